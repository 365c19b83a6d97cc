import type { Tx } from '#app/platform/db/db.server.ts';
import type { UnitFacts } from '../scoring/facts.ts';
import type { AppealSubject } from '../tables.ts';
import '../tables.ts';
import type { LockedSeason } from './season-rows.server.ts';

export type Subject = { readonly type: AppealSubject; readonly id: string };

/** Ids of subjects come from forms as any text; the items of a checklist are no ids. */
const isId = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** What a unit was scored from when the season was closed; null while it runs. */
export async function keptFacts(db: Tx, seasonId: string, unitId: string): Promise<UnitFacts | null> {
  const row = await db
    .selectFrom('league_evidence')
    .select('facts')
    .where('season_id', '=', seasonId)
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
  return row?.facts ?? null;
}

function isAmong(facts: UnitFacts, { type, id }: Subject): boolean {
  if (type === 'task') return facts.tasks.some((task) => task.id === id);
  if (type === 'post') return facts.posts.some((post) => post.id === id);
  if (type === 'account') return facts.accounts.some((account) => account.id === id);
  if (type === 'jury') return facts.judged.some((piece) => piece.pieceId === id);
  return facts.marks.some((mark) => `${mark.list}:${mark.item}` === id);
}

const LIVE_IN = {
  task: 'agenda_read_assignment',
  post: 'monitoring_read_post',
  account: 'channels_read_channel',
} as const;

async function isLive(db: Tx, unitId: string, { type, id }: Subject): Promise<boolean> {
  if (type === 'jury' || type === 'checklist' || !isId(id)) return false;
  const row = await db
    .selectFrom(LIVE_IN[type])
    .select('id')
    .where('id', '=', id)
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether a task, post, account, piece or item of a list belongs to the unit in this season. */
export async function isOfUnit(
  tx: Tx,
  season: Pick<LockedSeason, 'id'>,
  unitId: string,
  subject: Subject,
): Promise<boolean> {
  const facts = await keptFacts(tx, season.id, unitId);
  return facts ? isAmong(facts, subject) : isLive(tx, unitId, subject);
}

async function decidersOfPosts(tx: Tx, postIds: readonly string[]): Promise<string[]> {
  if (postIds.length === 0) return [];
  const rows = await tx
    .selectFrom('monitoring_read_decision')
    .select('decided_by')
    .distinct()
    .where('post_id', 'in', [...postIds])
    .where('undone_at', 'is', null)
    .execute();
  return rows.map((row) => row.decided_by);
}

/** Who gave, refused or took back the excuse of a task. */
async function excusersOf(tx: Tx, taskId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('agenda_read_excuse')
    .select(['excused_by', 'decided_by'])
    .where('id', '=', taskId)
    .execute();
  return rows.flatMap(({ excused_by, decided_by }) => [excused_by, decided_by].filter((one) => one !== null));
}

/** Persons who made the decisions that an appeal is about; none of them decides on it. What the register lacks of an account nobody decided. */
export async function decidersOf(
  tx: Tx,
  season: Pick<LockedSeason, 'id'>,
  unitId: string,
  subject: Subject | null,
): Promise<readonly string[]> {
  if (subject === null || (subject.type !== 'checklist' && !isId(subject.id))) return [];
  if (subject.type === 'post') return decidersOfPosts(tx, [subject.id]);
  if (subject.type === 'account') return [];
  if (subject.type === 'task') {
    const facts = await keptFacts(tx, season.id, unitId);
    const posts = facts?.covers.filter((cover) => cover.taskId === subject.id).map(({ postId }) => postId);
    return [...(await decidersOfPosts(tx, posts ?? [])), ...(await excusersOf(tx, subject.id))];
  }
  if (subject.type === 'jury') {
    const rows = await tx
      .selectFrom('league_sheet as s')
      .innerJoin('league_juror as j', 'j.id', 's.juror_id')
      .select('j.person_id')
      .where('s.piece_id', '=', subject.id)
      .execute();
    return rows.map((row) => row.person_id);
  }
  const [list = '', item = ''] = subject.id.split(':');
  const rows = await tx
    .selectFrom('league_mark')
    .select('marked_by')
    .where('season_id', '=', season.id)
    .where('unit_id', '=', unitId)
    .where('list_key', '=', list)
    .where('item_key', '=', item)
    .execute();
  return rows.map((row) => row.marked_by);
}
