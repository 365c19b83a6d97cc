import { portalCopy } from '../copy.id.ts';
import { portalCall } from '../portal-request.server.ts';
import { listReleases } from '../queries/releases.server.ts';
import { readTimeCursor } from '../rules/cursor.ts';
import type { Route } from './+types/releases.page.ts';
import { FeedNote, ReleaseList } from './lists.tsx';
import { PortalHead } from './portal-head.tsx';

const FORMS = ['rss', 'atom', 'json'] as const;
const LABELS = { rss: 'RSS', atom: 'Atom', json: 'JSON' } as const;

export async function loader({ context, request }: Route.LoaderArgs) {
  const { government, today, origin, read } = portalCall(context);
  const after = readTimeCursor(new URL(request.url).searchParams.get('setelah'));
  const page = await read((db) => listReleases(db, today, { after }));
  return { head: { origin, site: government.name }, later: after !== null, ...page };
}

export default function ReleasesPage({ loaderData }: Route.ComponentProps) {
  const { head, later, releases, next } = loaderData;
  const { releases: copy } = portalCopy;
  return (
    <div className="m">
      <PortalHead
        head={head}
        title={copy.title}
        path="/rilis"
        description={copy.intro}
        noIndex={later}
        feeds={FORMS.map((type) => ({ href: `/rilis.${type}`, title: copy.feed(head.site), type }))}
      />
      <div className="hero">
        <h1>{copy.title}</h1>
        <p className="s">{copy.intro}</p>
        <FeedNote
          label={copy.feeds}
          links={FORMS.map((type) => ({ href: `/rilis.${type}`, label: LABELS[type] }))}
        />
      </div>
      {releases.length > 0 ? <ReleaseList releases={releases} /> : <p>{copy.empty}</p>}
      <nav className="pg" aria-label={copy.title}>
        {later && (
          <a className="b o" href="/rilis">
            {portalCopy.newest}
          </a>
        )}
        {next && (
          <a className="b o" rel="next" href={`/rilis?setelah=${next}`}>
            {portalCopy.more}
          </a>
        )}
      </nav>
    </div>
  );
}
