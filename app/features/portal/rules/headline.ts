const LONGEST = 90;

/** Cuts at a word, with three dots where something is left out. */
export function shortened(text: string, longest: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= longest) return plain;
  const cut = plain.slice(0, longest - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).replace(/[\s.,;:!?–-]+$/u, '').toWellFormed()}…`;
}

/** The line under which a post stands in lists: its title, or what its caption says first, without decoration. */
export function headline(title: string | null, text: string): string {
  const written = title?.trim() || firstWords(text);
  return shortened(written, LONGEST) || 'Kiriman tanpa keterangan';
}

const EMOJI =
  /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u200d\ufe0f\u20e3])+/gu;
/** Where a picture stands for a full stop. */
const STOP = '\u0001';

function firstWords(text: string): string {
  const plain = text
    .replace(EMOJI, STOP)
    .replace(/(^|\n)[\s\u0001*_~>•\-–]+/g, '$1')
    .trim();
  const lines = plain.split('\n').filter((each) => /\p{L}{3}/u.test(each));
  const at = Math.max(0, lines.findIndex(saysSomething));
  const line = lines[at] ?? plain;
  const head = firstSentence(line);
  const next = wordsIn(head) < FEWEST_WORDS ? lines.slice(at + 1).find(saysSomething) : undefined;
  return next ? `${head.replace(/\s*:$/, '')}: ${firstSentence(next)}` : head;
}

const FEWEST_WORDS = 3;
const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** A line of hashtags, names of accounts and addresses is no headline, nor is "Sumber: @akun". */
const saysSomething = (line: string): boolean =>
  /\p{L}{3}/u.test(line.replace(/https?:\S+|[#@][\p{L}\p{N}._]+|^\s*\p{L}+\s*:/gu, ''));

function firstSentence(line: string): string {
  const sentence = /^.{30,}?(?:[.!?](?=\s|$)|\u0001)/su.exec(line)?.[0] ?? line;
  return withoutTags(sentence.replaceAll(STOP, ' '))
    .replace(/\s*[.!]\s*$/, '')
    .trim();
}

/** Hashtags after the words say nothing that the words don't; a caption of hashtags only keeps them. */
function withoutTags(sentence: string): string {
  return (sentence.replace(/(?:\s+#[\p{L}\p{N}_]+)+\s*$/u, '') || sentence).replace(/^#+/, '');
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** A caption in paragraphs; one that only repeats the headline above it is left out. */
export function paragraphsOf(text: string, above: string): string[] {
  const parts = text
    .split(/\n\s*\n+/)
    .map((part) => part.trim())
    .filter(Boolean);
  return lettersOf(parts[0] ?? '') === lettersOf(above) ? parts.slice(1) : parts;
}
