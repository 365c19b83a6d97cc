import { pressDay } from './press-day.ts';

/** What a caption is made of. */
export type CaptionFacts = {
  readonly title: string;
  /** Local date, `2026-11-17`. */
  readonly date: string | null;
  readonly place: string | null;
  readonly leader: string | null;
  readonly standIn: string | null;
  /** The narrative's message, one sentence. */
  readonly message: string | null;
  /** Sentences of fact about the activity. */
  readonly facts: readonly string[];
  readonly hashtags: readonly string[];
  /** The activity is over: "dihadiri", not "akan dihadiri". */
  readonly past: boolean;
};

/** `#Kata`, each once, in the order given. */
export function tidyHashtags(tags: readonly string[]): string[] {
  const seen = new Set<string>();
  return tags.flatMap((tag) => {
    const tidy = `#${tag.trim().replace(/^#+/, '')}`;
    const key = tidy.toLowerCase();
    if (tidy === '#' || seen.has(key)) return [];
    seen.add(key);
    return [tidy];
  });
}

const sentence = (text: string) => {
  const trimmed = text.trim();
  return trimmed === '' || /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
};

const joined = (people: string) => people.split(/\s*\+\s*/).join(' dan ');

function attendance({ leader, standIn, past }: CaptionFacts): string | null {
  if (!leader) return null;
  const verb = past ? 'dihadiri' : 'akan dihadiri';
  return standIn
    ? `Kegiatan ${verb} ${standIn}, mewakili ${joined(leader)}.`
    : `Kegiatan ${verb} ${joined(leader)}.`;
}

/**
 * A caption to begin with: what, which day, where, who; at most two facts; the message; hashtags. The weekday is
 * reckoned from the date and never typed, so it always matches.
 */
export function captionDraft(facts: CaptionFacts): string {
  const opening = [
    facts.title.trim().replace(/[.\s]+$/, ''),
    ...(facts.date ? [pressDay(facts.date)] : []),
    ...(facts.place ? [`di ${facts.place}`] : []),
  ].join(', ');
  const first = [sentence(opening), attendance(facts), ...facts.facts.slice(0, 2).map(sentence)];
  const paragraphs = [
    first.filter(Boolean).join(' '),
    facts.message ? sentence(facts.message) : '',
    tidyHashtags(facts.hashtags).join(' '),
  ];
  return paragraphs.filter(Boolean).join('\n\n');
}
