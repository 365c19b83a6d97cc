import type { AgendaDiff, DiffableRow } from '../parsing/diff-agenda.ts';
import { diffAgenda } from '../parsing/diff-agenda.ts';
import { parseAgenda } from '../parsing/parse-agenda.ts';
import type { AgendaRow } from '../parsing/row.ts';
import { type NamedUnit, officesNamed, regionsLike, regionsNamed, unitsTyped } from '../rules/find-units.ts';
import { type RuleUnit, resolveRule } from '../rules/resolve-rule.ts';
import { isRuleChoice, type RuleChoice, ruleOf } from '../rules/rule-choice.ts';
import { pasteCopy as copy } from './copy.id.ts';
import type { DraftRow } from './draft-row.ts';
import { questionsOf } from './questions.ts';

/** What the person typed into a row, by field; absent where the row was not shown yet. */
export type RowAnswers = Readonly<Record<string, string>>;

/** An activity of the same days that is stored already. */
export type StoredRow = DiffableRow & { readonly id: string; readonly fromPaste: boolean };

export type DraftUnit = NamedUnit & RuleUnit;

export type DraftInput = {
  readonly text: string;
  readonly sentOn: string;
  readonly zone: string;
  readonly answers: ReadonlyMap<number, RowAnswers>;
  readonly units: readonly DraftUnit[];
  readonly stored: readonly StoredRow[];
  /** Reasons known by kind of activity. */
  readonly reasonFor: (title: string) => string | null;
  readonly mayAssign: boolean;
};

export type Draft = {
  rows: DraftRow[];
  ignored: number;
  reason: string | null;
  /** Something of these days had been saved before. */
  known: boolean;
};

const said = (answers: RowAnswers | undefined, field: string, read: string | null): string | null => {
  const typed = answers?.[field];
  if (typed === undefined) return read;
  const trimmed = typed.trim();
  return trimmed === '' ? null : trimmed;
};

const oneOf = <T extends string>(value: string | null, allowed: readonly T[], fallback: T): T =>
  allowed.find((one) => one === value) ?? fallback;

const clock = (value: string | null) => {
  const match = value === null ? null : /^(\d{1,2})[.:](\d{2})(:\d{2})?$/.exec(value);
  return match ? `${match[1]!.padStart(2, '0')}:${match[2]}` : value;
};

/** The row of the message with what the person typed over it. */
function overlaid(row: AgendaRow, answers: RowAnswers | undefined): AgendaRow {
  return {
    ...row,
    title: said(answers, 'title', row.title) ?? row.title,
    date: said(answers, 'date', row.date) ?? row.date,
    start: clock(said(answers, 'start', row.start)),
    end: clock(said(answers, 'end', row.end)),
    place: said(answers, 'place', row.place),
    leader: said(answers, 'leader', row.leader),
    standIn: said(answers, 'standIn', row.standIn),
    status: oneOf(
      said(answers, 'status', null),
      ['planned', 'tentative', 'postponed', 'cancelled'],
      row.status,
    ),
    visibility: oneOf(said(answers, 'visibility', null), ['public', 'internal'], row.visibility),
  };
}

const compared = (row: AgendaRow): AgendaRow => ({ ...row, pic: null });

type Pair = Pick<DraftRow, 'act' | 'activityId' | 'changes'>;

function pairOf(diff: AgendaDiff<StoredRow, AgendaRow>): Pair {
  if (diff.kind === 'same') return { act: 'same', activityId: diff.before.id, changes: [] };
  if (diff.kind !== 'changed') return { act: 'add', activityId: null, changes: [] };
  const cancels = diff.after.status === 'cancelled' && diff.before.status !== 'cancelled';
  return { act: cancels ? 'cancel' : 'change', activityId: diff.before.id, changes: [...diff.changes] };
}

/** The rows of a pasted message as the person checks them: what was read, typed, doubted and stored before. */
export function draftOf(input: DraftInput): Draft {
  const parsed = parseAgenda(input.text, { sent: input.sentOn, zone: input.zone });
  const rows = parsed.rows.map((row, index) => overlaid(row, input.answers.get(index)));
  const diffs = diffAgenda(input.stored, rows.map(compared));
  const made = parsed.rows.map((read, index) =>
    draftRow(input, read, rows[index]!, index, pairOf(diffs[index]!)),
  );
  const leaders = new Set(rows.flatMap((row) => (row.leader ?? '').split(' + ')));
  const gone = diffs
    .flatMap((diff) => (diff.kind === 'removed' ? [diff.before] : []))
    .filter((row) => row.fromPaste && row.status !== 'cancelled')
    .filter((row) => (row.leader ?? '').split(' + ').some((leader) => leaders.has(leader)))
    .map((row, at) => goneRow(input, row, made.length + at));
  return {
    rows: rows.length > 0 ? [...made, ...gone] : [],
    ignored: parsed.ignored.length,
    reason: parsed.reason,
    known: diffs.some((diff) => diff.kind === 'same' || diff.kind === 'changed'),
  };
}

