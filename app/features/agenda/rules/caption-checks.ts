import { tidyHashtags } from './caption-draft.ts';
import { figureFaults } from './caption-figures.ts';
import { moneyFaults } from './caption-money.ts';
import type { WritingNetwork } from './networks.ts';
import { weekdayOf } from './press-day.ts';

/** What a caption is held against. */
export type CaptionGuide = {
  /** Local date of the activity; it gives the year where a caption leaves it out. */
  readonly date: string | null;
  readonly hashtags: readonly string[];
  readonly wordsAvoid: readonly string[];
  /** Figures of the narrative and of the activity's facts, as they are written there. */
  readonly figures: readonly string[];
  readonly network: WritingNetwork | null;
};

/** A finding with its sentence in `copy`: `given` and `wanted` fill it. `fixed` is the whole caption, put right. */
export type CaptionFinding = {
  readonly key: 'money' | 'weekday' | 'hashtag' | 'avoid' | 'length' | 'tags' | 'figure';
  readonly given: string;
  readonly wanted: string;
  readonly fixed: string | null;
};

const MONTHS = [
  'januari',
  'februari',
  'maret',
  'april',
  'mei',
  'juni',
  'juli',
  'agustus',
  'september',
  'oktober',
  'november',
  'desember',
];
const DAYS = "senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad";
const NUMERIC = String.raw`(?<day>\d{1,2})[/.-](?<month>\d{1,2})(?:[/.-](?<year>\d{4}|\d{2}))?`;
const WORDED = String.raw`(?<wday>\d{1,2})\s+(?<wmonth>${MONTHS.join('|')})(?:\s+(?<wyear>\d{4}))?`;
const DATED = new RegExp(
  String.raw`(?<![\p{L}])(?<name>${DAYS})(?<between>,?\s*\(?\s*)(?:${NUMERIC}|${WORDED})(?![\d])`,
  'giu',
);

function weekdayWanted(groups: Record<string, string | undefined>, near: string | null): string | null {
  const day = Number(groups.day ?? groups.wday);
  const month = groups.month ? Number(groups.month) : MONTHS.indexOf((groups.wmonth ?? '').toLowerCase()) + 1;
  const said = groups.year ?? groups.wyear;
  const year = said ? Number(said.length === 2 ? `20${said}` : said) : near ? Number(near.slice(0, 4)) : null;
  return year === null ? null : weekdayOf(year, month, day);
}

const plainDay = (name: string) => name.toLowerCase().replace(/['’]/g, '').replace('ahad', 'minggu');

function weekdayFaults(caption: string, guide: CaptionGuide): CaptionFinding[] {
  return [...caption.matchAll(DATED)].flatMap((found) => {
    const groups = found.groups ?? {};
    const wanted = weekdayWanted(groups, guide.date);
    if (!wanted) return [];
    const given = groups.name ?? '';
    if (plainDay(given) === wanted.toLowerCase()) return [];
    const fixed = caption.slice(0, found.index) + wanted + caption.slice(found.index + given.length);
    return [{ key: 'weekday' as const, given: found[0], wanted, fixed }];
  });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The words as whole words, whatever their case and the blanks between them. */
export function containsWords(caption: string, words: string): boolean {
  const wanted = words.trim();
  if (wanted === '') return false;
  const pattern = escaped(wanted).replace(/\s+/g, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'iu').test(caption);
}

function avoidFaults(caption: string, guide: CaptionGuide): CaptionFinding[] {
  return guide.wordsAvoid
    .filter((words) => containsWords(caption, words))
    .map((words) => ({ key: 'avoid' as const, given: words, wanted: '', fixed: null }));
}

/** Hashtags of a caption, each once. */
export function hashtagsIn(caption: string): string[] {
  return tidyHashtags(
    [...caption.matchAll(/(?<![\p{L}\p{N}&])#([\p{L}\p{N}_]{2,})/gu)].map((found) => found[1] ?? ''),
  );
}

function hashtagFaults(caption: string, guide: CaptionGuide): CaptionFinding[] {
  const used = new Set(hashtagsIn(caption).map((tag) => tag.toLowerCase()));
  const missing = tidyHashtags(guide.hashtags).filter((tag) => !used.has(tag.toLowerCase()));
  if (missing.length === 0) return [];
  const end = caption.trimEnd();
  const gap = end === '' ? '' : /#[\p{L}\p{N}_]+$/u.test(end) ? ' ' : '\n\n';
  const added = missing.join(' ');
  return [{ key: 'hashtag', given: added, wanted: added, fixed: `${end}${gap}${added}` }];
}

/** Letters as a reader counts them: a family emoji is one. */
export function lettersIn(caption: string): number {
  return [...new Intl.Segmenter('id', { granularity: 'grapheme' }).segment(caption)].length;
}

function lengthFaults(caption: string, guide: CaptionGuide): CaptionFinding[] {
  const { network } = guide;
  if (!network) return [];
  const letters = lettersIn(caption);
  const tags = hashtagsIn(caption).length;
  return [
    ...(network.letters !== null && letters > network.letters
      ? [{ key: 'length' as const, given: String(letters), wanted: String(network.letters), fixed: null }]
      : []),
    ...(network.hashtags !== null && tags > network.hashtags
      ? [{ key: 'tags' as const, given: String(tags), wanted: String(network.hashtags), fixed: null }]
      : []),
  ];
}

/** What is wrong with a caption, in the order in which it should be put right; empty when nothing is. */
export function captionFindings(caption: string, guide: CaptionGuide): CaptionFinding[] {
  return [
    ...moneyFaults(caption),
    ...weekdayFaults(caption, guide),
    ...figureFaults(caption, guide.figures),
    ...avoidFaults(caption, guide),
    ...hashtagFaults(caption, guide),
    ...lengthFaults(caption, guide),
  ];
}
