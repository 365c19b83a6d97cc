import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { Refusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { judgingCopy as copy } from '../copy.id.ts';
import { LIST } from '../list-key.ts';
import { classOfKind } from '../queries/seats.server.ts';
import { checklistOf } from '../rules/checklist.ts';
import { markInput } from '../schema.ts';
import { jurySeason } from '../season-jury.server.ts';

/**
 * Marks items of the checklist for units: there or not there, with a link that shows it. Marked yes needs the link, since every figure
 * opens to its evidence. Nobody marks an own unit; after the closing only corrections change anything.
 */
export const markChecklist = defineAction({
  name: 'league.mark-checklist',
  input: markInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const season = await jurySeason(tx, input.seasonId, 'update');
    const list = season && checklistOf(season.rules);
    if (!season || !list || actor.kind !== 'person') return notFound();
    authorize(
      may(actor, 'mark-checklist') &&
        input.marks.every(({ unitId }) => may(actor, 'mark-checklist', { unitId })),
    );
    if (season.state !== 'running') return refuse<Refusal>({ type: 'wrong-state', state: season.state });
    const bare = input.marks.findIndex(({ met, address }) => met === 'yes' && address === null);
    if (bare >= 0)
      return refuse<Refusal>({
        type: 'invalid',
        faults: [{ path: `marks.${bare}.address`, message: copy.faults.evidence }],
      });
    const unitIds = [...new Set(input.marks.map(({ unitId }) => unitId))];
    const items = new Set(list.items.map(({ key }) => key));
    const units =
      unitIds.length === 0
        ? []
        : await tx.selectFrom('org_read_unit').select(['id', 'kind']).where('id', 'in', unitIds).execute();
    const known = new Set(
      units.filter(({ kind }) => classOfKind(season.rules.classes, kind) !== null).map(({ id }) => id),
    );
    if (input.marks.some(({ unitId, item }) => !known.has(unitId) || !items.has(item))) return notFound();
    const before = await tx
      .selectFrom('league_mark')
      .select(['unit_id', 'item_key', 'met', 'evidence_address', 'note'])
      .where('season_id', '=', season.id)
      .where('list_key', '=', LIST)
      .execute();
    const kept = new Map(before.map((mark) => [`${mark.unit_id}:${mark.item_key}`, mark]));
    const changed = input.marks.filter((mark) => {
      const old = kept.get(`${mark.unitId}:${mark.item}`);
      if (mark.met === 'unset') return old !== undefined;
      return (
        !old ||
        old.met !== (mark.met === 'yes') ||
        old.evidence_address !== mark.address ||
        old.note !== mark.note
      );
    });
    for (const mark of changed.filter(({ met }) => met === 'unset'))
      await tx
        .deleteFrom('league_mark')
        .where('season_id', '=', season.id)
        .where('unit_id', '=', mark.unitId)
        .where('list_key', '=', LIST)
        .where('item_key', '=', mark.item)
        .execute();
    const rows = changed
      .filter(({ met }) => met !== 'unset')
      .map((mark) => ({
        tenant_id: actor.tenantId,
        season_id: season.id,
        unit_id: mark.unitId,
        list_key: LIST,
        item_key: mark.item,
        met: mark.met === 'yes',
        evidence_address: mark.address,
        note: mark.note,
        marked_by: actor.personId,
        marked_at: now,
      }));
    for (let at = 0; at < rows.length; at += 1_000)
      await tx
        .insertInto('league_mark')
        .values(rows.slice(at, at + 1_000))
        .onConflict((conflict) =>
          conflict
            .columns(['tenant_id', 'season_id', 'unit_id', 'list_key', 'item_key'])
            .doUpdateSet((eb) => ({
              met: eb.ref('excluded.met'),
              evidence_address: eb.ref('excluded.evidence_address'),
              note: eb.ref('excluded.note'),
              marked_by: eb.ref('excluded.marked_by'),
              marked_at: eb.ref('excluded.marked_at'),
            })),
        )
        .execute();
    if (changed.length > 0)
      await emit({
        name: 'league.checklist-marked',
        subject: { type: 'league-season', id: season.id },
        data: {
          list: LIST,
          changes: changed.map(({ unitId, item, met }) => ({
            unitId,
            item,
            met: met === 'unset' ? null : met === 'yes',
          })),
        },
      });
    return ok({ changed: changed.length });
  },
});
