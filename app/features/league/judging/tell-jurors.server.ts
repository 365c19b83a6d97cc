import type { ActionContext } from '#app/platform/actions/define-action.server.ts';
import { tell } from '#app/platform/notify/tell.server.ts';
import '../tables.ts';
import type { JurySeason } from './season-jury.server.ts';

/** Tells the jurors who have open sheets. @returns how many those are */
export async function tellJurors(
  context: Pick<ActionContext<unknown>, 'tx' | 'actor' | 'now' | 'send'>,
  season: JurySeason,
  notice: { kind: string; title: string; body: string },
): Promise<number> {
  const jurors = await context.tx
    .selectFrom('league_juror as j')
    .innerJoin('league_sheet as h', 'h.juror_id', 'j.id')
    .select(['j.id', 'j.person_id'])
    .distinct()
    .where('j.season_id', '=', season.id)
    .where('j.removed_at', 'is', null)
    .where('h.scored_at', 'is', null)
    .execute();
  await tell(context, {
    zone: season.zone,
    notices: jurors.map(({ id, person_id }) => ({
      personId: person_id,
      urgency: 'normal',
      href: `/kerja/liga/${season.id}/juri/saya`,
      key: `${notice.kind}:${id}:${context.now}`,
      ...notice,
    })),
  });
  return jurors.length;
}
