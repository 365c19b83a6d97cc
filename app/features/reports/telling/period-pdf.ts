import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { networkName } from '#app/features/channels/index.ts';
import { KIND_WORDS } from '#app/features/org/index.ts';
import { printedCode } from '#app/platform/documents/check-code.ts';
import { formatDate, formatRange } from '#app/ui/format-date.ts';
import { inPaperFont } from '../proving/paper-font.ts';
import { isEmptyPeriod, type PeriodFacts } from './facts.ts';
import { paperCopy as copy } from './paper-copy.id.ts';
import { heatSvg, legendSvg, lineSvg, networksSvg, stateBarSvg } from './paper-pictures.ts';
import { STATES, sumOf } from './rules/charts.ts';
import { cut, cutAtWord, heatRows } from './rules/heat-rows.ts';

/** What a paper bears beside its facts: given when it gets its number, so that the same facts draw the same paper. */
export type PaperMarks = {
  readonly number: string;
  readonly checkUrl: string;
  readonly checkCode: string;
  /** Local day on which it was made. */
  readonly madeOn: string;
  /** Small pictures of posts, as data addresses of JPEG or PNG, by post. */
  readonly thumbs: Readonly<Record<string, string>>;
};

const ACCENT = '#0f5c6e';
const MUTED = '#474c54';
const mm = (length: number) => (length * 72) / 25.4;
const WIDTH = mm(210 - 40);
const GAP = 14;
const HALF = (WIDTH - GAP) / 2;

const NO_LINES = { hLineWidth: () => 0, vLineWidth: () => 0, paddingLeft: () => 0, paddingRight: () => 0 };

const sectionHead = (text: string): Content => ({ text, bold: true, fontSize: 10.5, margin: [0, 8, 0, 3] });
const small = (text: string, more: object = {}): Content => ({ text, fontSize: 8, color: MUTED, ...more });

function head(facts: PeriodFacts, marks: PaperMarks): Content[] {
  return [
    {
      columns: [
        {
          width: '*',
          stack: [
            { text: facts.government, bold: true, fontSize: 11 },
            { text: facts.office, color: MUTED, fontSize: 9 },
          ],
        },
        {
          width: 'auto',
          stack: [
            small(copy.number(marks.number), { alignment: 'right' }),
            small(copy.made(formatDate(marks.madeOn, 'date')), { alignment: 'right' }),
          ],
        },
      ],
    },
    {
      canvas: [{ type: 'line', x1: 0, y1: 0, x2: WIDTH, y2: 0, lineWidth: mm(1), lineColor: ACCENT }],
      margin: [0, 5, 0, 8],
    },
    {
      columns: [
        {
          width: '*',
          stack: [
            { text: copy.titles[facts.kind], bold: true, fontSize: 15 },
            { text: formatRange(facts.from, facts.to), color: MUTED },
          ],
        },
        { width: 150, stack: checked(marks) },
        {
          qr: marks.checkUrl,
          fit: mm(24),
          eccLevel: 'M',
          foreground: '#1b1e22',
          width: mm(24),
          alignment: 'right',
        },
      ],
      columnGap: 8,
      margin: [0, 0, 0, 6],
    },
  ];
}

