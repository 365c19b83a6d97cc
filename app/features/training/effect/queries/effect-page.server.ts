import type { PersonActor } from '#app/platform/authz/actor.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import { programmeHead } from '../../programmes/queries/programme.server.ts';
import { type Comparison, compared } from './comparison.server.ts';
import { type Description, described } from './description.server.ts';
import { type DeclaredPlan, effectBatches, lotsOf, planOf } from './programme-effect.server.ts';

export type Moment = { readonly now: string; readonly today: string };
export type { Comparison, Description };

/** The plan, if it was declared before the first day of the first batch that was held. */
function inTime(
  plan: DeclaredPlan | null,
  batches: readonly { fromDate: string; zone: string; state: string }[],
): boolean {
  return (
    plan !== null &&
    batches.every((batch) => batch.state === 'draft' || dateIn(plan.declaredAt, batch.zone) < batch.fromDate)
  );
}

/**
 * What came of a programme: for each kind of unit that was drawn a comparison, for the others a description. Figures are read here;
 * the test itself is counted by whoever shows them.
 */
export async function effectPage(db: Tx, actor: PersonActor, programmeId: string, now: string) {
  const programme = await programmeHead(db, programmeId);
  if (!programme || !may(actor, 'see-training')) return null;
  const batches = await effectBatches(db, programmeId);
  const plan = await planOf(db, programmeId);
  const declared = inTime(plan, batches);
  const lots = (await lotsOf(db, programmeId)).filter((lot) => !lot.off);
  const drawn = new Set(lots.map((lot) => lot.unitKind));
  const comparisons: Comparison[] = [];
  for (const lot of lots)
    comparisons.push(await compared(db, lot, { plan, declared, now, today: dateIn(now, lot.first.zone) }));
  const descriptions: Description[] = [];
  for (const batch of batches) {
    if (batch.state === 'draft') continue;
    const kinds = batch.unitKinds.filter((kind) => !drawn.has(kind));
    const moment = { plan, now, today: dateIn(now, batch.zone) };
    for (const kind of kinds) {
      const description = await described(db, { programmeId, batch, kind }, moment);
      if (description) descriptions.push(description);
    }
  }
  return { programme, plan, declared, comparisons, descriptions };
}
export type EffectPage = NonNullable<Awaited<ReturnType<typeof effectPage>>>;
