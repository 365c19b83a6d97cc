import type { PreparedText } from '../matching/prepare-text.ts';
import { prepareText } from '../matching/prepare-text.ts';
import { commonTerms } from '../matching/terms.ts';
import { stopWords } from '../matching/vocabulary.ts';

export type NarrativeText = {
  readonly id: string;
  readonly title: string;
  readonly message: string;
  readonly points: readonly { readonly text: string; readonly figure: string | null }[];
  readonly hashtags: readonly string[];
  readonly validFrom: string | null;
  readonly validTo: string | null;
};

export type NarrativeHit = {
  readonly id: string;
  readonly score: number;
  readonly band: 'sure' | 'unsure';
  readonly ownHashtag: boolean;
  readonly reasons: readonly { readonly kind: string; readonly for: boolean; readonly text: string }[];
};

type Indexed = {
  readonly source: NarrativeText;
  readonly tags: ReadonlySet<string>;
  /** Root -> the word as the narrative writes it. */
  readonly title: ReadonlyMap<string, string>;
  readonly points: readonly { readonly words: ReadonlyMap<string, string>; readonly figure: string | null }[];
};

const quote = (words: readonly string[]): string => `“${words.slice(0, 5).join(' ')}”`;

function wordsOf(text: string): Map<string, string> {
  const words = new Map<string, string>();
  for (const token of prepareText(text).tokens)
    if (!stopWords.has(token.lower) && !commonTerms.has(token.term) && !/^\d+$/.test(token.lower))
      words.set(token.term, token.raw);
  return words;
}

const figures = (text: string): string => text.replace(/[^\d,.%]/g, '');
const tagged = (tag: string): string => tag.replace(/^#/, '').toLowerCase();

/** Finds which narratives a post carries: by the narrative's own hashtag, or by the words of its title and of its points. */
export class NarrativeIndex {
  readonly #narratives: readonly Indexed[];
  readonly #tagUse = new Map<string, number>();

  constructor(narratives: readonly NarrativeText[]) {
    this.#narratives = narratives.map((source) => ({
      source,
      tags: new Set(source.hashtags.map(tagged)),
      title: wordsOf(source.title),
      points: source.points.map((point) => ({ words: wordsOf(point.text), figure: point.figure })),
    }));
    for (const { tags } of this.#narratives)
      for (const tag of tags) this.#tagUse.set(tag, (this.#tagUse.get(tag) ?? 0) + 1);
  }

  get size(): number {
    return this.#narratives.length;
  }

  /** @param day local day of publication, `YYYY-MM-DD` */
  match(post: PreparedText, day: string): readonly NarrativeHit[] {
    return this.#narratives.flatMap((narrative) => {
      const { validFrom, validTo } = narrative.source;
      if ((validFrom !== null && day < validFrom) || (validTo !== null && day > validTo)) return [];
      return this.#compare(narrative, post) ?? [];
    });
  }

  #compare(narrative: Indexed, post: PreparedText): NarrativeHit | null {
    const tags = [...narrative.tags].filter((tag) => post.hashtags.has(tag));
    const ownHashtag = tags.some((tag) => this.#tagUse.get(tag) === 1);
    const titleWords = [...narrative.title].filter(([term]) => post.terms.has(term));
    const titleShare = narrative.title.size === 0 ? 0 : titleWords.length / narrative.title.size;
    const carried = narrative.points.filter(
      ({ words }) =>
        words.size > 0 &&
        [...words.keys()].filter((term) => post.terms.has(term)).length >= Math.max(3, words.size * 0.5),
    );
    const wordScore = Math.min(0.9, 0.35 * titleShare + 0.35 * Math.min(carried.length, 2));
    const score = ownHashtag ? 0.95 : tags.length > 0 ? Math.max(0.6, wordScore) : wordScore;
    if (score < 0.6) return null;
    const reasons: { kind: string; for: boolean; text: string }[] = [];
    if (tags.length > 0)
      reasons.push({ kind: 'hashtag', for: true, text: `Memakai tagar narasi #${tags.join(' #')}` });
    else reasons.push({ kind: 'hashtag', for: false, text: 'Tanpa tagar narasi' });
    if (titleWords.length > 0)
      reasons.push({
        kind: 'words',
        for: titleShare >= 0.5,
        text: `${titleWords.length} dari ${narrative.title.size} kata judul ada: ${quote(titleWords.map(([, raw]) => raw))}`,
      });
    for (const point of carried.slice(0, 3)) {
      const exact =
        point.figure !== null &&
        figures(post.plain).includes(figures(point.figure)) &&
        figures(point.figure) !== '';
      const said = [...point.words].filter(([term]) => post.terms.has(term)).map(([, raw]) => raw);
      reasons.push({
        kind: 'points',
        for: true,
        text: `Membawa poin ${quote(said)}${exact ? ` dengan angka ${point.figure}` : ''}`,
      });
    }
    return { id: narrative.source.id, score, band: score >= 0.8 ? 'sure' : 'unsure', ownHashtag, reasons };
  }
}