/** What leads to the check page, beside its code. */
const checked = (marks: PaperMarks): Content[] =>
  [copy.check, marks.checkUrl.replace(/^https?:\/\//, ''), copy.code(printedCode(marks.checkCode))].map(
    (text) => small(text, { alignment: 'right', fontSize: 7.5 }),
  );

function figures(facts: PeriodFacts): Content {
  const tile = (figure: string, label: string): Content => ({
    stack: [
      { text: figure, bold: true, fontSize: 13 },
      { text: label, fontSize: 8, color: MUTED },
    ],
  });
  return {
    columns: [
      tile(copy.of(facts.covered, facts.of), copy.figures.covered),
      tile(String(facts.activities), copy.figures.activities),
      tile(`${facts.posts} + ${facts.shares}`, `${copy.figures.posts} + ${copy.figures.shares}`),
      tile(copy.of(facts.silentCount, facts.liveUnits), copy.figures.silent),
    ],
    columnGap: 10,
    margin: [0, 0, 0, 8],
  };
}

/** Room that a box and its words take at the legend's size. */
const LEGEND = { box: 13, letter: 3.6, gap: 8 };

function legend(facts: PeriodFacts): Content {
  const shown = STATES.map((state) => {
    const text = `${copy.states[state]} ${facts.states[state]}`;
    return {
      width: LEGEND.box + text.length * LEGEND.letter,
      columns: [
        { width: LEGEND.box, svg: legendSvg(state) },
        { width: '*' as const, text, fontSize: 6.8, noWrap: true },
      ],
      columnGap: 0,
    };
  });
  return { columns: shown, columnGap: LEGEND.gap, margin: [0, 4, 0, 2] };
}

/** Up to here each unit has the whole width. */
const WIDE_HEAT = 26;

const heatLines = (facts: PeriodFacts): number => {
  const rows = heatRows(facts.units).length;
  return rows <= WIDE_HEAT ? rows : Math.ceil(rows / 2);
};

function heat(facts: PeriodFacts): Content[] {
  const rows = heatRows(facts.units);
  const note = [
    copy.heatNote(copy.bucket[facts.kind]),
    ...(rows.length < facts.units.length ? [copy.heatPart(rows.length, facts.units.length)] : []),
  ].join(' ');
  const wide = rows.length <= WIDE_HEAT;
  const half = Math.ceil(rows.length / 2);
  const part = (of: typeof rows, width: number, name: number): Content => ({
    svg: heatSvg(facts, of, { width, name }),
    width,
  });
  return [
    sectionHead(copy.heat),
    small(note, { margin: [0, 0, 0, 4] }),
    wide
      ? part(rows, WIDTH, 150)
      : {
          columns: [
            { width: HALF, stack: [part(rows.slice(0, half), HALF, 76)] },
            { width: HALF, stack: [part(rows.slice(half), HALF, 76)] },
          ],
          columnGap: GAP,
        },
  ];
}

function kinds(facts: PeriodFacts): Content[] {
  const rows = facts.statesByKind.filter(({ states }) => sumOf(states) > 0);
  if (rows.length < 2) return [];
  const table: Content = {
    layout: { ...NO_LINES, paddingTop: () => 1, paddingBottom: () => 1 },
    table: {
      widths: [110, WIDTH - 110],
      body: rows.map(({ kind, units, states }) => [
        { text: copy.kindUnits(KIND_WORDS[kind as keyof typeof KIND_WORDS] ?? kind, units), fontSize: 8 },
        { svg: stateBarSvg(states, WIDTH - 112, 11), width: WIDTH - 112 },
      ]),
    },
  };
  return [{ unbreakable: true, stack: [sectionHead(copy.kinds), table] }];
}

function trends(facts: PeriodFacts): Content {
  return {
    unbreakable: true,
    columns: [
      {
        width: HALF,
        stack: [sectionHead(copy.line), small(copy.lineNote), { svg: lineSvg(facts, HALF), width: HALF }],
      },
      {
        width: HALF,
        stack: [
          sectionHead(copy.networks),
          small(copy.networksNote, { margin: [0, 0, 0, 5] }),
          { svg: networksSvg(facts, HALF), width: HALF },
        ],
      },
    ],
    columnGap: GAP,
  };
}

const count = (value: number) => value.toLocaleString('id-ID');
const rate = (part: number, all: number) =>
  `${((100 * part) / all).toLocaleString('id-ID', { maximumFractionDigits: 1 })}%`;

function posts(facts: PeriodFacts, marks: PaperMarks): Content[] {
  const line = (postId: string, title: string, text: string, measure: string): Content => {
    const thumb = marks.thumbs[postId];
    return {
      columns: [
        ...(thumb ? [{ width: 30, image: thumb, fit: [28, 28] as [number, number] }] : []),
        {
          width: '*',
          stack: [
            { text: [{ text: title, bold: true }, text === '' ? '' : `  ${text}`], fontSize: 8.5 },
            { text: measure, fontSize: 8, color: MUTED },
          ],
        },
      ],
      columnGap: 4,
      margin: [0, 0, 0, 3],
    };
  };
  return [
    sectionHead(copy.top),
    ...(facts.top.length === 0
      ? [small(copy.topNone)]
      : facts.top.map((post) =>
          line(
            post.postId,
            `${cut(post.unit, 28)}, ${networkName(post.network)}`,
            cutAtWord(post.text, 60),
            copy.topMeasure(
              count(post.reactions),
              count(post.followers),
              rate(post.reactions, post.followers),
              formatDate(post.measuredOn, 'brief', facts.to),
            ),
          ),
        )),
    ...(facts.first.length === 0
      ? []
      : [
          sectionHead(copy.first),
          ...facts.first.map((one) =>
            line(
              one.postId,
              cut(one.activity, 44),
              '',
              `${cut(one.unit, 28)}, ${networkName(one.network)}: ${one.minutes === null ? copy.noHour : copy.after(one.minutes)}. ${copy.firstAmong(one.covered, one.of)}.`,
            ),
          ),
        ]),
  ];
}

const MOST_SILENT = 10;
const MOST_LINES = 4;
/** Lines of the heat map beside which the charts still find room on the first page. */
const SHORT_HEAT = 27;

function lists(facts: PeriodFacts): Content[] {
  const silent = facts.silent
    .slice(0, MOST_SILENT)
    .map(({ unit, days, accounts }) => copy.silentOf(cut(unit, 28), days, accounts));
  const unsaid = facts.silentCount - silent.length;
  const narratives = facts.narratives.slice(0, MOST_LINES);
  const stories = facts.clippings?.lines.slice(0, MOST_LINES) ?? [];
  const item = (text: string): Content => ({ text, fontSize: 8.5, margin: [0, 0, 0, 2] });
  return [
    sectionHead(copy.silent),
    item(
      silent.length === 0
        ? copy.silentNone
        : `${[...silent, ...(unsaid > 0 ? [copy.more(unsaid)] : [])].join(', ')}.`,
    ),
    sectionHead(copy.narratives),
    ...(narratives.length === 0 ? [item(copy.narrativeNone)] : []),
    ...narratives.map(({ title, covered, of }) =>
      item(`${cut(title, 60)}: ${copy.narrativeOf(covered, of)}`),
    ),
    ...(facts.narratives.length > narratives.length
      ? [item(copy.more(facts.narratives.length - narratives.length))]
      : []),
    sectionHead(facts.clippings ? copy.clippings(facts.clippings.stories) : copy.clippingsTitle),
    ...(stories.length === 0 ? [item(copy.clippingsNone)] : []),
    ...stories.map(({ title, outlet, issue, tone }) =>
      item(
        `${cut(title, 56)} (${[cut(outlet, 24), issue === null ? null : cut(issue, 30), copy.tone[tone ?? ''] ?? null].filter(Boolean).join(', ')})`,
      ),
    ),
    ...(facts.league ? [sectionHead(copy.leagueTitle), item(facts.league)] : []),
  ];
}

/** Posts at the left, what else is to be said at the right; of an empty period only what there is. */
function below(facts: PeriodFacts, marks: PaperMarks, empty: boolean): Content[] {
  if (empty) return facts.silentCount === 0 && !facts.league ? [] : lists(facts);
  return [
    {
      columns: [
        { width: HALF, stack: posts(facts, marks) },
        { width: HALF, stack: lists(facts) },
      ],
      columnGap: GAP,
    },
  ];
}

/** What people wrote as the paper's type can print it: a title with little pictures keeps its words. */
function printable<T>(value: T): T {
  if (typeof value === 'string') return inPaperFont(value) as T;
  if (Array.isArray(value)) return value.map(printable) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, printable(inner)])) as T;
}

