import { portalCopy } from '../copy.id.ts';
import { portalCall } from '../portal-request.server.ts';
import { readUnits } from '../queries/units.server.ts';
import type { Route } from './+types/units.page.ts';
import { PortalHead } from './portal-head.tsx';

export async function loader({ context }: Route.LoaderArgs) {
  const { government, origin, read } = portalCall(context);
  return { head: { origin, site: government.name }, groups: await read(readUnits) };
}

export default function UnitsPage({ loaderData }: Route.ComponentProps) {
  const { head, groups } = loaderData;
  const { units } = portalCopy;
  const count = groups.reduce((sum, group) => sum + group.units.length, 0);
  return (
    <>
      <PortalHead head={head} title={units.title} path="/unit" description={units.intro(count)} />
      <div className="hero">
        <h1>{units.title}</h1>
        <p className="s">{count > 0 ? units.intro(count) : units.empty}</p>
        {groups.length > 1 && (
          <nav className="jp s" aria-label={units.jump}>
            {groups.map((group) => (
              <a key={group.kind} href={`#${group.kind}`}>
                {portalCopy.kinds[group.kind] ?? group.kind}
              </a>
            ))}
          </nav>
        )}
      </div>
      {groups.map((group) => (
        <section key={group.kind} id={group.kind}>
          <h2>{portalCopy.kinds[group.kind] ?? group.kind}</h2>
          <div className="g n">
            {group.units.map((unit) => (
              <a key={unit.id} href={`/unit/${unit.slug}`}>
                {unit.name}
              </a>
            ))}
          </div>
        </section>
      ))}
    </>
  );
}