function hostOf(row: AgendaRow, typed: string | undefined, units: readonly DraftUnit[]): NamedUnit | null {
  if (typed !== undefined) return units.find((unit) => unit.id === typed) ?? null;
  for (const text of [row.pic, row.title, row.place, row.leader]) {
    const [office] = text ? officesNamed(text, units) : [];
    if (office) return office;
  }
  return null;
}

function draftRow(input: DraftInput, read: AgendaRow, row: AgendaRow, index: number, pair: Pair): DraftRow {
  const answers = input.answers.get(index);
  const live = input.units.filter((unit) => unit.live);
  const host = hostOf(row, answers?.host, live);
  const regions = regionsNamed([row.place, row.title].filter(Boolean).join(', '), live);
  const internal = row.visibility === 'internal';
  const fallback: RuleChoice =
    pair.act !== 'add' || internal || row.status === 'cancelled' || row.status === 'postponed'
      ? 'none'
      : host || regions.length > 0
        ? 'host-place'
        : 'none';
  const wish = said(answers, 'rule', fallback);
  const rule = input.mayAssign && isRuleChoice(wish) ? wish : 'none';
  const typedUnits = said(answers, 'units', null) ?? '';
  const typed = unitsTyped(typedUnits, live);
  const assign = ruleOf(rule, {
    hostUnitId: host?.id ?? null,
    placeUnitIds: regions.map((unit) => unit.id),
    namedIds: typed.found.map((unit) => unit.id),
  });
  const assigned = assign ? resolveRule(assign, input.units) : [];
  const names = new Map(live.map((unit) => [unit.id, unit.shortName]));
  const settled = (answers?.settled ?? '').split(',').filter(Boolean);
  const reason = internal ? (said(answers, 'reason', null) ?? input.reasonFor(row.title)) : null;
  const like = row.place && row.place === read.place ? regionsLike(row.place, live) : [];
  const skip = answers?.skip === 'on' || (pair.act === 'same' && answers?.skip !== 'off');
  const questions =
    pair.act === 'same'
      ? []
      : questionsOf({ read, row, settled, like, needsReason: internal && reason === null });
  return {
    ...pair,
    index,
    title: row.title,
    date: row.date,
    start: row.start,
    end: row.end,
    place: row.place,
    leader: row.leader,
    standIn: row.standIn,
    status: row.status,
    visibility: row.visibility,
    internalReason: reason,
    dressCode: row.dressCode,
    hostUnitId: host?.id ?? null,
    rule,
    assign: assigned.length > 0 ? assign : null,
    typedUnits,
    unitNames: assigned.map((id) => names.get(id) ?? ''),
    questions,
    settled,
    faults: {
      ...(typed.unknown[0] ? { units: copy.unknownUnit(typed.unknown[0]) } : {}),
    },
    skip,
    source: row.source,
  };
}

/** What an earlier message had and this one has no longer: cancelled only when the person says so. */
function goneRow(input: DraftInput, row: StoredRow, index: number): DraftRow {
  const answers = input.answers.get(index);
  const same = answers?.activityId === row.id ? answers : undefined;
  const answer = same?.gone ?? '';
  return {
    index,
    act: 'cancel',
    activityId: row.id,
    title: row.title,
    date: row.date,
    start: row.start,
    end: row.end,
    place: row.place,
    leader: row.leader,
    standIn: row.standIn,
    status: 'cancelled',
    visibility: row.visibility,
    internalReason: null,
    dressCode: row.dressCode,
    hostUnitId: null,
    rule: 'none',
    assign: null,
    typedUnits: '',
    unitNames: [],
    questions:
      answer === ''
        ? [
            {
              field: 'gone',
              question: copy.removedQuestion,
              options: [
                { value: 'cancel', label: copy.removedCancel },
                { value: 'keep', label: copy.removedKeep },
              ],
            },
          ]
        : [],
    settled: answer === '' ? [] : [`gone=${answer}`],
    changes: [],
    faults: {},
    skip: answer !== 'cancel' && answer !== '',
    source: null,
  };
}
