import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { printedCode } from '#app/platform/documents/check-code.ts';
import { provingCopy } from './copy.id.ts';
import type { ProofFacts, ProofUnit } from './facts.ts';
import { inPaperFont } from './paper-font.ts';
import { postsTable, tasksTable } from './proof-lines.ts';
import { dataTable, factRows, MUTED, mm, section } from './proof-parts.ts';
import { countWork, isEmptyWork } from './rules/count-work.ts';
import { monthName } from './rules/month.ts';

const copy = provingCopy.paper;
const ACCENT = '#0f5c6e';
const WARN = '#8a5a00';
const WIDTH = mm(170);

/** What an issued paper bears beyond its facts; a running month has none of it. */
export type IssueMarks = {
  readonly number: string;
  readonly edition: number;
  /** Number of the edition before. */
  readonly supersedes: string | null;
  readonly checkUrl: string;
  readonly checkCode: string;
  readonly digest: string;
};

export type ProofPaper = {
  readonly facts: ProofFacts;
  readonly issue: IssueMarks | null;
  readonly madeAt: string;
  readonly maker: string | null;
  /** No signing service signs it. */
  readonly unsigned: boolean;
  /** Small JPEGs by post. */
  readonly pictures: Readonly<Record<string, Uint8Array>>;
};

/** `3f9a 1c20 77de 0b41`: as much of the digest as a person compares. */
export const shortDigest = (digest: string): string => digest.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ');

function head({ facts, issue, madeAt, maker }: ProofPaper): Content[] {
  const { person, units, zone } = facts;
  return [
    { text: inPaperFont(facts.government), bold: true, fontSize: 13 },
    { text: inPaperFont(units.map(({ name }) => name).join(' · ')), color: MUTED },
    {
      canvas: [{ type: 'line', x1: 0, y1: 0, x2: WIDTH, y2: 0, lineWidth: mm(1), lineColor: ACCENT }],
      margin: [0, 6, 0, 14],
    },
    { text: copy.title, bold: true, fontSize: 17 },
    { text: monthName(facts.month), fontSize: 12, color: MUTED, margin: [0, 2, 0, 10] },
    factRows([
      [copy.facts.name, inPaperFont(person.name)],
      [copy.facts.nip, copy.facts.nipLine],
      ...(person.level ? [[copy.facts.level, person.level] as const] : []),
      [
        copy.facts.service,
        units.map((unit) => inPaperFont(copy.service(unit.name, unit.periods))).join('\n'),
      ],
      [copy.facts.number, copy.foot(issue?.number ?? null)],
      ...(issue ? [[copy.facts.edition, copy.edition(issue.edition, issue.supersedes)] as const] : []),
      [copy.facts.made, inPaperFont(copy.made(madeAt, zone, maker))],
    ]),
    ...(facts.running
      ? [{ text: copy.runningUntil(facts.until), color: WARN, margin: [0, 0, 0, 8] } as Content]
      : []),
  ];
}

function figures(unit: ProofUnit): Content {
  const counts = countWork(unit);
  const { figures: label } = copy;
  return factRows([
    [label.posts, copy.posts(counts, unit.gone)],
    ...(counts.posts > 0
      ? ([
          [label.reported, copy.reported(counts)],
          [label.grades, copy.grades(counts)],
        ] as const)
      : []),
    [label.tasks, copy.tasks(counts)],
    ...(counts.tasks > 0
      ? ([
          [label.states, copy.states(counts)],
          [label.taken, copy.taken(counts)],
        ] as const)
      : []),
    ...(counts.narrativesUsed > 0 ? ([[label.narratives, copy.narratives(counts)]] as const) : []),
  ]);
}

function narratives({ narratives: lines }: ProofUnit): Content[] {
  if (lines.length === 0) return [];
  const { columns } = copy;
  const day = (value: string | null) => (value === null ? copy.none : copy.onDay(value));
  return [
    section(copy.sections.narratives, 2),
    dataTable(
      ['*', 62, 62, 72],
      [columns.narrative, columns.seen, columns.used, columns.published],
      lines.map((line) => [
        [
          inPaperFont(copy.version(line.title, line.version)),
          ...(line.bySelf ? [{ text: copy.bySelf, fontSize: 8, color: MUTED }] : []),
        ],
        day(line.seenOn),
        day(line.usedOn),
        day(line.publishedOn),
      ]),
    ),
  ];
}