/** The report of a period on one or two pages. Made anew for each paper: the renderer writes into what it is given. */
export function periodPdf(told: PeriodFacts, marks: PaperMarks): TDocumentDefinitions {
  const facts = printable(told);
  const empty = isEmptyPeriod(facts);
  return {
    info: {
      title: `${copy.titles[facts.kind]}, ${formatRange(facts.from, facts.to)}`,
      creationDate: new Date(`${marks.madeOn}T00:00:00Z`),
    },
    content: [
      ...head(facts, marks),
      ...(empty
        ? [
            {
              text: copy.empty(copy.spans[facts.kind]),
              margin: [0, 4, 0, 4] as [number, number, number, number],
            },
          ]
        : [
            figures(facts),
            ...(facts.of + facts.states.izin > 0
              ? [
                  { svg: stateBarSvg(facts.states, WIDTH), width: WIDTH } as Content,
                  legend(facts),
                  ...heat(facts),
                ]
              : []),
            ...(heatLines(facts) > SHORT_HEAT ? [{ text: '', pageBreak: 'after' as const }] : []),
            trends(facts),
            ...kinds(facts),
          ]),
      ...below(facts, marks, empty),
    ],
    footer: (page, pages) => ({
      columns: [
        small(marks.number, { fontSize: 7.5 }),
        small(copy.page(page, pages), { alignment: 'right', fontSize: 7.5 }),
      ],
      margin: [mm(20), 20, mm(20), 0],
    }),
  };
}
