import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import type { BatchPage } from '../../queries/batch-page.server.ts';
import '../../tables.ts';
import { judge } from '../rules/points.ts';
import { type Mark, marksOf } from './marks.server.ts';
import { type TaskRow, tasksView } from './tasks.server.ts';

export type HandedIn = {
  readonly submissionId: string;
  readonly text: string | null;
  readonly url: string | null;
  readonly file: string | null;
  readonly updatedAt: string;
};

export type OwnWork = {
  readonly handedIn: HandedIn | null;
  readonly mayChange: boolean;
  readonly isMarked: boolean;
  /** Once both have marked and agree. */
  readonly result: {
    readonly score: number;
    readonly marks: readonly Omit<Mark, 'marker' | 'markerId'>[];
  } | null;
};

export type HandedInRow = {
  readonly submissionId: string;
  readonly person: string;
  readonly unit: string;
  readonly updatedAt: string;
  readonly state: 'none' | 'one' | 'apart' | 'final';
  readonly score: number | null;
  readonly isMine: boolean;
  readonly mayMark: boolean;
};

async function submissionsOf(db: Tx, taskId: string) {
  return db
    .selectFrom('training_submission as s')
    .innerJoin('training_registration as r', 'r.id', 's.registration_id')
    .innerJoin('org_read_person as p', 'p.id', 'r.person_id')
    .innerJoin('org_read_unit as u', 'u.id', 'r.unit_id')
    .leftJoin('file as f', 'f.id', 's.file_id')
    .select([
      's.id as submissionId',
      's.registration_id as registrationId',
      's.text',
      's.url',
      'f.name as file',
      's.updated_at as updatedAt',
      'r.person_id as personId',
      'r.unit_id as unitId',
      'p.name as person',
      'u.short_name as unit',
    ])
    .where('s.task_id', '=', taskId)
    .orderBy('u.position')
    .orderBy('p.name')
    .execute();
}

type Submission = Awaited<ReturnType<typeof submissionsOf>>[number];

function ownWork(
  task: TaskRow,
  head: BatchPage,
  mine: Submission | undefined,
  marks: readonly Mark[],
): OwnWork {
  const judged = judge(marks, task.rubric);
  const handedIn = mine && {
    submissionId: mine.submissionId,
    text: mine.text,
    url: mine.url,
    file: mine.file,
    updatedAt: mine.updatedAt,
  };
  return {
    handedIn: handedIn ?? null,
    isMarked: marks.length > 0,
    mayChange: !task.isOver && marks.length === 0 && head.state !== 'cancelled',
    result:
      judged.state === 'final'
        ? { score: judged.score, marks: marks.map(({ points, note }) => ({ points, note })) }
        : null,
  };
}

/** The page of one task: a participant's own work, and for markers what was handed in. */
export async function taskView(
  db: Tx,
  actor: PersonActor,
  asked: { batchId: string; taskId: string; now: string },
) {
  const view = await tasksView(db, actor, asked.batchId, asked.now);
  const task = view?.tasks.find(({ id }) => id === asked.taskId);
  if (!view || !task) return null;
  const { head } = view;
  const submissions = await submissionsOf(db, task.id);
  const marks = await marksOf(
    db,
    submissions.map(({ submissionId }) => submissionId),
  );
  const mine = submissions.find(({ registrationId }) => registrationId === head.own?.registrationId);
  const rows = submissions.map((row): HandedInRow => {
    const given = marks(row.submissionId);
    const judged = judge(given, task.rubric);
    return {
      submissionId: row.submissionId,
      person: row.person,
      unit: row.unit,
      updatedAt: row.updatedAt,
      state: judged.state === 'waiting' ? (judged.marks === 0 ? 'none' : 'one') : judged.state,
      score: judged.state === 'final' ? judged.score : null,
      isMine: given.some(({ markerId }) => markerId === actor.personId),
      mayMark: may(actor, 'mark-task', {
        ...row,
        organiserUnitId: head.organiserUnitId,
        speakerIds: head.speakerIds,
      }),
    };
  });
  return {
    head,
    task,
    own: task.own ? ownWork(task, head, mine, mine ? marks(mine.submissionId) : []) : null,
    handedIn: view.marksTasks ? rows : null,
    abilities: view.abilities,
  };
}
