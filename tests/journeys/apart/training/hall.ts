import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  finishTest,
  saveAnswers,
  startTest,
} from '../../../../app/features/training/examining/actions/take-test.server.ts';
import type { TestPart } from '../../../../app/features/training/tables.ts';
import type { PersonActor } from '../../../../app/platform/authz/actor.ts';
import { Temporal } from '../../../../app/platform/clock/temporal.ts';
import { readConfig } from '../../../../app/platform/config/config.server.ts';
import { createPlatform } from '../../../../app/platform/platform.server.ts';
import { ownerOf } from '../../access/neighbour.ts';

export type Participant = { registrationId: string; batchId: string; personId: string; name: string };

/**
 * The people in the hall whose phones the journey does not play: they act through the same acts, with the program's database.
 * @param now the moment in which the journey plays
 */
export async function openHall(dataDir: string, now: () => Date) {
  const owner = await ownerOf(dataDir);
  const folder = await mkdtemp(join(tmpdir(), 'simpul-hall-'));
  const platform = await createPlatform({
    config: readConfig({ SIMPUL_DATA_DIR: folder, SIMPUL_LOG_LEVEL: 'silent' }),
    appUrl: owner.appUrl,
    secret: 'the hall signs nothing, and this is long enough',
    modules: [],
    clock: { now: () => Temporal.Instant.from(now().toISOString()) },
  });
  const { tenant_id: tenantId } = await owner.db
    .selectFrom('training_batch')
    .select('tenant_id')
    .executeTakeFirstOrThrow();

  const actorOf = ({ personId, name }: Participant): PersonActor => ({
    kind: 'person',
    tenantId,
    personId,
    accountId: personId,
    name,
    roles: [],
  });

  /** @param wrong how many questions this person does not know; what is right stands in the bank */
  async function takeTest(person: Participant, part: TestPart, wrong: number): Promise<void> {
    const call = { platform, actor: actorOf(person) };
    const begun = await startTest(call, { batchId: person.batchId, part });
    if (!begun.ok) throw new Error(`${person.name}: ${begun.error.type}`);
    const { attemptId } = begun.value;
    const attempt = await owner.db
      .selectFrom('training_attempt')
      .select('questions')
      .where('id', '=', attemptId)
      .executeTakeFirstOrThrow();
    const bank = await owner.db.selectFrom('training_question').select(['id', 'answer']).execute();
    const answers = attempt.questions.map((id, at) => {
      const right = bank.find((question) => question.id === id)!.answer;
      return [id, at < wrong ? (right + 1) % 3 : right];
    });
    const saved = await saveAnswers(call, { attemptId, answers: Object.fromEntries(answers) });
    const ended = await finishTest(call, { attemptId, answers: {} });
    if (!saved.ok || !ended.ok) throw new Error(`${person.name} could not hand in`);
  }

  return {
    db: owner.db,
    /** Participants of a batch with a place, by name. */
    participants: (batchName: string): Promise<Participant[]> =>
      owner.db
        .selectFrom('training_registration as r')
        .innerJoin('training_batch as b', 'b.id', 'r.batch_id')
        .innerJoin('org_person as p', 'p.id', 'r.person_id')
        .select(['r.id as registrationId', 'r.batch_id as batchId', 'r.person_id as personId', 'p.name'])
        .where('b.name', '=', batchName)
        .where('b.from_date', '>=', '2022-11-14')
        .where('r.state', '=', 'confirmed')
        .orderBy('p.name')
        .execute(),
    takeTest,
    async sessionId(batchName: string, subject: string): Promise<string> {
      const row = await owner.db
        .selectFrom('training_session as s')
        .innerJoin('training_batch as b', 'b.id', 's.batch_id')
        .select('s.id')
        .where('b.name', '=', batchName)
        .where('s.subject', '=', subject)
        .executeTakeFirstOrThrow();
      return row.id;
    },
    async close(): Promise<void> {
      await platform.close();
      await owner.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
export type Hall = Awaited<ReturnType<typeof openHall>>;
