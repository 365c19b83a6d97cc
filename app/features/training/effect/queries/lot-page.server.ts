import { UNIT_KINDS } from '#app/features/org/index.ts';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import { programmeHead } from '../../programmes/queries/programme.server.ts';
import { registrationBegan, unitsToDraw } from '../actions/draw-lot.server.ts';
import { effectBatches, lotsOf, planOf } from './programme-effect.server.ts';

/** A kind of unit that may still be drawn, or why it may not. */
export type DrawChoice = {
  readonly unitKind: string;
  readonly units: number;
  readonly began: boolean;
};

/** Plan and lots of a programme, and what of it can still be done. */
export async function lotPage(db: Tx, actor: PersonActor, programmeId: string, now: string) {
  const programme = await programmeHead(db, programmeId);
  if (!programme || !may(actor, 'see-training')) return null;
  const batches = await effectBatches(db, programmeId);
  const lots = await lotsOf(db, programmeId);
  const running = batches.filter((batch) => batch.state !== 'draft');
  const frozen = running.some((batch) => batch.fromDate <= dateIn(now, batch.zone));
  const choices: DrawChoice[] = [];
  for (const unitKind of UNIT_KINDS) {
    const invited = batches.filter((batch) => batch.unitKinds.includes(unitKind));
    if (invited.length < 2 || lots.some((lot) => lot.unitKind === unitKind)) continue;
    const units = await unitsToDraw(db, unitKind);
    choices.push({
      unitKind,
      units: units.length,
      began: await registrationBegan(db, programmeId, unitKind),
    });
  }
  const draw = may(actor, 'draw-lot');
  return {
    programme,
    plan: await planOf(db, programmeId),
    frozen,
    lots,
    choices,
    batches: draw ? batches.filter((batch) => batch.state !== 'finished') : [],
    abilities: { plan: may(actor, 'manage-training') && !frozen, draw },
  };
}
export type LotPage = NonNullable<Awaited<ReturnType<typeof lotPage>>>;
