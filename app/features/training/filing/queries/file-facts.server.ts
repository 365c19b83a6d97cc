import { type HumasLevel, LEVEL_WORDS } from '#app/features/org/index.ts';
import { dateIn, timeIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { formatDate, formatInstant, formatRange, formatTime } from '#app/ui/format-date.ts';
import { attendanceOf } from '../../attending/queries/attendance.server.ts';
import { reachedIn } from '../../certifying/queries/reached.server.ts';
import { formState, readable } from '../../evaluating/rules/anonymity.ts';
import { questionsOf, summarize } from '../../evaluating/rules/questions.ts';
import { pairedDifference } from '../../examining/rules/learning.ts';
import { scoreOf } from '../../examining/rules/marking.ts';
import { lettersCopy } from '../../letters/copy.id.ts';
import { lettersOf } from '../../letters/queries/letters-of.server.ts';
import { sessionsOf } from '../../programmes/queries/sessions.server.ts';
import { lessonHours } from '../../programmes/rules/lesson-hours.ts';
import { type BatchHead, batchHead } from '../../queries/batch-head.server.ts';
import '../../tables.ts';
import { filingCopy as copy } from '../copy.id.ts';
import type { FileFacts, FilePerson, FileSession } from '../file-facts.ts';

async function participants(db: Tx, batchId: string) {
  return db
    .selectFrom('training_registration as r')
    .innerJoin('org_read_person as p', 'p.id', 'r.person_id')
    .innerJoin('org_read_unit as u', 'u.id', 'r.unit_id')
    .leftJoin('training_service as s', 's.registration_id', 'r.id')
    .leftJoin('training_certificate as c', 'c.registration_id', 'r.id')
    .leftJoin('document as d', 'd.id', 'c.document_id')
    .select([
      'r.id as registrationId',
      'p.name',
      'u.short_name as unit',
      'r.humas_level as level',
      's.nip',
      's.post',
      'c.jp',
      'd.number',
      'd.state',
    ])
    .where('r.batch_id', '=', batchId)
    .where('r.state', '=', 'confirmed')
    .orderBy('u.position')
    .orderBy('p.name')
    .execute();
}

async function scoresOf(
  db: Tx,
  batchId: string,
): Promise<(registrationId: string, part: 'pre' | 'post') => number | null> {
  const rows = await db
    .selectFrom('training_attempt')
    .select(['registration_id', 'part', 'correct', 'questions'])
    .where('batch_id', '=', batchId)
    .where('submitted_at', 'is not', null)
    .execute();
  return (registrationId, part) => {
    const found = rows.find((row) => row.registration_id === registrationId && row.part === part);
    return found ? scoreOf(found.correct ?? 0, found.questions.length) : null;
  };
}

async function peopleOf(db: Tx, head: BatchHead): Promise<FilePerson[]> {
  const rows = await participants(db, head.id);
  const score = await scoresOf(db, head.id);
  const reached = await reachedIn(db, head);
  return rows.map(({ registrationId, number, jp, state, level, ...row }) => {
    const { attended, lessons, tasksMarked, tasks } = reached(registrationId);
    return {
      ...row,
      registrationId,
      level: level ? LEVEL_WORDS[level as HumasLevel] : null,
      attended,
      lessons,
      tasksMarked,
      tasks,
      pre: score(registrationId, 'pre'),
      postTest: score(registrationId, 'post'),
      certificate: number ? { number, jp: jp ?? 0, revoked: state === 'revoked' } : null,
    };
  });
}

/** What the committee noted beside a mark, by session and participant; the latest. */
async function notesOf(db: Tx, batchId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('training_scan')
    .select(['session_id', 'registration_id', 'note'])
    .where('batch_id', '=', batchId)
    .where('refused', 'is', null)
    .where('undone_at', 'is', null)
    .where('note', 'is not', null)
    .orderBy('received_at')
    .execute();
  return new Map(rows.map((row) => [`${row.session_id} ${row.registration_id}`, row.note!]));
}

async function sessionsWithLists(
  db: Tx,
  head: BatchHead,
  people: readonly FilePerson[],
): Promise<FileSession[]> {
  const attendance = await attendanceOf(db, head);
  const notes = await notesOf(db, head.id);
  const time = (at: string | null) => (at ? formatTime(timeIn(at, head.zone)!) : null);
  return (await sessionsOf(db, head.id)).map((session) => ({
    id: session.id,
    kind: session.kind,
    subject: session.subject,
    speaker: session.speaker,
    when: `${formatDate(session.date, 'full')}, ${time(session.startsAt)}–${formatTime(timeIn(session.endsAt, head.zone)!, head.zone)}`,
    attendance: Object.fromEntries(
      people.flatMap(({ registrationId }) => {
        const own = attendance(registrationId).sessions[session.id];
        if (!own) return [];
        const note = notes.get(`${session.id} ${registrationId}`) ?? null;
        return [[registrationId, { state: own.state, inAt: time(own.inAt), outAt: time(own.outAt), note }]];
      }),
    ),
  }));
}

async function evaluationOf(db: Tx, head: BatchHead, today: string): Promise<FileFacts['evaluation']> {
  const { evaluation } = await db
    .selectFrom('training_programme')
    .select('evaluation')
    .where('id', '=', head.programmeId)
    .executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom('training_evaluation_answer')
    .select(['answers', 'shown'])
    .where('batch_id', '=', head.id)
    .execute();
  const shown = readable(rows, formState(head, today));
  return {
    answered: rows.length,
    shown: shown.length,
    ...summarize(
      questionsOf(evaluation),
      shown.map(({ answers }) => answers),
    ),
  };
}

async function documentsOf(db: Tx, batchId: string): Promise<FileFacts['documents']> {
  const materials = await db
    .selectFrom('training_material as m')
    .leftJoin('file as f', 'f.id', 'm.file_id')
    .select(['m.title', 'm.url', 'f.name'])
    .where('m.batch_id', '=', batchId)
    .orderBy('m.created_at')
    .execute();
  const handed = await db
    .selectFrom('training_submission as s')
    .innerJoin('training_task as t', 't.id', 's.task_id')
    .innerJoin('training_registration as r', 'r.id', 's.registration_id')
    .innerJoin('org_read_person as p', 'p.id', 'r.person_id')
    .leftJoin('file as f', 'f.id', 's.file_id')
    .select(['t.title', 'p.name as person', 's.url', 'f.name'])
    .where('t.batch_id', '=', batchId)
    .orderBy('t.created_at')
    .orderBy('p.name')
    .execute();
  return [
    ...materials.map(({ title, url, name }) => ({
      kind: copy.material,
      title,
      where: url ?? name ?? copy.none,
    })),
    ...handed.map(({ title, person, url, name }) => ({
      kind: copy.submission,
      title: `${title}, ${person}`,
      where: url ?? name ?? copy.none,
    })),
  ];
}

/** Everything in the file of a batch. @returns null when there is no such batch */
export async function fileFacts(db: Tx, batchId: string, now: string): Promise<FileFacts | null> {
  const head = await batchHead(db, batchId);
  if (!head) return null;
  const programme = await db
    .selectFrom('training_programme as p')
    .innerJoin('org_read_unit as u', 'u.id', 'p.organiser_unit_id')
    .select(['p.purpose', 'p.basis', 'u.name', 'u.address', 'u.phone'])
    .where('p.id', '=', head.programmeId)
    .executeTakeFirstOrThrow();
  const { name: government } = await db
    .selectFrom('org_read_government')
    .select('name')
    .executeTakeFirstOrThrow();
  const people = await peopleOf(db, head);
  const units = await db.selectFrom('org_read_unit').select(['id', 'short_name']).execute();
  const unitName = new Map(units.map((one) => [one.id, one.short_name]));
  const { pairs, difference, interval } = pairedDifference(
    people.map(({ pre, postTest }) => ({ pre, post: postTest })),
  );
  return {
    government,
    office: programme.name,
    officeLines: [
      ...(programme.address ? [programme.address] : []),
      ...(programme.phone ? [lettersCopy.phone(programme.phone)] : []),
    ],
    training: head.programmeTitle,
    batch: head.name,
    purpose: programme.purpose,
    basis: programme.basis,
    days: formatRange(head.fromDate, head.toDate),
    place: head.place,
    jp: lessonHours(await sessionsOf(db, batchId)),
    madeAt: formatInstant(now, head.zone),
    people,
    sessions: await sessionsWithLists(db, head, people),
    learnt: { pairs, difference, interval },
    evaluation: await evaluationOf(db, head, dateIn(now, head.zone)),
    documents: await documentsOf(db, batchId),
    letters: (await lettersOf(db, batchId)).map((letter) => ({
      kind: lettersCopy.kinds[letter.kind],
      unit: unitName.get(letter.unitId) ?? letter.facts.unit,
      number: letter.number,
      date: letter.facts.date,
      state: copy.letterStates[letter.state],
    })),
  };
}
