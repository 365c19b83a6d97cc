import type { PersonActor } from '#app/platform/authz/actor.ts';
import { readTenant, type Tx } from '#app/platform/db/db.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { may } from '../../policy.ts';
import { batchPage } from '../../queries/batch-page.server.ts';
import '../../tables.ts';
import { judge, MARKERS, mostOf } from '../rules/points.ts';
import { marksOf } from './marks.server.ts';

async function submissionOf(db: Tx, submissionId: string) {
  return db
    .selectFrom('training_submission as s')
    .innerJoin('training_task as t', 't.id', 's.task_id')
    .innerJoin('training_registration as r', 'r.id', 's.registration_id')
    .innerJoin('org_read_person as p', 'p.id', 'r.person_id')
    .innerJoin('org_read_unit as u', 'u.id', 'r.unit_id')
    .leftJoin('file as f', 'f.id', 's.file_id')
    .select([
      's.id',
      's.text',
      's.url',
      's.file_id as fileId',
      'f.name as file',
      's.updated_at as updatedAt',
      't.id as taskId',
      't.title',
      't.batch_id as batchId',
      't.rubric',
      'r.person_id as personId',
      'r.unit_id as unitId',
      'p.name as person',
      'u.short_name as unit',
    ])
    .where('s.id', '=', submissionId)
    .executeTakeFirst();
}

/** What a marker sees of a hand-in. The points of others are not in it before the viewer's own are in, and another's too. */
export async function submissionView(
  db: Tx,
  actor: PersonActor,
  asked: { taskId: string; submissionId: string },
) {
  const row = await submissionOf(db, asked.submissionId);
  const head = row && (await batchPage(db, actor, row.batchId));
  if (!row || !head || row.taskId !== asked.taskId) return null;
  const subject = { ...row, organiserUnitId: head.organiserUnitId, speakerIds: head.speakerIds };
  if (!may(actor, 'mark-task', subject)) return null;
  const marks = (await marksOf(db, [row.id]))(row.id);
  const judged = judge(marks, row.rubric);
  const mine = marks.find(({ markerId }) => markerId === actor.personId) ?? null;
  const isOpen = (mine !== null && marks.length >= MARKERS) || judged.state === 'final';
  return {
    head,
    task: { id: row.taskId, title: row.title, rubric: row.rubric, most: mostOf(row.rubric) },
    submission: {
      id: row.id,
      person: row.person,
      unit: row.unit,
      text: row.text,
      url: row.url,
      file: row.file,
      updatedAt: row.updatedAt,
    },
    mine: mine && { points: mine.points, note: mine.note },
    marks: isOpen ? marks.map(({ marker, points, note }) => ({ marker, points, note })) : null,
    /** What two found is told to the third, but not how they found it. */
    standing: judged.state === 'final' ? judged : isOpen ? judged : ({ state: judged.state } as const),
    mayGive: judged.state !== 'final' && head.state !== 'cancelled',
  };
}

/** The file of a hand-in, for its participant and for who may mark it. */
export async function openSubmissionFile(
  platform: Platform,
  actor: PersonActor,
  asked: { taskId: string; submissionId: string },
): Promise<{ bytes: Uint8Array; name: string } | null> {
  const found = await readTenant(platform.db, actor.tenantId, async (db) => {
    const row = await submissionOf(db, asked.submissionId);
    const head = row && (await batchPage(db, actor, row.batchId));
    if (!row?.fileId || !row.file || !head || row.taskId !== asked.taskId) return null;
    const subject = { ...row, organiserUnitId: head.organiserUnitId, speakerIds: head.speakerIds };
    const isOwn = row.personId === actor.personId;
    return isOwn || may(actor, 'mark-task', subject) ? { id: row.fileId, name: row.file } : null;
  });
  const bytes = found && (await platform.files.read(actor.tenantId, found.id));
  return found && bytes ? { bytes, name: found.name } : null;
}
