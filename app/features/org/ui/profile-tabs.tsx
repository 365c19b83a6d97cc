import { PageHead } from '#app/ui/page-head.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { profileCopy as copy } from '../profile-copy.id.ts';

const PATHS = {
  profile: '/kerja/profil',
  security: '/kerja/profil/keamanan',
  preferences: '/kerja/profil/pemberitahuan',
} as const;

/** Head of the three pages about oneself. */
export function ProfileHead({ part, name }: { part: keyof typeof PATHS; name: string }) {
  return (
    <>
      <PageHead title={copy.title} summary={name} part={part === 'profile' ? undefined : copy.tabs[part]} />
      <Tabs
        label={copy.title}
        items={(['profile', 'security', 'preferences'] as const).map((key) => ({
          href: PATHS[key],
          label: copy.tabs[key],
          current: key === part,
        }))}
      />
    </>
  );
}
