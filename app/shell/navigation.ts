import type { Role } from '#app/platform/authz/actor.ts';
import type { IconName } from '#app/ui/icon.tsx';
import { shellCopy } from './copy.id.ts';

export type NavItem = {
  key: string;
  label: string;
  /** Under the icon where the rail is folded and on the phone's bar. */
  short: string;
  icon: IconName;
  href: string;
  count?: number;
  /** Only the exact address is current. */
  end?: boolean;
  /** Addresses beside its own where it is current too. */
  covers?: readonly string[];
};

export type NavGroup = { key: string; label?: string; items: readonly NavItem[] };

export type Navigation = { groups: readonly NavGroup[]; bar: readonly NavItem[] };

type Key = keyof typeof shellCopy.nav;

type Entry = Pick<NavItem, 'icon' | 'href' | 'covers'> & { key: Key; for: readonly Role[] | 'all' };

const desk = ['coordinator', 'prokopim', 'reviewer'] as const;
const office = [...desk, 'head', 'leader', 'operator'] as const;

/** The rail, in reading order. Who sees an entry; the page itself decides again by its policy. */
const entries: readonly { key: string; label?: string; entries: readonly Entry[] }[] = [
  {
    key: 'top',
    entries: [
      { key: 'home', icon: 'sun', href: '/kerja', for: office },
      { key: 'tasks', icon: 'checklist', href: '/kerja/tugas', for: ['officer', 'head'] },
      { key: 'note', icon: 'notes', href: '/kerja/catat', for: ['officer', 'head', 'coordinator'] },
      { key: 'report', icon: 'link-plus', href: '/kerja/lapor', for: ['officer', 'head'] },
      { key: 'mine', icon: 'chart-bar', href: '/kerja/nilai', for: ['officer', 'head'] },
      {
        key: 'week',
        icon: 'calendar-week',
        href: '/kerja/minggu',
        covers: ['/kerja/kegiatan', '/kerja/kalender', '/kerja/impor-kalender'],
        for: 'all',
      },
      {
        key: 'paste',
        icon: 'clipboard-text',
        href: '/kerja/tempel-agenda',
        for: ['coordinator', 'prokopim'],
      },
    ],
  },
  {
    key: 'watch',
    label: shellCopy.groups.watch,
    entries: [
      {
        key: 'coverage',
        icon: 'layout-grid',
        href: '/kerja/liputan',
        covers: ['/kerja/kiriman'],
        for: 'all',
      },
      { key: 'queue', icon: 'list-details', href: '/kerja/antrean', for: ['coordinator', 'reviewer'] },
      { key: 'league', icon: 'trophy', href: '/kerja/liga', for: 'all' },
      { key: 'clippings', icon: 'news', href: '/kerja/kliping', for: [...desk, 'head', 'leader'] },
      { key: 'reports', icon: 'file-description', href: '/kerja/laporan', for: [...desk, 'head', 'leader'] },
      {
        key: 'proof',
        icon: 'file-certificate',
        href: '/kerja/bukti-kinerja',
        for: ['officer', 'head', 'coordinator'],
      },
      { key: 'collector', icon: 'rss', href: '/kerja/pengumpul', for: ['coordinator', 'operator'] },
    ],
  },
  {
    key: 'make',
    label: shellCopy.groups.make,
    entries: [
      {
        key: 'pieces',
        icon: 'file-text',
        href: '/kerja/naskah',
        covers: ['/kerja/rencana', '/kerja/kata'],
        for: 'all',
      },
      {
        key: 'review',
        icon: 'clipboard-check',
        href: '/kerja/periksa',
        for: ['coordinator', 'reviewer', 'head'],
      },
      { key: 'media', icon: 'photo', href: '/kerja/media', for: [...desk, 'officer', 'head', 'leader'] },
      {
        key: 'deliveries',
        icon: 'send',
        href: '/kerja/pengiriman',
        covers: ['/kerja/sambungan'],
        for: ['coordinator', 'officer', 'head', 'operator'],
      },
      { key: 'narratives', icon: 'bulb', href: '/kerja/narasi', for: 'all' },
      {
        key: 'training',
        icon: 'school',
        href: '/kerja/pelatihan',
        covers: ['/kerja/pelatihan-saya', '/kerja/hadir'],
        for: 'all',
      },
      { key: 'programmes', icon: 'target', href: '/kerja/program', for: ['coordinator', 'prokopim', 'head'] },
    ],
  },
  {
    key: 'organise',
    label: shellCopy.groups.organise,
    entries: [
      { key: 'units', icon: 'building', href: '/kerja/unit', covers: ['/kerja/impor'], for: 'all' },
      { key: 'accounts', icon: 'at', href: '/kerja/akun', for: 'all' },
      { key: 'people', icon: 'users', href: '/kerja/orang', for: ['coordinator', 'head', 'operator'] },
      { key: 'holidays', icon: 'calendar-off', href: '/kerja/hari-libur', for: ['coordinator', 'operator'] },
      { key: 'audit', icon: 'history', href: '/kerja/audit', for: ['coordinator', 'operator'] },
      { key: 'settings', icon: 'settings', href: '/kerja/pengaturan', for: ['coordinator', 'operator'] },
    ],
  },
];

