import type { Block, Paper, PaperColumn } from '#app/platform/documents/paper.ts';
import { TONE_WORDS } from '../copy.id.ts';
import { paperCopy as copy } from './copy.id.ts';
import type { PaperFacts, PaperOutlet, PaperStory } from './facts.ts';

const COLUMNS: readonly PaperColumn[] = [
  { head: copy.columns.no, share: 5, figure: true },
  { head: copy.columns.story, share: 42, titled: true },
  { head: copy.columns.outlet, share: 29 },
  { head: copy.columns.unit, share: 13 },
  { head: copy.columns.tone, share: 11 },
];

const MOST_OUTLETS = 6;
const MOST_LINK = 46;

/** Links print their short address: without scheme, a long path cut where it says no more. */
export function shortLink(link: string): string {
  const bare = link.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
  return bare.length <= MOST_LINK ? bare : `${bare.slice(0, MOST_LINK - 1)}…`;
}

function outletsOf(outlets: readonly PaperOutlet[]): string {
  const shown = outlets
    .slice(0, MOST_OUTLETS)
    .map(({ outlet, when, link }) => `${outlet}, ${when ?? copy.undated}\n${shortLink(link)}`);
  const rest = outlets.length - shown.length;
  return [...shown, ...(rest > 0 ? [copy.more(rest)] : [])].join('\n');
}

const rowOf = (story: PaperStory, at: number): string[] => [
  String(at + 1),
  [
    story.title,
    ...(story.excerpt ? [story.excerpt] : []),
    ...(story.alsoIssues.length > 0 ? [copy.also(story.alsoIssues.join(', '))] : []),
  ].join('\n'),
  outletsOf(story.outlets),
  story.units.length > 0 ? story.units.join(', ') : copy.none,
  TONE_WORDS[story.tone ?? 'unset'],
];

/** The daily clipping as a paper. An empty day says so. */
export function clippingPaper(facts: PaperFacts): Paper {
  let numbered = 0;
  const groups = facts.groups.flatMap(({ issue, stories }): Block[] => {
    const rows = stories.map((story) => rowOf(story, numbered++));
    return [
      { kind: 'section', text: copy.issue(issue ?? copy.noIssue, stories.length) },
      { kind: 'table', columns: COLUMNS, rows },
    ];
  });
  const empty: Block[] = [
    { kind: 'text', text: copy.nothing, bold: true },
    { kind: 'text', text: copy.nothingFrom(facts.sources) },
  ];
  return {
    title: copy.name(facts.day),
    madeAt: facts.madeInstant,
    letterhead: { government: facts.government, office: facts.office, lines: facts.officeLines },
    blocks: [
      { kind: 'title', text: copy.title, sub: facts.day },
      {
        kind: 'facts',
        rows: [
          { label: copy.facts.period, value: copy.period(facts.from, facts.to) },
          { label: copy.facts.content, value: copy.content(facts.stories, facts.items, facts.outlets) },
          ...(facts.stories > 0 ? [{ label: copy.facts.tone, value: copy.tones(facts.tones) }] : []),
          { label: copy.facts.made, value: facts.madeAt },
        ],
      },
      ...(facts.stories === 0 ? empty : [...groups, { kind: 'text', text: copy.excerpts } as const]),
    ],
    draft: null,
    foot: copy.foot(facts.place, facts.day),
  };
}
