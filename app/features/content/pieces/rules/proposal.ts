import { isPage, limitsOf, roomOf } from './limits.ts';

/** What a variant's text is made of. */
export type ProposalFacts = {
  readonly title: string;
  /** The master text. */
  readonly body: string;
  /** Of the narrative and the activity, `#Kata`, in the order they count. */
  readonly hashtags: readonly string[];
};

/** More hashtags than this help nobody. */
const MOST_TAGS = 5;

/** "dr. Ratna", "Kec. Sukamulya", "S.Sos. hadir": points that end no sentence. */
const ABBREVIATION = /^\(?(?:drs?|dra|ir|prof|hj|kec|kel|kab|no|jl|gg|tn|ny|sdr|\p{L}|\S*\p{L}\.\p{L}+)\.$/iu;

/** Sentences with what separates them from the next; abbreviations and numbers do not end one. */
export function sentencesOf(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  const ends = /[.!?…]+["”')\]]*(?=\s)|\n+/gu;
  for (const found of text.matchAll(ends)) {
    const end = found.index + found[0].length;
    const word = /(\S+)$/.exec(text.slice(start, end))?.[1] ?? '';
    const next = /^\s*(\S)/.exec(text.slice(end))?.[1] ?? '';
    if (found[0].startsWith('.') && (ABBREVIATION.test(word) || /^\p{Ll}/u.test(next))) continue;
    const gap = /^[^\S\n]*/.exec(text.slice(end))?.[0].length ?? 0;
    parts.push(text.slice(start, end + gap));
    start = end + gap;
  }
  if (start < text.length) parts.push(text.slice(start));
  return parts;
}

/** Measured as a post with pictures, which some networks give less room: pictures may come later. */
const fits = (text: string, network: string): boolean => roomOf(network, text, true).over === 0;

/** As many words from the beginning as fit, with a mark that it goes on. */
function cutAtWords(text: string, fitting: (text: string) => boolean): string {
  let kept = '';
  for (const word of text.split(/(?<=\s)/)) {
    if (!fitting(`${(kept + word).trimEnd()} …`)) break;
    kept += word;
  }
  return kept.trim() === '' ? '' : `${kept.trimEnd()} …`;
}

const joined = (...parts: string[]) => parts.filter(Boolean).join('\n\n');

/** Whole sentences from the beginning, as many as fit beside what follows; a first sentence that is too long is cut at a word. */
export function shortened(text: string, tail: string, network: string): string {
  const whole = joined(text.trim(), tail);
  if (fits(whole, network)) return whole;
  let kept = '';
  for (const sentence of sentencesOf(text.trim())) {
    if (!fits(joined((kept + sentence).trim(), tail), network)) break;
    kept += sentence;
  }
  if (kept.trim() !== '') return joined(kept.trim(), tail);
  return cutAtWords(text.trim(), (cut) => fits(cut, network));
}

/** Pages of an institution carry the whole text; a post carries its beginning and the hashtags that the network lets it have. */
export function proposedText(facts: ProposalFacts, network: string): string {
  const source = facts.body.trim() || (isPage(network) ? '' : facts.title.trim());
  if (isPage(network)) return shortened(source, '', network);
  const most = Math.min(limitsOf(network).hashtags ?? MOST_TAGS, MOST_TAGS);
  const used = source.match(/#[\p{L}\p{N}_]+/gu)?.length ?? 0;
  const missing = facts.hashtags.filter((tag) => !source.toLowerCase().includes(tag.toLowerCase()));
  return shortened(source, missing.slice(0, Math.max(0, most - used)).join(' '), network);
}

/** The title where the network has one. */
export function proposedTitle(title: string, network: string): string | null {
  const limit = limitsOf(network).title;
  if (!limit) return null;
  return title.length <= limit.most ? title : cutAtWords(title, (cut) => cut.length <= limit.most);
}
