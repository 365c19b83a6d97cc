const LONGEST = 110;

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

function firstWords(text: string): string {
  const plain = text
    .replace(
      /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u200d\ufe0f\u20e3])+/gu,
      ' ',
    )
    .replace(/(^|\n)[\s#*_~>•\-–]+/g, '$1')
    .trim();
  const line = plain.split('\n').find((each) => /\p{L}{3}/u.test(each)) ?? plain;
  const sentence = /^.{30,}?[.!?](?=\s|$)/su.exec(line)?.[0] ?? line;
  return sentence.replace(/[.!]$/, '');
}
