import { useRouteLoaderData } from 'react-router';
import { Button } from '#app/ui/button.tsx';
import { List, ListLink } from '#app/ui/list.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead, SectionHead } from '#app/ui/page-head.tsx';
import { shellCopy } from './copy.id.ts';
import type { ShellView } from './frame.tsx';

export const handle: PageHandle = { scripts: true };

/** Everything that has no place on the phone's bar. */
export default function MorePage() {
  const view = useRouteLoaderData('shell/console.layout') as ShellView | undefined;
  if (!view) return null;
  return (
    <>
      <PageHead title={shellCopy.more} summary={view.government} />
      <PageBody>
        <div className="cols">
          {view.navigation.groups.map((group) => (
            <section key={group.key}>
              {group.label && <SectionHead title={group.label} />}
              <List>
                {group.items.map((item) => (
                  <ListLink key={item.key} href={item.href} icon={item.icon} title={item.label} />
                ))}
              </List>
            </section>
          ))}
        </div>
        <List>
          <ListLink
            href="/kerja/pemberitahuan"
            icon="bell"
            title={shellCopy.nav.notices}
            sub={view.notices > 0 ? shellCopy.unread(view.notices) : undefined}
          />
          <ListLink
            href="/kerja/profil"
            icon="user"
            title={shellCopy.nav.profile}
            sub={`${view.person.name}, ${view.person.role}`}
          />
        </List>
        <form method="post" action="/keluar">
          <Button icon="logout">{shellCopy.signOut}</Button>
        </form>
      </PageBody>
    </>
  );
}
