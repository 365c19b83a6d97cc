import type { ActionContext } from '#app/platform/actions/define-action.server.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import { tell } from '#app/platform/notify/tell.server.ts';
import '../tables.ts';
import { FLAG_WORDS } from './copy.id.ts';
import type { FlagKind } from './rules/flags.ts';

/** Tells the officers of a unit that one of its pieces waits for them. */
export async function tellOfficersOf(
  context: Pick<ActionContext<unknown>, 'tx' | 'actor' | 'now' | 'send'>,
  unitId: string,
  pieceId: string,
  flag: FlagKind,
): Promise<void> {
  const { tx, now } = context;
  const { zone } = await tx.selectFrom('org_read_government').select('zone').executeTakeFirstOrThrow();
  const today = dateIn(now, zone);
  const officers = await tx
    .selectFrom('org_read_role')
    .select('person_id')
    .distinct()
    .where('role', '=', 'officer')
    .where('unit_id', '=', unitId)
    .where('from_date', '<=', today)
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>=', today)]))
    .execute();
  const notices = officers.map(({ person_id }) => ({
    personId: person_id,
    kind: 'content.piece-flagged',
    urgency:
      flag === 'narrative-withdrawn' || flag === 'activity-cancelled'
        ? ('urgent' as const)
        : ('normal' as const),
    title: FLAG_WORDS[flag],
    href: `/kerja/naskah/${pieceId}`,
    key: `piece-flagged:${pieceId}:${flag}:${now}`,
  }));
  if (notices.length > 0) await tell(context, { zone, notices });
}
