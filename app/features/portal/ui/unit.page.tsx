import { portalCopy } from '../copy.id.ts';
import { leagueCopy } from '../league-copy.id.ts';
import { notFound, portalCall } from '../portal-request.server.ts';
import { readUnit } from '../queries/units.server.ts';
import type { Route } from './+types/unit.page.ts';
import { AccountList, ActivityList, PostList } from './lists.tsx';
import { PortalHead } from './portal-head.tsx';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { government, today, origin, read } = portalCall(context);
  const unit = await read((db) => readUnit(db, today, params.slug));
  if (!unit) throw notFound();
  return { head: { origin, site: government.name }, unit };
}

type View = Route.ComponentProps['loaderData']['unit'];

function Closed({ unit }: { unit: View }) {
  const { units } = portalCopy;
  if (!unit.closed) return null;
  const { successor, reason, on } = unit.closed;
  return (
    <div className="res q">
      <h2>{units.closedTitle(on)}</h2>
      <p>
        {reason && units.closedReason[reason]}{' '}
        {successor && (
          <>
            {units.successor} <a href={`/unit/${successor.slug}`}>{successor.name}</a>.
          </>
        )}{' '}
        {units.kept}
      </p>
    </div>
  );
}

function Contact({ unit }: { unit: View }) {
  const { units } = portalCopy;
  if (!unit.address && !unit.phone) return null;
  return (
    <section>
      <h2>{units.contact}</h2>
      <dl className="kv">
        {unit.address && (
          <>
            <dt>{units.address}</dt>
            <dd>{unit.address}</dd>
          </>
        )}
        {unit.phone && (
          <>
            <dt>{units.phone}</dt>
            <dd>
              <a href={`tel:${unit.phone.replace(/[^\d+]/g, '')}`}>{unit.phone}</a>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

function League({ unit }: { unit: View }) {
  if (!unit.league) return null;
  const { season, line } = unit.league;
  return (
    <section>
      <h2>{leagueCopy.unitLine(season.name)}</h2>
      <p>{line}</p>
      <p className="s">
        <a href={`/liga/${season.id}/unit/${unit.slug}`}>{leagueCopy.unitLink}</a>
        {`\u00a0· ${season.state}`}
      </p>
    </section>
  );
}

const schemaOf = (unit: View, url: string, site: string) => ({
  '@type': 'GovernmentOrganization',
  name: unit.name,
  url,
  parentOrganization: { '@type': 'GovernmentOrganization', name: unit.parent?.name ?? site },
  ...(unit.address ? { address: unit.address } : {}),
  ...(unit.phone ? { telephone: unit.phone } : {}),
  sameAs: unit.accounts
    .filter((account) => account.standing === 'official' && account.address?.startsWith('http'))
    .map((account) => account.address),
});

export default function UnitPage({ loaderData }: Route.ComponentProps) {
  const { head, unit } = loaderData;
  const { units } = portalCopy;
  const path = `/unit/${unit.slug}`;
  return (
    <>
      <PortalHead
        head={head}
        title={unit.name}
        path={path}
        description={units.meta(unit.name, head.site)}
        feeds={[{ href: `${path}/kabar.rss`, title: portalCopy.news.of(unit.name), type: 'rss' }]}
        data={schemaOf(unit, head.origin + path, head.site)}
      />
      <div className="hero n">
        <h1>{unit.name}</h1>
        <p className="s">
          {portalCopy.kinds[unit.kind]}
          {unit.parent && (
            <>
              {` · ${units.within} `}
              <a href={`/unit/${unit.parent.slug}`}>{unit.parent.name}</a>
            </>
          )}
        </p>
        <Closed unit={unit} />
      </div>
      <div className="c2">
        <section>
          <div className="hd">
            <h2>{units.news}</h2>
            {unit.posts.length > 0 && <a href={`/kabar?unit=${unit.slug}`}>{units.allNews}</a>}
          </div>
          {unit.posts.length > 0 ? <PostList posts={unit.posts} unit={false} /> : <p>{units.noNews}</p>}
        </section>
        <div>
          {unit.activities.length > 0 && (
            <section>
              <h2>{units.agenda}</h2>
              <ActivityList activities={unit.activities} days />
            </section>
          )}
          <section id="akun">
            <h2>{units.accounts}</h2>
            {unit.accounts.length > 0 ? <AccountList accounts={unit.accounts} /> : <p>{units.noAccounts}</p>}
          </section>
          <League unit={unit} />
          <Contact unit={unit} />
        </div>
      </div>
      {unit.below.length > 0 && (
        <section>
          <h2>{units.below}</h2>
          <div className="g n">
            {unit.below.map((each) => (
              <a key={each.id} href={`/unit/${each.slug}`}>
                {each.name}
              </a>
            ))}
          </div>
        </section>
      )}
    </>
  );
}
