import { type ActionContext, defineAction } from '#app/platform/actions/define-action.server.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { tell } from '#app/platform/notify/tell.server.ts';
import type { Refusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { judgingCopy as copy } from '../copy.id.ts';
import { sha256 } from '../lot-hash.server.ts';
import { insertSheets, jurorSeats, ownClasses, standingSheets } from '../queries/seats.server.ts';
import { fillSheets } from '../rules/assign.ts';
import { nameJurorInput, removeJurorInput } from '../schema.ts';
import { type JurySeason, juryFault, jurySeason } from '../season-jury.server.ts';

type Context = Pick<ActionContext<unknown>, 'tx' | 'actor' | 'now' | 'send'>;

async function jurorRow(tx: Tx, season: JurySeason, jurorId: string) {
  return tx
    .selectFrom('league_juror')
    .select(['id', 'person_id', 'class_keys'])
    .where('season_id', '=', season.id)
    .where('id', '=', jurorId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
}

/** Takes a juror's open sheets away and gives them to who may judge them: the given juror first, else by load. */
async function moveOpenSheets(
  { tx, actor }: Context,
  season: JurySeason,
  jurorId: string,
  to: string | null,
): Promise<{ moved: number; short: readonly { classKey: string }[] }> {
  const open = await tx
    .deleteFrom('league_sheet')
    .where('juror_id', '=', jurorId)
    .where('scored_at', 'is', null)
    .returning(['piece_id as pieceId'])
    .execute();
  if (open.length === 0) return { moved: 0, short: [] };
  const { pieces, sheets } = await standingSheets(
    tx,
    season,
    open.map(({ pieceId }) => pieceId),
  );
  const seats = await jurorSeats(tx, season, to ? [to] : []);
  const seed = season.seed ?? '';
  const first = seats.filter(({ id }) => id === to);
  const taken = first.length > 0 ? fillSheets({ pieces, jurors: first, sheets }, seed, sha256).added : [];
  const others = seats.filter(({ id }) => id !== jurorId);
  const rest = fillSheets({ pieces, jurors: others, sheets: [...sheets, ...taken] }, seed, sha256);
  await insertSheets(tx, actor.tenantId, [...taken, ...rest.added]);
  return { moved: open.length, short: rest.short };
}

async function personWithAccount(tx: Tx, personId: string) {
  return tx
    .selectFrom('org_read_person')
    .select(['id', 'account_id'])
    .where('id', '=', personId)
    .where('state', '=', 'live')
    .executeTakeFirst();
}

const faultAt = (path: string, message: string) =>
  refuse<Refusal>({ type: 'invalid', faults: [{ path, message }] });

/** Names a juror for classes in which he or she does not work, or in place of another one, whose open sheets move. */
export const nameJuror = defineAction({
  name: 'league.name-juror',
  input: nameJurorInput,
  async run(context) {
    const { tx, actor, input, now, authorize, notFound, emit } = context;
    const season = await jurySeason(tx, input.seasonId, 'update');
    if (!season) return notFound();
    authorize(may(actor, 'name-jurors'));
    const fault = juryFault(season);
    if (fault) return fault;
    const known = new Set(season.rules.classes.map(({ key }) => key));
    const classKeys = [...new Set(input.classKeys)].filter((key) => known.has(key)).sort();
    if (classKeys.length === 0) return faultAt('classKeys', copy.faults.classes);
    const person = await personWithAccount(tx, input.personId);
    if (!person) return faultAt('personId', copy.faults.person);
    if (!person.account_id) return refuse<Refusal>({ type: 'no-account-person' });
    const own = (await ownClasses(tx, season, [person.id]))(person.id);
    const ofClass = classKeys.find((key) => own.includes(key));
    if (ofClass) return refuse<Refusal>({ type: 'juror-of-class', classKey: ofClass });
    const before = await tx
      .selectFrom('league_juror')
      .select(['id', 'removed_at', 'class_keys'])
      .where('season_id', '=', season.id)
      .where('person_id', '=', person.id)
      .executeTakeFirst();
    if (
      before &&
      before.removed_at === null &&
      input.replaces === null &&
      sameKeys(before.class_keys, classKeys)
    )
      return refuse<Refusal>({ type: 'already-juror' });
    const replaced = input.replaces ? await jurorRow(tx, season, input.replaces) : null;
    if (input.replaces && (!replaced || replaced.person_id === person.id)) return notFound();
    const id = before?.id ?? newId();
    if (before)
      await tx
        .updateTable('league_juror')
        .set({ class_keys: classKeys, removed_at: null })
        .where('id', '=', id)
        .execute();
    else
      await tx
        .insertInto('league_juror')
        .values({
          tenant_id: actor.tenantId,
          id,
          season_id: season.id,
          person_id: person.id,
          class_keys: classKeys,
          declared_at: null,
          added_by: actor.kind === 'person' ? actor.personId : null,
          added_at: now,
          removed_at: null,
        })
        .execute();
    let moved = 0;
    if (replaced) {
      await tx.updateTable('league_juror').set({ removed_at: now }).where('id', '=', replaced.id).execute();
      const result = await moveOpenSheets(context, season, replaced.id, id);
      if (result.short[0])
        return refuse<Refusal>({ type: 'too-few-jurors', classKey: result.short[0].classKey });
      moved = result.moved;
      await emit({
        name: 'league.juror-removed',
        subject: { type: 'league-juror', id: replaced.id },
        data: { seasonId: season.id, moved },
      });
    }
    await tell(context, {
      zone: season.zone,
      notices: [
        {
          personId: person.id,
          kind: 'league.juror-named',
          urgency: 'normal',
          title: copy.notices.named,
          body: copy.notices.namedText(season.name),
          href: `/kerja/liga/${season.id}/juri/saya`,
          key: `league-juror:${id}:${now}`,
        },
      ],
    });
    await emit({
      name: 'league.juror-named',
      subject: { type: 'league-juror', id },
      data: { seasonId: season.id, classKeys },
    });
    return ok({ jurorId: id, moved });
  },
});

const sameKeys = (a: readonly string[], b: readonly string[]) =>
  [...a].sort().join() === [...b].sort().join();

/** Takes a juror out of the jury. What was scored stays; open sheets go to the others, or the act is refused. */
export const removeJuror = defineAction({
  name: 'league.remove-juror',
  input: removeJurorInput,
  async run(context) {
    const { tx, actor, input, now, authorize, notFound, emit } = context;
    const season = await jurySeason(tx, input.seasonId, 'update');
    if (!season) return notFound();
    authorize(may(actor, 'name-jurors'));
    const fault = juryFault(season);
    if (fault) return fault;
    const juror = await jurorRow(tx, season, input.jurorId);
    if (!juror) return notFound();
    await tx.updateTable('league_juror').set({ removed_at: now }).where('id', '=', juror.id).execute();
    const { moved, short } = await moveOpenSheets(context, season, juror.id, null);
    if (short[0]) return refuse<Refusal>({ type: 'too-few-jurors', classKey: short[0].classKey });
    await emit({
      name: 'league.juror-removed',
      subject: { type: 'league-juror', id: juror.id },
      data: { seasonId: season.id, moved },
    });
    return ok({ moved });
  },
});
