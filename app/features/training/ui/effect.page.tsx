import {
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { effectCopy as copy } from '../effect/effect-copy.id.ts';
import { effectPage } from '../effect/queries/effect-page.server.ts';
import { testedEffect } from '../effect/tested.server.ts';
import { programmesCopy } from '../programmes/copy.id.ts';
import type { Route } from './+types/effect.page.ts';
import { DescriptionCard } from './effect-description.tsx';
import { ComparisonSection, type Tested } from './effect-parts.tsx';
import { ProgrammeTabs, programmeHref } from './programme-tabs.tsx';

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const { zone } = requireGovernment(context);
  const now = platformOf(context).clock.now();
  const view = await readAs(context, actor, (db) => effectPage(db, actor, params.id, now.toString()));
  if (!view) throw new Response(null, { status: 404 });
  const comparisons: Tested[] = [];
  // Counted after the read is over: no connection waits for a sum.
  for (const comparison of view.comparisons) {
    const rows = comparison.study?.rows.map(({ name, group, before, after }) => ({
      unit: name,
      group,
      before,
      after,
    }));
    const effect =
      comparison.standing === 'ready' && comparison.lotHolds && rows
        ? await testedEffect(rows, comparison.seed)
        : null;
    comparisons.push({ ...comparison, effect });
  }
  return { ...view, comparisons, zone };
}

/** Whether the training changed what units publish, as far as that can be known. */
export default function EffectPageView({ loaderData: view }: Route.ComponentProps) {
  const { programme, comparisons, descriptions } = view;
  const tested = comparisons.filter((one) => one.effect !== null).length;
  return (
    <>
      <PageHead
        title={programme.title}
        part={copy.part}
        back={{ href: '/kerja/pelatihan', label: programmesCopy.list.title }}
      />
      <ProgrammeTabs programmeId={programme.id} current="effect" />
      <PageBody>
        {tested > 1 && <Alert>{copy.several(tested)}</Alert>}
        {comparisons.map((comparison) => (
          <ComparisonSection
            key={comparison.unitKind}
            comparison={comparison}
            programmeId={programme.id}
            declaredAt={view.plan?.declaredAt ?? null}
            zone={view.zone}
          />
        ))}
        {descriptions.map((description) => (
          <DescriptionCard
            key={`${description.batch.id} ${description.unitKind}`}
            description={description}
          />
        ))}
        {comparisons.length === 0 && descriptions.length === 0 && (
          <EmptyState
            icon="chart-line"
            title={copy.emptyTitle}
            acts={<LinkButton href={programmeHref(programme.id, 'lot')}>{copy.drawFirst}</LinkButton>}
          >
            {copy.empty}
          </EmptyState>
        )}
      </PageBody>
    </>
  );
}
