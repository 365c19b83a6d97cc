import type { Actor } from '#app/platform/authz/actor.ts';
import { dateIn, timeIn } from '#app/platform/clock/local-time.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { dueBase } from '../assigning.server.ts';
import { parseAgenda } from '../parsing/parse-agenda.ts';
import { type Draft, type DraftUnit, draftOf, type RowAnswers, type StoredRow } from '../pasting/draft.ts';
import { may } from '../policy.ts';
import { defaultDue } from '../rules/deadline.ts';
import { internalKind } from '../rules/internal-kind.ts';
import { officeHours } from './government.server.ts';

export type PasteView = {
  today: string;
  zone: string;
  mayAssign: boolean;
  units: { id: string; name: string }[];
};

export async function draftUnits(db: Tx): Promise<DraftUnit[]> {
  const rows = await db
    .selectFrom('org_read_unit')
    .select(['id', 'parent_id', 'kind', 'name', 'short_name', 'state'])
    .orderBy('position')
    .orderBy('short_name')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    parentId: row.parent_id,
    kind: row.kind,
    name: row.name,
    shortName: row.short_name,
    live: row.state === 'live',
  }));
}

/** What the empty form needs. */
export async function pasteView(db: Tx, actor: Actor, now: string): Promise<PasteView> {
  const { zone } = await officeHours(db);
  const units = await draftUnits(db);
  return {
    today: dateIn(now, zone),
    zone,
    mayAssign: may(actor, 'assign'),
    units: units.filter((unit) => unit.live).map((unit) => ({ id: unit.id, name: unit.shortName })),
  };
}

async function storedOn(db: Tx, dates: readonly string[], zone: string): Promise<StoredRow[]> {
  if (dates.length === 0) return [];
  const rows = await db
    .selectFrom('agenda_activity')
    .select([
      'id',
      'title',
      'date',
      'starts_at',
      'ends_at',
      'place',
      'leader',
      'stand_in',
      'state',
      'visibility',
    ])
    .select(['dress_code', 'source'])
    .where('date', 'in', [...dates])
    .orderBy('date')
    .orderBy('starts_at')
    .orderBy('id')
    .limit(400)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    fromPaste: row.source === 'paste',
    title: row.title,
    date: row.date,
    start: timeIn(row.starts_at, zone),
    end: timeIn(row.ends_at, zone),
    place: row.place,
    leader: row.leader,
    standIn: row.stand_in,
    status: row.state === 'done' ? 'planned' : row.state,
    visibility: row.visibility === 'internal' ? 'internal' : 'public',
    dressCode: row.dress_code,
    pic: null,
  }));
}

/** Days on which to look for what was saved before: those of the message, read or typed, and the day beside each. */
function daysOf(
  text: string,
  sentOn: string,
  zone: string,
  answers: ReadonlyMap<number, RowAnswers>,
): string[] {
  const read = parseAgenda(text, { sent: sentOn, zone }).rows.map((row) => row.date);
  const typed = [...answers.values()].flatMap((row) => (row.date ? [row.date] : []));
  return [...new Set([...read, ...typed])].filter((date) => /^\d{4}-\d{2}-\d{2}$/.test(date)).slice(0, 60);
}

/** A pasted message as rows to check, beside what is stored for the same days. */
export async function pasteDraft(
  db: Tx,
  actor: Actor,
  form: { text: string; sentOn: string; answers: ReadonlyMap<number, RowAnswers> },
): Promise<Draft> {
  const { zone } = await officeHours(db);
  const reasons = await db.selectFrom('agenda_internal_reason').select(['kind', 'reason']).execute();
  const byKind = new Map(reasons.map((row) => [row.kind, row.reason]));
  return draftOf({
    ...form,
    zone,
    units: await draftUnits(db),
    stored: await storedOn(db, daysOf(form.text, form.sentOn, zone, form.answers), zone),
    reasonFor: (title) => byKind.get(internalKind(title)) ?? null,
    mayAssign: may(actor, 'assign'),
  });
}

/** The default deadline of the last day in a draft; null when the holidays of that year are unknown. */
export async function draftDue(db: Tx, draft: Draft, now: string): Promise<string | null> {
  const { zone, calendar } = await officeHours(db);
  const dates = draft.rows.map((row) => row.date).filter((date) => valid(date));
  const last = dates.sort().at(-1);
  if (!last) return null;
  const due = defaultDue(dueBase(last, now, zone), calendar, zone);
  return due.ok ? due.value : null;
}

function valid(date: string): boolean {
  try {
    Temporal.PlainDate.from(date);
    return true;
  } catch {
    return false;
  }
}
