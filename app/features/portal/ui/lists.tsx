import type { AccountLine } from '../queries/accounts.server.ts';
import type { ActivityLine } from '../queries/activities.server.ts';
import type { PostLine } from '../queries/posts.server.ts';
import type { ReleaseLine } from '../queries/releases.server.ts';

/** The dot stays at the end of the line that it ends, never at the beginning of the next. */
const dotted = (parts: readonly (string | false | null | undefined)[]) =>
  parts.filter(Boolean).join(' · ').replaceAll(' ·', '\u00a0·');

export function PostList({ posts, unit = true }: { posts: readonly PostLine[]; unit?: boolean }) {
  return (
    <ul className="l n">
      {posts.map((post) => (
        <li key={post.id}>
          <a href={`/kabar/${post.id}`}>{post.headline}</a>
          <p className="s">
            {unit && `${post.unit}\u00a0· `}
            <time dateTime={post.date}>{post.when}</time>
          </p>
        </li>
      ))}
    </ul>
  );
}

export function ReleaseList({ releases, unit = true }: { releases: readonly ReleaseLine[]; unit?: boolean }) {
  return (
    <ul className="l n">
      {releases.map((release) => (
        <li key={release.id}>
          <a href={`/rilis/${release.id}`}>{release.title}</a>
          {release.mark && <b className="st">{release.mark}</b>}
          <p className="s">
            {unit && `${release.unit}\u00a0· `}
            <time dateTime={release.date}>{release.when}</time>
          </p>
        </li>
      ))}
    </ul>
  );
}

export function ActivityList({ activities, days }: { activities: readonly ActivityLine[]; days?: boolean }) {
  return (
    <ul className="l ag n">
      {activities.map((activity) => (
        <li key={activity.id}>
          <b>{activity.time}</b>
          <span>
            <a href={`/agenda/${activity.id}`}>{activity.title}</a>
            {activity.state && <b className="st">{activity.state}</b>}
            <span className="s">{dotted([days && activity.day, activity.detail])}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

export function AccountList({ accounts, unit }: { accounts: readonly AccountLine[]; unit?: boolean }) {
  return (
    <ul className="l n">
      {accounts.map((account) => (
        <li key={account.id}>
          <a href={account.check}>
            {account.network} {account.name}
          </a>
          <p className="s">{dotted([unit && account.unit, account.note])}</p>
        </li>
      ))}
    </ul>
  );
}

export function FeedNote({
  label,
  links,
}: {
  label: string;
  links: readonly { href: string; label: string }[];
}) {
  return (
    <p className="s fd">
      {label}
      {links.map((link) => (
        <a key={link.href} href={link.href}>
          {link.label}
        </a>
      ))}
    </p>
  );
}
