import type { ActionCall } from '#app/platform/actions/define-action.server.ts';
import type { Actor } from '#app/platform/authz/actor.ts';
import { instantAt } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { localDate } from '#app/platform/request/form-fields.ts';
import { pasteAgenda } from '../actions/paste-agenda.server.ts';
import { refusalSentence, rowRefusalSentence } from '../copy.id.ts';
import { draftDue, pasteDraft } from '../queries/paste.server.ts';
import { isRuleChoice } from '../rules/rule-choice.ts';
import { CONTENT_KINDS } from '../schema.ts';
import { pasteCopy as copy } from './copy.id.ts';
import type { Draft, RowAnswers } from './draft.ts';
import { type DraftRow, doubtfulRows, readyRows } from './draft-row.ts';
import { answered, answersOf } from './form.ts';

/** Letters of a message that are read; what is longer is no agenda of a few days. */
const MOST_LETTERS = 200_000;

export type PasteStep = {
  text: string;
  sentOn: string;
  /** Goes with the form, so that the same form sent twice is saved once. */
  pasteId: string;
  draft: Draft;
  kinds: string[];
  dueAt: string;
  defaultDue: string | null;
  onlyDoubtful: boolean;
  /** Said after the ready rows were saved and others wait. */
  saved: { text: string; pasteId: string } | null;
  general: string | null;
  rowFaults: Record<number, string>;
  refused: boolean;
};

type Step = {
  call: ActionCall;
  read: <T>(read: (db: Tx) => Promise<T>) => Promise<T>;
  actor: Actor;
  form: FormData;
  now: string;
  freshId: string;
  zone: string;
};

type Posted = { text: string; sentOn: string; answers: ReadonlyMap<number, RowAnswers> };

function posted(form: FormData, now: string): Posted & { tooLong: boolean; badDate: boolean } {
  const whole = String(form.get('text') ?? '');
  const sent = localDate.safeParse(form.get('sentOn'));
  const press = form.get('answer');
  const pressed = typeof press === 'string' ? press : null;
  const answers = withBulk(form, answered(answersOf(form), pressed));
  return {
    text: whole.slice(0, MOST_LETTERS),
    sentOn: sent.success ? sent.data : now.slice(0, 10),
    answers,
    tooLong: whole.length > MOST_LETTERS,
    badDate: !sent.success,
  };
}

/** One rule for all rows, where the person pressed "Terapkan ke semua". */
function withBulk(form: FormData, answers: ReadonlyMap<number, RowAnswers>): ReadonlyMap<number, RowAnswers> {
  const rule = form.get('bulkRule');
  if (form.get('intent') !== 'bulk' || !isRuleChoice(rule)) return answers;
  const bulk = [...answers].map(
    ([index, row]) =>
      [index, row.visibility === 'public' && row.rule !== undefined ? { ...row, rule } : row] as const,
  );
  return new Map(bulk);
}

/** One step of pasting: read, answer, correct, or save. Nothing is kept between the steps but the form itself. */
export async function runPaste(
  step: Step,
): Promise<{ done: { pasteId: string; text: string }; view?: never } | { done?: never; view: PasteStep }> {
  const { form, now, read, actor } = step;
  const { tooLong, badDate, ...said } = posted(form, now);
  const kinds = form.has('kinds') ? form.getAll('kinds').map(String) : ['photo', 'caption'];
  const known = kinds.filter((kind) => CONTENT_KINDS.some((one) => one === kind));
  const dueAt = String(form.get('dueAt') ?? '');
  const load = () =>
    read(async (db) => {
      const draft = tooLong ? nothing(copy.unreadable) : await pasteDraft(db, actor, said);
      return { draft, defaultDue: await draftDue(db, draft, now) };
    });
  const { draft, defaultDue } = await load();
  const view: PasteStep = {
    text: said.text,
    sentOn: said.sentOn,
    pasteId: String(form.get('pasteId') ?? '') || step.freshId,
    draft,
    kinds: known,
    dueAt,
    defaultDue,
    onlyDoubtful: form.get('view') === 'doubtful',
    saved: null,
    general: tooLong
      ? refusalSentence({ type: 'invalid' })
      : badDate && form.get('intent') === 'read'
        ? copy.sentOnHint
        : null,
    rowFaults: {},
    refused: tooLong,
  };
  const intent = form.get('answer') === null ? form.get('intent') : 'answer';
  if (intent !== 'save') return { view };
  const ready = readyRows(draft);
  if (ready.length === 0) return { view };
  return save(step, view, ready, load);
}

const nothing = (reason: string): Draft => ({ rows: [], ignored: 0, reason, known: false });

function rowInput(row: DraftRow, kinds: readonly string[], dueAt: string | null) {
  const act = row.act === 'same' ? 'skip' : row.act;
  return {
    act,
    activityId: row.activityId,
    title: row.title,
    date: row.date,
    start: row.start,
    end: row.end,
    place: row.place,
    leader: row.leader,
    standIn: row.standIn,
    hostUnitId: row.hostUnitId,
    visibility: row.visibility,
    internalReason: row.internalReason,
    dressCode: row.dressCode,
    status: row.status,
    assign: row.assign && act !== 'cancel' ? { rule: row.assign, kinds, dueAt } : null,
  };
}

async function save(
  step: Step,
  view: PasteStep,
  ready: readonly DraftRow[],
  load: () => Promise<{ draft: Draft; defaultDue: string | null }>,
): Promise<Awaited<ReturnType<typeof runPaste>>> {
  const saved = await pasteAgenda(step.call, {
    pasteId: view.pasteId,
    text: view.text,
    sentOn: view.sentOn,
    rows: ready.map((row) => rowInput(row, view.kinds, dueOf(view.dueAt, step.zone))),
  });
  if (!saved.ok) return { view: { ...view, ...refusedView(saved.error, ready), refused: true } };
  const { pasteId, added, changed, cancelled, assigned } = saved.value;
  const text = [copy.saved(added, changed, cancelled), assigned > 0 && copy.savedAssigned(assigned)]
    .filter(Boolean)
    .join(' ');
  if (doubtfulRows(view.draft).length === 0) return { done: { pasteId, text } };
  return {
    view: { ...view, ...(await load()), pasteId: step.freshId, saved: { text, pasteId }, onlyDoubtful: true },
  };
}

function dueOf(typed: string, zone: string): string | null {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(typed);
  if (!match) return null;
  try {
    return instantAt(match[1]!, match[2]!, zone);
  } catch {
    return null;
  }
}

type Refused = { type: string; row?: number; reason?: Parameters<typeof rowRefusalSentence>[0] } & {
  faults?: readonly { path: string; message: string }[];
};

/** A refusal beside the row it is about. */
function refusedView(error: Refused, ready: readonly DraftRow[]): Pick<PasteStep, 'general' | 'rowFaults'> {
  const rowFaults: Record<number, string> = {};
  if (error.row !== undefined && error.reason) {
    const at = ready[error.row];
    if (at) rowFaults[at.index] = rowRefusalSentence(error.reason);
  }
  for (const fault of error.faults ?? []) {
    const match = /^rows\.(\d+)\./.exec(fault.path);
    const at = match ? ready[Number(match[1])] : undefined;
    if (at) rowFaults[at.index] = fault.message;
  }
  return { general: refusalSentence(error), rowFaults };
}
