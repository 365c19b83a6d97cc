import { networkName } from '#app/features/channels/index.ts';
import { KIND_WORDS } from '#app/features/org/index.ts';
import type { ExportTable } from '#app/platform/sheets/write-sheet.server.ts';
import { formatDate } from '#app/ui/format-date.ts';
import type { PeriodFacts } from './facts.ts';
import { paperCopy } from './paper-copy.id.ts';
import { STATES } from './rules/charts.ts';
import { tablesCopy as copy } from './tables-copy.id.ts';

const kindWord = (kind: string) => KIND_WORDS[kind as keyof typeof KIND_WORDS] ?? kind;

/** Each unit: coverage, posts and silent weeks of the period, then its tasks by day or week. */
export function unitsTable(facts: PeriodFacts): ExportTable {
  const heads = facts.buckets.map(({ from, to }) =>
    from === to
      ? formatDate(from, 'short', from)
      : `${formatDate(from, 'brief', from)} – ${formatDate(to, 'brief', from)}`,
  );
  return {
    name: copy.units.name,
    columns: [
      ...copy.units.columns.map((title, at) => ({ title, width: at === 2 ? 44 : at === 1 ? 24 : 14 })),
      ...[...heads, copy.narratives].map((title) => ({ title, width: 18 })),
    ],
    rows: facts.units.map((unit) => [
      kindWord(unit.kind),
      unit.short,
      unit.name,
      unit.of,
      unit.covered,
      unit.late,
      unit.missing,
      unit.excused,
      unit.posts,
      unit.shares,
      unit.silentWeeks,
      ...unit.cells.map((cell) =>
        cell === null ? null : copy.cell(paperCopy.states[cell.state], cell.covered, cell.of),
      ),
    ]),
  };
}

export function lineTable(facts: PeriodFacts): ExportTable {
  return {
    name: copy.line.name,
    columns: copy.line.columns.map((title) => ({ title, width: 16 })),
    rows: facts.line.map(({ from, covered, of }) => [from, covered, of]),
  };
}

export function networksTable(facts: PeriodFacts): ExportTable {
  return {
    name: copy.networks.name,
    columns: copy.networks.columns.map((title) => ({ title, width: 18 })),
    rows: facts.postsByNetwork.map(({ network, posts, shares }) => [networkName(network), posts, shares]),
  };
}

export function statesTable(facts: PeriodFacts): ExportTable {
  return {
    name: copy.states.name,
    columns: [copy.states.kind, copy.states.units, ...STATES.map((state) => paperCopy.states[state])].map(
      (title) => ({ title, width: 14 }),
    ),
    rows: facts.statesByKind.map(({ kind, units, states }) => [
      kindWord(kind),
      units,
      ...STATES.map((state) => states[state]),
    ]),
  };
}

function silentTable(facts: PeriodFacts): ExportTable {
  return {
    name: copy.silent.name,
    columns: copy.silent.columns.map((title) => ({ title, width: 24 })),
    rows: facts.silent.map(({ unit, days, accounts }) => [unit, days, accounts]),
  };
}

function clippingsTable(facts: PeriodFacts): ExportTable {
  return {
    name: copy.clippings.name,
    columns: copy.clippings.columns.map((title, at) => ({ title, width: at === 0 ? 60 : 24 })),
    rows: (facts.clippings?.lines ?? []).map(({ title, outlet, issue, tone, items, link }) => [
      title,
      outlet,
      issue,
      paperCopy.tone[tone ?? ''] ?? null,
      items,
      link,
    ]),
  };
}

function postsTable(facts: PeriodFacts): ExportTable {
  return {
    name: copy.top.name,
    columns: copy.top.columns.map((title, at) => ({ title, width: at === 2 ? 60 : 18 })),
    rows: facts.top.map((post) => [
      post.unit,
      networkName(post.network),
      post.text,
      post.reactions,
      post.followers,
      post.measuredOn,
      post.address,
    ]),
  };
}

/** The workbook of a period: all units, then the figures of each picture. */
export const periodTables = (facts: PeriodFacts): ExportTable[] => [
  unitsTable(facts),
  lineTable(facts),
  networksTable(facts),
  statesTable(facts),
  silentTable(facts),
  postsTable(facts),
  clippingsTable(facts),
];

/** The figures of one picture, by the name that addresses have. */
export const PICTURES = {
  unit: unitsTable,
  liputan: lineTable,
  jaringan: networksTable,
  keadaan: statesTable,
} as const;
