import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { networkName } from '#app/features/channels/index.ts';
import { UNIT_KIND_NAMES } from '#app/features/org/index.ts';
import { printedCode } from '#app/platform/documents/check-code.ts';
import { formatDate, formatRange } from '#app/ui/format-date.ts';
import { isEmptyPeriod, type PeriodFacts } from './facts.ts';
import { paperCopy as copy } from './paper-copy.id.ts';
import { heatSvg, legendSvg, lineSvg, networksSvg, stateBarSvg } from './paper-pictures.ts';
import { STATES, sumOf } from './rules/charts.ts';
import { cut, heatRows } from './rules/heat-rows.ts';

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
    { text: copy.titles[facts.kind], bold: true, fontSize: 17 },
    { text: formatRange(facts.from, facts.to), color: MUTED, margin: [0, 0, 0, 8] },
  ];
}

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

function legend(facts: PeriodFacts): Content {
  const shown = STATES.map((state) => ({
    width: 'auto' as const,
    columns: [
      { width: 13, svg: legendSvg(state), margin: [0, 1, 0, 0] as [number, number, number, number] },
      { width: 'auto' as const, text: `${copy.states[state]} ${facts.states[state]}`, fontSize: 7.5 },
    ],
    columnGap: 1,
  }));
  return { columns: shown, columnGap: 9, margin: [0, 3, 0, 4] };
}

function heat(facts: PeriodFacts): Content[] {
  const rows = heatRows(facts.units);
  const note = [
    copy.heatNote(copy.bucket[facts.kind]),
    ...(rows.length < facts.units.length ? [copy.heatPart(rows.length, facts.units.length)] : []),
  ].join(' ');
  const wide = rows.length <= 26;
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
            { width: HALF, ...(part(rows.slice(0, half), HALF, 76) as object) },
            { width: HALF, ...(part(rows.slice(half), HALF, 76) as object) },
          ],
          columnGap: GAP,
        },
  ];
}

function kinds(facts: PeriodFacts): Content[] {
  const rows = facts.statesByKind.filter(({ states }) => sumOf(states) > 0);
  if (rows.length < 2) return [];
  return [
    sectionHead(copy.kinds),
    {
      layout: { ...NO_LINES, paddingTop: () => 1, paddingBottom: () => 1 },
      table: {
        widths: [110, WIDTH - 110],
        body: rows.map(({ kind, units, states }) => [
          { text: copy.kindUnits(UNIT_KIND_NAMES[kind as keyof typeof UNIT_KIND_NAMES] ?? kind, units), fontSize: 8 },
          { svg: stateBarSvg(states, WIDTH - 112, 11), width: WIDTH - 112 },
        ]),
      },
    },
  ];
}

function trends(facts: PeriodFacts): Content {
  return {
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
            `${cut(post.unit, 40)}, ${networkName(post.network)}`,
            cut(post.text.replace(/\s+/g, ' '), 70),
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
              cut(one.activity, 60),
              '',
              `${cut(one.unit, 40)}, ${networkName(one.network)}: ${one.minutes === null ? copy.noHour : copy.after(one.minutes)}. ${copy.firstAmong(one.covered, one.of)}.`,
            ),
          ),
        ]),
  ];
}

const MOST_SILENT = 14;
const MOST_LINES = 5;

function lists(facts: PeriodFacts): Content[] {
  const silent = facts.silent
    .slice(0, MOST_SILENT)
    .map(({ unit, days, accounts }) => copy.silentOf(cut(unit, 40), days, accounts));
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
    ...narratives.map(({ title, covered, of }) => item(`${cut(title, 80)}: ${copy.narrativeOf(covered, of)}`)),
    ...(facts.narratives.length > narratives.length
      ? [item(copy.more(facts.narratives.length - narratives.length))]
      : []),
    sectionHead(facts.clippings ? copy.clippings(facts.clippings.stories) : copy.clippingsTitle),
    ...(stories.length === 0 ? [item(copy.clippingsNone)] : []),
    ...stories.map(({ title, outlet, issue, tone }) =>
      item(
        `${cut(title, 90)} (${[cut(outlet, 40), issue === null ? null : cut(issue, 30), copy.tone[tone ?? ''] ?? copy.noTone].filter(Boolean).join(', ')})`,
      ),
    ),
    ...(facts.league ? [sectionHead(copy.leagueTitle), item(facts.league)] : []),
  ];
}

const check = (marks: PaperMarks): Content => ({
  unbreakable: true,
  margin: [0, 10, 0, 0],
  columns: [
    { qr: marks.checkUrl, fit: mm(24), eccLevel: 'M', foreground: '#1b1e22', width: mm(28) },
    {
      width: '*',
      margin: [0, 6, 0, 0],
      stack: [
        small(copy.check),
        small(marks.checkUrl.replace(/^https?:\/\//, '')),
        small(copy.code(printedCode(marks.checkCode))),
      ],
    },
  ],
});

/** The report of a period on one or two pages. Made anew for each paper: the renderer writes into what it is given. */
export function periodPdf(facts: PeriodFacts, marks: PaperMarks): TDocumentDefinitions {
  const empty = isEmptyPeriod(facts);
  return {
    info: { title: `${copy.titles[facts.kind]}, ${formatRange(facts.from, facts.to)}` },
    content: [
      ...head(facts, marks),
      ...(empty
        ? [{ text: copy.empty(copy.spans[facts.kind]), margin: [0, 4, 0, 4] as [number, number, number, number] }]
        : [
            figures(facts),
            ...(facts.of + facts.states.izin > 0
              ? [{ svg: stateBarSvg(facts.states, WIDTH), width: WIDTH } as Content, legend(facts), ...heat(facts)]
              : []),
            { text: '', pageBreak: 'after' as const },
            trends(facts),
            ...kinds(facts),
            ...posts(facts, marks),
          ]),
      ...(empty && facts.silentCount === 0 && !facts.league ? [] : lists(facts)),
      check(marks),
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