function unitPart(unit: ProofUnit, pictures: ProofPaper['pictures']): Content[] {
  const heading = section(inPaperFont(unit.name), 1);
  if (isEmptyWork(unit)) return [heading, { text: copy.emptyUnit, margin: [0, 0, 0, 8] }];
  return [
    heading,
    figures(unit),
    section(copy.sections.tasks, 2),
    unit.tasks.length === 0 ? { text: copy.emptyTasks, margin: [0, 0, 0, 8] } : tasksTable(unit.tasks),
    section(copy.sections.posts, 2),
    unit.posts.length === 0
      ? { text: copy.emptyPosts, margin: [0, 0, 0, 8] }
      : postsTable(unit.posts, pictures),
    ...narratives(unit),
  ];
}

function trainings({ trainings: lines }: ProofFacts): Content[] {
  if (lines.length === 0) return [];
  const { columns } = copy;
  return [
    section(copy.sections.trainings, 1),
    dataTable(
      ['*', 92, 28, 130],
      [columns.training, columns.days, columns.jp, columns.certificate],
      lines.map(({ title, batch, days, jp, certificate }) => [
        inPaperFont(`${title}, ${batch}`),
        copy.heldOn(days),
        copy.jp(jp),
        certificate ?? copy.none,
      ]),
    ),
  ];
}

const signature = (post: string, name: string | null, unsigned: boolean): Content => ({
  stack: [
    { text: post },
    { text: unsigned ? copy.unsigned : '', fontSize: 8, color: WARN, margin: [0, 22, 0, 14] },
    { text: name ?? copy.facts.nipLine.slice(0, 38), ...(name ? { bold: true } : {}) },
    { text: `${copy.facts.nip} ${copy.facts.nipLine.slice(0, 30)}`, fontSize: 9, color: MUTED },
  ],
});

function closing({ facts, issue, unsigned }: ProofPaper): Content {
  const check: Content = issue
    ? {
        stack: [
          { qr: issue.checkUrl, fit: mm(26), eccLevel: 'M', foreground: '#1b1e22' },
          { text: copy.check, fontSize: 8, color: MUTED, margin: [0, 4, 0, 0] },
          { text: copy.code(printedCode(issue.checkCode)), fontSize: 8 },
          { text: copy.digest(shortDigest(issue.digest)), fontSize: 8, color: MUTED },
        ],
      }
    : { text: '' };
  return {
    unbreakable: true,
    margin: [0, 12, 0, 0],
    columns: [
      { width: mm(54), ...check },
      { width: mm(58), ...(signature(copy.signOfficer, inPaperFont(facts.person.name), unsigned) as object) },
      { width: '*', ...(signature(copy.signHead, null, unsigned) as object) },
    ] as Content[],
  };
}

/** A heading that would begin below this share of a page goes to the next. */
const LAST_HEADING = 0.85;

/** The paper of an officer and month. Made anew for each: the renderer writes into what it is given. */
export function proofDocument(paper: ProofPaper): TDocumentDefinitions {
  const { facts, issue } = paper;
  const address = issue?.checkUrl.replace(/^https?:\/\//, '') ?? '';
  return {
    info: {
      title: `${copy.title} ${monthName(facts.month)}`,
      author: facts.government,
      creationDate: new Date(paper.madeAt),
    },
    ...(issue ? {} : { watermark: { text: copy.draft, color: '#8b8577', opacity: 0.12, bold: true } }),
    content: [
      ...head(paper),
      ...facts.units.flatMap((unit) => unitPart(unit, paper.pictures)),
      ...trainings(facts),
      { text: copy.whose, fontSize: 9, color: MUTED, margin: [0, 8, 0, 4] },
      { text: copy.gradesTold, fontSize: 9, color: MUTED },
      closing(paper),
    ],
    pageBreakBefore: ({ headlineLevel, startPosition }) =>
      headlineLevel !== undefined && startPosition.verticalRatio > LAST_HEADING,
    footer: (page, pages) => ({
      columns: [
        { text: address, fontSize: 8, color: MUTED },
        {
          text: `${copy.foot(issue?.number ?? null)} · ${copy.pages(page, pages)}`,
          fontSize: 8,
          color: MUTED,
          alignment: 'right',
        },
      ],
      margin: [mm(20), 20, mm(20), 0],
    }),
  };
}
