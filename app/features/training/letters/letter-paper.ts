import { printedCode } from '#app/platform/documents/check-code.ts';
import type { Block, Paper } from '#app/platform/documents/paper.ts';
import { lettersCopy } from './copy.id.ts';
import type { LetterFacts } from './facts.ts';

const copy = lettersCopy.paper;

const closingOf = (facts: LetterFacts, draft: boolean): Block => ({
  kind: 'closing',
  signature: {
    placeAndDate: `${facts.city}, ${facts.date}`,
    post: facts.signer.post,
    name: facts.signer.name,
    nip: facts.signer.nip,
    unsigned: draft ? copy.unsigned : null,
  },
  check: {
    url: facts.checkUrl,
    words: [
      copy.check,
      facts.checkUrl.replace(/^https?:\/\//, ''),
      copy.code(printedCode(facts.checkCode)),
      ...(facts.kind === 'surat-tugas' ? [copy.noNip] : []),
    ],
  },
});

const whenAndWhere = (facts: LetterFacts) => [
  { label: copy.days, value: facts.days },
  { label: copy.time, value: facts.time },
  { label: copy.place, value: facts.place },
];

/** Undangan: to one unit. */
function invitation(facts: LetterFacts, draft: boolean): Block[] {
  return [
    {
      kind: 'facts',
      rows: [
        { label: copy.number, value: facts.number },
        { label: copy.nature, value: copy.usual },
        { label: copy.about, value: copy.invitationAbout(facts.training) },
      ],
    },
    { kind: 'lines', lines: [copy.to, facts.unit, copy.toPlace] },
    { kind: 'text', text: copy.opening(facts.basis, facts.purpose, facts.training, facts.batch) },
    { kind: 'facts', rows: whenAndWhere(facts) },
    ...(facts.lessons.length > 0
      ? [{ kind: 'facts', rows: [{ label: copy.lessons, value: facts.lessons }] } as const]
      : []),
    { kind: 'text', text: copy.invites(facts.places, facts.registerUntil) },
    { kind: 'text', text: copy.closing },
    closingOf(facts, draft),
  ];
}

/** Surat tugas: of one unit, naming its participants. */
function assignment(facts: LetterFacts, draft: boolean): Block[] {
  return [
    { kind: 'title', text: copy.assignmentTitle, sub: copy.numberLine(facts.number) },
    { kind: 'facts', rows: [{ label: copy.basis, value: facts.basis }] },
    { kind: 'text', text: copy.assigns, align: 'center', bold: true },
    {
      kind: 'table',
      columns: [
        { head: copy.columns.no, share: 7 },
        { head: copy.columns.name, share: 29 },
        // Eighteen digits stand in one line, else nobody can search or copy them.
        { head: copy.columns.nip, share: 27 },
        { head: copy.columns.rank, share: 19 },
        { head: copy.columns.post, share: 24 },
      ],
      rows: facts.people.map((person, at) => [
        String(at + 1),
        person.name,
        person.nip ?? copy.none,
        person.rank ?? copy.none,
        person.post ?? copy.none,
      ]),
    },
    {
      kind: 'facts',
      rows: [
        { label: copy.for, value: copy.attend(facts.training, facts.batch) },
        ...whenAndWhere(facts),
        { label: copy.cost, value: facts.cost },
      ],
    },
    { kind: 'text', text: copy.assignmentClosing },
    closingOf(facts, draft),
  ];
}

/** A letter as a paper, for PDF and DOCX. */
export function letterPaper(facts: LetterFacts, draft: boolean): Paper {
  return {
    title: `${lettersCopy.kinds[facts.kind]} ${facts.number}`,
    letterhead: { government: facts.government, office: facts.office, lines: facts.officeLines },
    blocks: facts.kind === 'undangan' ? invitation(facts, draft) : assignment(facts, draft),
    draft: draft ? copy.draft : null,
    foot: copy.foot(facts.number),
  };
}
