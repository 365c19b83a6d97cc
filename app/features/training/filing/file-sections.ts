import { LEAST_SHOWN } from '../evaluating/rules/anonymity.ts';
import { filingCopy as copy } from './copy.id.ts';
import type { FileFacts, FilePerson, FileSession } from './file-facts.ts';
import { maskNip } from './rules/mask-nip.ts';

export type Cell = string | number | null;
export type FileColumn = { readonly head: string; readonly share: number; readonly figure?: boolean };

/** One part of the file: a table with what is said above it. The PDF has all, the workbook a sheet for each name. */
export type FileSection = {
  readonly sheet: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly columns: readonly FileColumn[];
  readonly rows: readonly (readonly Cell[])[];
};

const { heads, sheets } = copy;
const no: FileColumn = { head: heads.no, share: 4, figure: true };
const name: FileColumn = { head: heads.name, share: 24 };
const unit: FileColumn = { head: heads.unit, share: 18 };
const figure = (head: string): FileColumn => ({ head, share: 9, figure: true });

function summary(facts: FileFacts): FileSection {
  const { summary: words } = copy;
  const lessons = facts.people.reduce((sum, person) => sum + person.lessons, 0);
  const attended = facts.people.reduce((sum, person) => sum + person.attended, 0);
  const units = new Set(facts.people.map((person) => person.unit)).size;
  const standing = facts.people.filter(({ certificate }) => certificate && !certificate.revoked).length;
  const rows: [string, Cell][] = [
    [words.training, facts.training],
    [words.batch, facts.batch],
    [words.office, facts.office],
    [words.purpose, facts.purpose],
    [words.basis, facts.basis],
    [words.days, facts.days],
    [words.place, facts.place],
    [words.jp, words.jpValue(facts.jp)],
    [words.people, words.peopleValue(facts.people.length, units)],
    [words.attendance, words.attendanceValue(lessons === 0 ? null : (attended * 100) / lessons)],
    [words.certificates, standing],
    [words.made, facts.madeAt],
  ];
  return {
    sheet: sheets.summary,
    title: sheets.summary,
    notes: [],
    columns: [
      { head: words.heads[0]!, share: 20 },
      { head: words.heads[1]!, share: 60 },
    ],
    rows: rows.map(([head, value]) => [head, value ?? copy.none]),
  };
}

function people(facts: FileFacts): FileSection {
  return {
    sheet: sheets.people,
    title: sheets.people,
    notes: facts.people.length === 0 ? [copy.nobody] : [],
    columns: [
      no,
      name,
      { head: heads.nip, share: 12 },
      unit,
      { head: heads.post, share: 18 },
      { head: heads.level, share: 14 },
      figure(heads.attended),
    ],
    rows: facts.people.map((person, at) => [
      at + 1,
      person.name,
      maskNip(person.nip),
      person.unit,
      person.post ?? copy.none,
      person.level ?? copy.none,
      copy.ofAll(person.attended, person.lessons),
    ]),
  };
}

function attendance(session: FileSession, all: readonly FilePerson[]): FileSection {
  return {
    sheet: sheets.attendance,
    title: copy.sessionTitle(session.subject, session.when),
    notes: [...(session.speaker ? [copy.speaker(session.speaker)] : []), copy.masked],
    columns: [
      no,
      name,
      { head: heads.nip, share: 12 },
      unit,
      figure(heads.in),
      figure(heads.out),
      { head: heads.state, share: 20 },
    ],
    rows: all.map((person, at) => {
      const own = session.attendance[person.registrationId];
      const state = copy.states[own?.state ?? 'unknown'];
      return [
        at + 1,
        person.name,
        maskNip(person.nip),
        person.unit,
        own?.inAt ?? copy.none,
        own?.outAt ?? copy.none,
        own?.note ? `${state}: ${own.note}` : state,
      ];
    }),
  };
}

function scores(facts: FileFacts): FileSection {
  const { pairs, difference, interval } = facts.learnt;
  const hasTests = facts.people.some(({ pre, postTest }) => pre !== null || postTest !== null);
  return {
    sheet: sheets.scores,
    title: sheets.scores,
    notes: [
      ...(hasTests ? [] : [copy.noScores]),
      ...(difference === null ? [] : [copy.learnt(pairs, difference, interval)]),
    ],
    columns: [
      no,
      name,
      unit,
      figure(heads.pre),
      figure(heads.postTest),
      figure(heads.change),
      figure(heads.tasks),
    ],
    rows: facts.people.map((person, at) => [
      at + 1,
      person.name,
      person.unit,
      copy.score(person.pre),
      copy.score(person.postTest),
      person.pre === null || person.postTest === null ? copy.none : copy.change(person.postTest - person.pre),
      copy.ofAll(person.tasksMarked, person.tasks),
    ]),
  };
}

function evaluation({ evaluation: found }: FileFacts): FileSection {
  const isShown = found.shown >= LEAST_SHOWN;
  return {
    sheet: sheets.evaluation,
    title: sheets.evaluation,
    notes: [isShown ? copy.answered(found.shown) : copy.tooFew(found.answered, LEAST_SHOWN)],
    columns: [
      { head: heads.question, share: 44 },
      figure(heads.answers),
      figure(heads.mean),
      ...['1', '2', '3', '4', '5'].map((head) => ({ head, share: 5, figure: true })),
    ],
    rows: isShown
      ? [
          ...found.scales.map((one) => [one.text, one.answers, copy.score(one.mean), ...one.counts]),
          ...found.texts.flatMap((one) =>
            one.said.map(({ text, times }) => [`${one.text} ${copy.saidTimes(text, times)}`, times]),
          ),
        ]
      : [],
  };
}

const documents = (facts: FileFacts): FileSection => ({
  sheet: sheets.documents,
  title: sheets.documents,
  notes: facts.documents.length === 0 ? [copy.noDocuments] : [],
  columns: [
    { head: heads.kind, share: 12 },
    { head: heads.title, share: 34 },
    { head: heads.where, share: 46 },
  ],
  rows: facts.documents.map(({ kind, title, where }) => [kind, title, where]),
});

const letters = (facts: FileFacts): FileSection => ({
  sheet: sheets.letters,
  title: sheets.letters,
  notes: facts.letters.length === 0 ? [copy.noLetters] : [],
  columns: [
    { head: heads.kind, share: 14 },
    unit,
    { head: heads.number, share: 34 },
    { head: heads.date, share: 16 },
    { head: heads.state, share: 20 },
  ],
  rows: facts.letters.map((one) => [one.kind, one.unit, one.number, one.date, one.state]),
});

function certificates(facts: FileFacts): FileSection {
  const given = facts.people.filter((person) => person.certificate !== null);
  return {
    sheet: sheets.certificates,
    title: sheets.certificates,
    notes: given.length === 0 ? [copy.noCertificates] : [],
    columns: [
      no,
      name,
      unit,
      { head: heads.number, share: 34 },
      figure(heads.jp),
      { head: heads.state, share: 12 },
    ],
    rows: given.map(({ name: person, unit: of, certificate }, at) => [
      at + 1,
      person,
      of,
      certificate!.number,
      certificate!.jp,
      certificate!.revoked ? copy.certificateStates.revoked : copy.certificateStates.valid,
    ]),
  };
}

/** The parts of the file in reading order. */
export function fileSections(facts: FileFacts): FileSection[] {
  return [
    summary(facts),
    people(facts),
    ...facts.sessions
      .filter(({ kind }) => kind !== 'break')
      .map((session) => attendance(session, facts.people)),
    scores(facts),
    evaluation(facts),
    documents(facts),
    letters(facts),
    certificates(facts),
  ];
}