const short = (key: Key): string =>
  key in shellCopy.short ? shellCopy.short[key as keyof typeof shellCopy.short] : shellCopy.nav[key];

const barKeys = {
  unit: ['tasks', 'note', 'report', 'mine'],
  desk: ['home', 'week', 'coverage', 'queue'],
  protocol: ['home', 'week', 'paste', 'coverage'],
  head: ['home', 'tasks', 'week', 'coverage'],
  machine: ['home', 'collector', 'accounts', 'people'],
  other: ['home', 'week', 'coverage', 'accounts'],
} as const;

const isAt = (pathname: string, href: string, end = false) =>
  pathname === href || (!end && pathname.startsWith(`${href}/`));

/** Whether an entry of the menu stands for the page that is open. */
export const isCurrent = (item: NavItem, pathname: string): boolean =>
  [item.href, ...(item.covers ?? [])].some((href) => isAt(pathname, href, item.end));

/** Who holds several roles has the bar of the one that does most of the day's work on the phone. */
function barOf(roles: readonly Role[]): keyof typeof barKeys {
  if (roles.includes('coordinator') || roles.includes('reviewer')) return 'desk';
  if (roles.includes('officer')) return 'unit';
  if (roles.includes('prokopim')) return 'protocol';
  if (roles.includes('head')) return 'head';
  return roles.includes('operator') ? 'machine' : 'other';
}

/** What a person with these roles finds in the rail and on the phone's bar. `counts` are by entry key. */
export function navigationFor(
  roles: readonly Role[],
  counts: Partial<Record<string, number>> = {},
): Navigation {
  const item = ({ key, icon, href, covers }: Entry): NavItem => ({
    key,
    label: shellCopy.nav[key],
    short: short(key),
    icon,
    href,
    ...(counts[key] ? { count: counts[key] } : {}),
    ...(href === '/kerja' ? { end: true } : {}),
    ...(covers ? { covers } : {}),
  });
  const sees = (entry: Entry) => entry.for === 'all' || entry.for.some((role) => roles.includes(role));
  const groups = entries
    .map(({ key, label, entries: inside }) => ({ key, label, items: inside.filter(sees).map(item) }))
    .filter((group) => group.items.length > 0);
  const keys = barKeys[barOf(roles)];
  const all = groups.flatMap((group) => group.items);
  const bar = keys.flatMap((key) => all.filter((one) => one.key === key));
  return {
    groups,
    bar: [
      ...bar,
      { key: 'more', label: shellCopy.more, short: shellCopy.more, icon: 'menu-2', href: '/kerja/lainnya' },
    ],
  };
}
