import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import { batchPage } from '../../queries/batch-page.server.ts';
import { keysOf } from '../close-row.server.ts';
import { type Item, itemTable } from '../rules/items.ts';
import { pairedDifference } from '../rules/learning.ts';
import { rightIn, scoreOf } from '../rules/marking.ts';

export type PersonScores = {
  readonly registrationId: string;
  readonly person: string;
  readonly unit: string;
  readonly pre: number | null;
  readonly post: number | null;
};

export type ItemRow = Item & { readonly topic: string; readonly text: string };

async function closedAttempts(db: Tx, batchId: string) {
  return db
    .selectFrom('training_attempt as a')
    .innerJoin('training_registration as r', 'r.id', 'a.registration_id')
    .select(['a.registration_id', 'a.part', 'a.questions', 'a.answers', 'a.correct'])
    .where('a.batch_id', '=', batchId)
    .where('r.state', '=', 'confirmed')
    .where('a.submitted_at', 'is not', null)
    .execute();
}

/** What a batch learnt, by person and by question. Null for who may not see scores. */
export async function resultsView(db: Tx, actor: PersonActor, batchId: string) {
  const head = await batchPage(db, actor, batchId);
  if (!head || !may(actor, 'see-scores', { speakerIds: head.speakerIds })) return null;
  const attempts = await closedAttempts(db, batchId);
  const people = await db
    .selectFrom('training_registration as r')
    .innerJoin('org_read_person as p', 'p.id', 'r.person_id')
    .innerJoin('org_read_unit as u', 'u.id', 'r.unit_id')
    .select(['r.id as registrationId', 'p.name as person', 'u.short_name as unit'])
    .where('r.batch_id', '=', batchId)
    .where('r.state', '=', 'confirmed')
    .orderBy('u.position')
    .orderBy('p.name')
    .execute();
  const score = (registrationId: string, part: 'pre' | 'post'): number | null => {
    const found = attempts.find((one) => one.registration_id === registrationId && one.part === part);
    return found ? scoreOf(found.correct ?? 0, found.questions.length) : null;
  };
  const rows = people.map(
    (one): PersonScores => ({
      ...one,
      pre: score(one.registrationId, 'pre'),
      post: score(one.registrationId, 'post'),
    }),
  );
  const ids = attempts.flatMap(({ questions }) => questions);
  const keys = await keysOf(db, ids);
  const items = itemTable(
    attempts.map((one) => ({ part: one.part, right: rightIn(one.questions, one.answers, keys) })),
  );
  return { head, rows, paired: pairedDifference(rows), items: await named(db, items) };
}

async function named(db: Tx, items: readonly Item[]): Promise<ItemRow[]> {
  if (items.length === 0) return [];
  const rows = await db
    .selectFrom('training_question')
    .select(['id', 'topic', 'text'])
    .where(
      'id',
      'in',
      items.map(({ questionId }) => questionId),
    )
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return items
    .flatMap((item) => {
      const question = byId.get(item.questionId);
      return question ? [{ ...item, topic: question.topic, text: question.text }] : [];
    })
    .sort((a, b) => (a.topic === b.topic ? (a.text < b.text ? -1 : 1) : a.topic < b.topic ? -1 : 1));
}
