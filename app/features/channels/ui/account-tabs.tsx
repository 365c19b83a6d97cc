import { Tabs } from '#app/ui/tabs.tsx';
import { LIST_COPY } from '../screens-copy.id.ts';

/** The three lists of the register. */
export function AccountTabs({
  current,
  waiting,
}: {
  current: 'all' | 'waiting' | 'fakes';
  waiting?: number;
}) {
  return (
    <Tabs
      label={LIST_COPY.title}
      items={[
        { href: '/kerja/akun', label: LIST_COPY.tabs.all, current: current === 'all' },
        {
          href: '/kerja/akun?status=menunggu',
          label: LIST_COPY.tabs.waiting,
          current: current === 'waiting',
          ...(waiting ? { count: waiting } : {}),
        },
        { href: '/kerja/akun/palsu', label: LIST_COPY.tabs.fakes, current: current === 'fakes' },
      ]}
    />
  );
}
