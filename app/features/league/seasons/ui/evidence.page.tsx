import { platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { formatInstant } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { ListPager } from '#app/ui/pager.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { evidenceCopy as copy } from '../evidence-copy.id.ts';
import { evidenceView } from '../queries/evidence.server.ts';
import type { Route } from './+types/evidence.page.ts';
import { EvidenceTable } from './evidence-tables.tsx';
import { unitHref } from './hrefs.ts';
import './league.css';

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request, params, url }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const now = platformOf(context).clock.now().toString();
  const { id: seasonId, ...asked } = params;
  const start = url.searchParams.get('mulai');
  const view = await readAs(context, actor, (db) =>
    evidenceView(db, actor, { seasonId, ...asked, start }, now),
  );
  if (!view) throw new Response(null, { status: 404 });
  return view;
}

/** What one figure of a unit is made of, row by row. */
export default function EvidencePage({ loaderData: view }: Route.ComponentProps) {
  const { season, unit, criterion, evidence } = view;
  return (
    <>
      <PageHead
        title={copy.title(criterion.name)}
        summary={`${unit.shortName} · ${copy.summary(evidence.page.total, evidence.of, view.part)}`}
        back={{
          href: `${unitHref(season.id, unit.id)}#${criterion.key}`,
          label: copy.back(unit.shortName),
        }}
      />
      <PageBody tight>
        <p className="sm mut">
          {view.kept
            ? copy.kept
            : season.computedAt && copy.live(formatInstant(season.computedAt, season.zone, 'plain'))}
        </p>
        {evidence.page.total === 0 ? (
          <EmptyState icon="search" title={copy.empty} />
        ) : (
          <EvidenceTable view={view} />
        )}
        <ListPager page={evidence.page} noun={copy.noun(evidence.of)} />
      </PageBody>
    </>
  );
}
