import { networkName } from '#app/features/channels/index.ts';
import { KIND_WORDS } from '#app/features/org/index.ts';
import { printedCode } from '#app/platform/documents/check-code.ts';
import type { Block, Paper } from '#app/platform/documents/paper.ts';
import { formatDate, formatRange } from '#app/ui/format-date.ts';
import { isEmptyPeriod, type PeriodFacts } from './facts.ts';
import { memoCopy as copy } from './memo-copy.id.ts';
import { paperCopy } from './paper-copy.id.ts';
import { STATES, sumOf } from './rules/charts.ts';

export type MemoWords = {
  /** Number of the report that it carries; the memo's own is given by the registry of the office. */
  readonly reportNumber: string;
  readonly checkUrl: string;
  readonly checkCode: string;
  readonly madeOn: string;
  readonly to: string | null;
  readonly from: string | null;
  readonly head: string | null;
};

const MOST_UNITS = 15;
const MOST_NAMES = 30;
const MOST_STORIES = 12;

function coverage(facts: PeriodFacts): Block[] {
  const kinds = facts.statesByKind.filter(({ states }) => sumOf(states) > 0);
  const shown = STATES.filter((state) => facts.states[state] > 0);
  return [
    { kind: 'section', text: copy.coverage },
    { kind: 'text', text: copy.coverageText(facts.covered, facts.of, facts.activities) },
    ...(kinds.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [
              { head: copy.kind, share: 19 },
              { head: copy.units, share: 8, figure: true },
              // As wide as its word: none is broken in the middle.
              ...shown.map((state) => ({
                head: paperCopy.states[state],
                share: 6 + 0.8 * paperCopy.states[state].length,
                figure: true,
              })),
            ],
            rows: kinds.map(({ kind, units, states }) => [
              KIND_WORDS[kind as keyof typeof KIND_WORDS] ?? kind,
              String(units),
              ...shown.map((state) => String(states[state])),
            ]),
          },
        ]),
  ];
}

function lacking(facts: PeriodFacts): Block[] {
  const units = facts.units
    .filter(({ missing }) => missing > 0)
    .sort((a, b) => b.missing - a.missing)
    .slice(0, MOST_UNITS);
  const silent = facts.silent
    .slice(0, MOST_NAMES)
    .map(({ unit, days, accounts }) => paperCopy.silentOf(unit, days, accounts));
  const rest = facts.silentCount - silent.length;
  return [
    { kind: 'section', text: copy.lacking },
    units.length === 0
      ? { kind: 'text', text: copy.lackingNone }
      : {
          kind: 'table',
          columns: [
            { head: copy.unit, share: 60 },
            { head: copy.missing, share: 18, figure: true },
            { head: copy.covered, share: 22, figure: true },
          ],
          rows: units.map((unit) => [unit.name, String(unit.missing), paperCopy.of(unit.covered, unit.of)]),
        },
    { kind: 'section', text: copy.silent },
    {
      kind: 'text',
      text:
        silent.length === 0
          ? paperCopy.silentNone
          : `${[...silent, ...(rest > 0 ? [paperCopy.more(rest)] : [])].join(', ')}.`,
    },
  ];
}

function told(facts: PeriodFacts): Block[] {
  return [
    { kind: 'section', text: copy.posts },
    {
      kind: 'text',
      text: facts.postsByNetwork.length === 0 ? copy.postsNone : copy.postsText(facts.posts, facts.shares),
    },
    ...(facts.postsByNetwork.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [
              { head: copy.network, share: 50 },
              { head: copy.own, share: 25, figure: true },
              { head: copy.shared, share: 25, figure: true },
            ],
            rows: facts.postsByNetwork.map(({ network, posts, shares }) => [
              networkName(network),
              String(posts),
              String(shares),
            ]),
          },
        ]),
    { kind: 'section', text: copy.narratives },
    facts.narratives.length === 0
      ? { kind: 'text', text: paperCopy.narrativeNone }
      : {
          kind: 'lines',
          lines: facts.narratives.map(
            ({ title, covered, of }) => `- ${title}: ${paperCopy.narrativeOf(covered, of)}`,
          ),
        },
    { kind: 'section', text: copy.press },
    facts.clippings === null
      ? { kind: 'text', text: paperCopy.clippingsNone }
      : {
          kind: 'lines',
          lines: facts.clippings.lines.slice(0, MOST_STORIES).map(({ title, outlet, tone }) => {
            const words = [outlet, paperCopy.tone[tone ?? '']].filter((word) => word !== undefined);
            return `- ${title} (${words.join(', ')})`;
          }),
        },
  ];
}

/** The report as a memo that an office goes on writing: to, from and number are its own to fill. */
export function memoPaper(facts: PeriodFacts, words: MemoWords): Paper {
  const range = formatRange(facts.from, facts.to);
  const empty = isEmptyPeriod(facts);
  const body: Block[] = empty
    ? [{ kind: 'text', text: paperCopy.empty(paperCopy.spans[facts.kind]) }]
    : [...coverage(facts), ...lacking(facts), ...told(facts)];
  return {
    title: copy.subject(facts.kind, range),
    letterhead: { government: facts.government, office: facts.office, lines: facts.officeLines },
    draft: copy.draft,
    foot: copy.foot,
    blocks: [
      { kind: 'title', text: copy.title },
      {
        kind: 'facts',
        rows: [
          { label: copy.to, value: words.to ?? copy.blank },
          { label: copy.from, value: words.from ?? copy.head(facts.office) },
          { label: copy.date, value: formatDate(words.madeOn, 'date') },
          { label: copy.number, value: copy.blank },
          { label: copy.nature, value: copy.usual },
          { label: copy.annex, value: copy.annexOf(words.reportNumber) },
          { label: copy.about, value: copy.subject(facts.kind, range) },
        ],
      },
      { kind: 'text', text: copy.opening(range) },
      ...body,
      { kind: 'text', text: empty ? copy.closingEmpty : copy.closing },
      {
        kind: 'closing',
        signature: {
          placeAndDate: `${facts.city}, ${formatDate(words.madeOn, 'date')}`,
          post: words.from ?? copy.head(facts.office),
          name: words.head ?? copy.nameBlank,
          nip: null,
          unsigned: copy.unsigned,
        },
        check: {
          url: words.checkUrl,
          words: [
            copy.check,
            words.checkUrl.replace(/^https?:\/\//, ''),
            copy.code(printedCode(words.checkCode)),
          ],
        },
      },
    ],
  };
}
