import {
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { Segmented } from '#app/ui/segmented.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { ownCopy as copy } from '../own-copy.id.ts';
import { ownView } from '../queries/own.server.ts';
import type { Route } from './+types/own.page.ts';
import './league.css';
import { OwnCoverage, OwnMissing, OwnProof } from './own-parts.tsx';
import { OwnScore } from './own-score.tsx';

export { loadAnew as shouldRevalidate } from '#app/platform/request/load-anew.ts';

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request, url }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const { zone } = requireGovernment(context);
  const now = platformOf(context).clock.now().toString();
  return readAs(context, actor, (db) => ownView(db, actor, url.searchParams.get('unit'), { now, zone }));
}

/** What an officer has done this season, what is missing and until when, the score, and the month's proof of work. */
export default function OwnPage({ loaderData: view }: Route.ComponentProps) {
  const { unit, season } = view;
  if (!unit)
    return (
      <>
        <PageHead title={copy.title} />
        <PageBody>
          <EmptyState icon="user-off" title={copy.noUnit}>
            {copy.noUnitText}
          </EmptyState>
        </PageBody>
      </>
    );
  return (
    <>
      <PageHead title={copy.title} summary={season ? `${unit.name} · ${season.name}` : unit.name} />
      {view.units.length > 1 && (
        <div className="bar">
          <Segmented
            label={copy.units}
            value={unit.id}
            options={view.units.map(({ id, name }) => ({ value: id, label: name, href: `?unit=${id}` }))}
          />
        </div>
      )}
      <PageBody tight>
        <div className="own">
          {season ? (
            <>
              <OwnCoverage view={view} />
              <OwnMissing view={view} />
            </>
          ) : (
            <div className="card">
              <EmptyState icon="trophy" title={copy.noSeason}>
                {copy.noSeasonText}
              </EmptyState>
            </div>
          )}
          <OwnProof view={view} />
          {season && <OwnScore view={view} />}
        </div>
      </PageBody>
    </>
  );
}
