import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import type { ConsoleStrip } from '#app/platform/request/console-strip.ts';
import { Avatar } from '#app/ui/avatar.tsx';
import { BrandMark } from '#app/ui/brand-mark.tsx';
import { cx } from '#app/ui/class-names.ts';
import { CountBadge } from '#app/ui/count-badge.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Strip } from '#app/ui/states.tsx';
import { type ToastMessage, Toasts } from '#app/ui/toast.tsx';
import { shellCopy } from './copy.id.ts';
import { isCurrent, type NavItem, type Navigation } from './navigation.ts';

/** What the frame shows around every page of the console. */
export type ShellView = {
  government: string;
  accent: string;
  person: { name: string; role: string };
  /** As whom the phone's outbox may send. */
  sender: { personId: string; tenantId: string };
  navigation: Navigation;
  /** What holds everywhere and everybody has to know. */
  strips: readonly ConsoleStrip[];
  /** Unread notices. */
  notices: number;
  /** Shown while the government is the sample; the act only to who may erase it. */
  sample: { mayErase: boolean } | null;
  flash?: ToastMessage;
  /** The leader's pages have no bar on the phone. */
  bare?: boolean;
};

function RailLink({ item }: { item: NavItem }) {
  const { pathname } = useLocation();
  return (
    <Link
      className="nav"
      to={item.href}
      aria-current={isCurrent(item, pathname) ? 'page' : undefined}
      title={item.short === item.label ? undefined : item.label}
    >
      <Icon name={item.icon} />
      <span className="long">{item.label}</span>
      <span className="short">{item.short}</span>
      {item.count !== undefined && <CountBadge value={item.count} label={shellCopy.waiting(item.count)} />}
    </Link>
  );
}

function Rail({ view }: { view: ShellView }) {
  return (
    <nav className="rail" aria-label={shellCopy.mainMenu}>
      <Link className="brand" to="/kerja">
        <BrandMark />
        <span>
          <b>{shellCopy.product}</b>
          <span>{view.government}</span>
        </span>
      </Link>
      {view.navigation.groups.map((group) => (
        <div key={group.key}>
          {group.label && <h2>{group.label}</h2>}
          <ul>
            {group.items.map((item) => (
              <li key={item.key}>
                <RailLink item={item} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <RailFoot view={view} />
    </nav>
  );
}

/** Notices and the person stand at the foot of the rail. */
function RailFoot({ view }: { view: ShellView }) {
  const { pathname } = useLocation();
  const current = (href: string) => (pathname === href ? 'page' : undefined);
  return (
    <div className="rail-foot">
      <Link className="nav" to="/kerja/pemberitahuan" aria-current={current('/kerja/pemberitahuan')}>
        <Icon name="bell" />
        <span className="long">{shellCopy.nav.notices}</span>
        <span className="short">{shellCopy.short.notices}</span>
        {view.notices > 0 && <CountBadge value={view.notices} label={shellCopy.unread(view.notices)} />}
      </Link>
      <Link
        className="me"
        to="/kerja/profil"
        title={shellCopy.profile}
        aria-current={current('/kerja/profil')}
      >
        <Avatar name={view.person.name} />
        <span className="sp">
          <span className="sm b cut">{withoutTitles(view.person.name)}</span>
          <span className="xs mut cut">{view.person.role}</span>
        </span>
      </Link>
    </div>
  );
}

/** "Maya Pratiwi, S.I.Kom., M.Si." is too long for the rail; the profile has all of it. */
const withoutTitles = (name: string) => name.replace(/,.*$/, '');

function PhoneTools({ view }: { view: ShellView }) {
  return (
    <div className="ptools">
      {view.bare && (
        <Link className="tap" to="/kerja/lainnya" aria-label={shellCopy.more}>
          <Icon name="menu-2" size={24} />
        </Link>
      )}
      <Link className="tap" to="/kerja/pemberitahuan" aria-label={shellCopy.notices(view.notices)}>
        <Icon name="bell" size={24} />
        {view.notices > 0 && <CountBadge value={view.notices} hot />}
      </Link>
      <Link className="tap" to="/kerja/profil" title={shellCopy.profile}>
        <span className="sr">{shellCopy.profile}</span>
        <Avatar name={view.person.name} big />
      </Link>
    </div>
  );
}

/** On a page that none of the five stands for, the way to the rest is marked. */
function BottomBar({ items }: { items: readonly NavItem[] }) {
  const { pathname } = useLocation();
  const current = items.find((item) => isCurrent(item, pathname)) ?? items.at(-1);
  return (
    <nav className="barnav" aria-label={shellCopy.mainMenu}>
      <ul>
        {items.map((item) => (
          <li key={item.key}>
            <Link to={item.href} aria-current={item === current ? 'page' : undefined}>
              <Icon name={item.icon} size={24} />
              {item.short}
              {item.count !== undefined && (
                <CountBadge value={item.count} label={shellCopy.waiting(item.count)} hot />
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Rail, page and, on the phone, the bar of five. */
export function ConsoleFrame({ view, children }: { view: ShellView; children: ReactNode }) {
  return (
    <>
      <a className="skip" href="#isi">
        {shellCopy.skip}
      </a>
      {view.sample && (
        <Strip
          icon="info-circle"
          act={view.sample.mayErase && <Link to="/kerja/pengaturan/hapus-contoh">{shellCopy.sampleAct}</Link>}
        >
          {shellCopy.sample}
        </Strip>
      )}
      {view.strips.map((strip) => (
        <Strip
          key={strip.act.href}
          icon="player-pause"
          tone="warn"
          act={<Link to={strip.act.href}>{strip.act.text}</Link>}
        >
          {strip.text}
        </Strip>
      ))}
      <div className={cx('shell', view.bare && 'nobar')}>
        <Rail view={view} />
        <main className="main" id="isi" tabIndex={-1}>
          <PhoneTools view={view} />
          <p className="printonly">
            {view.government} · {shellCopy.printedBy(view.person.name)}
          </p>
          {children}
        </main>
        <BottomBar items={view.navigation.bar} />
      </div>
      <Toasts flash={view.flash} label={shellCopy.messages} closeLabel={shellCopy.close} />
    </>
  );
}
