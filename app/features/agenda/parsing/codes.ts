import { findOffices, type Vocabulary } from './offices.ts';

const MOST_READ = 3000;
const BEFORE = /(?:\(\s*([A-Z]{1,4}\d?)\s*\)|(?<![\p{L}\d])([A-Z]{1,4}\d?)\s*[=:])\s*$/u;
const AFTER = /^\s*(?:\(\s*([A-Z]{1,4}\d?)\s*\)|=\s*([A-Z]{1,4}\d?)(?![\p{L}\d]))/u;

/** A line that says the message's own short signs for its leaders: "(G) Gubernur, (WG) Wakil Gubernur". */
export function legendOf(line: string, vocabulary: Vocabulary): ReadonlyMap<string, string> | null {
  if (!/[A-Z]\d?\s*[)=:]|=\s*[A-Z]/.test(line)) return null;
  const codes = new Map<string, string>();
  for (const { from, to, title } of findOffices(line, vocabulary)) {
    const said = BEFORE.exec(line.slice(Math.max(0, from - 10), from)) ?? AFTER.exec(line.slice(to, to + 12));
    const code = said?.[1] ?? said?.[2];
    if (code) codes.set(code, title);
  }
  return codes.size > 1 ? codes : null;
}

export function codesIn(text: string, vocabulary: Vocabulary): ReadonlyMap<string, string> {
  const legends = text
    .slice(0, MOST_READ)
    .split('\n')
    .map((line) => legendOf(line, vocabulary));
  return legends.find((one) => one !== null) ?? new Map();
}

/** The offices that "G & S" stands for, or null when it is no list of the message's own signs. */
export function officesByCode(text: string, { codes }: Vocabulary): string[] | null {
  if (!codes || codes.size === 0 || text.length > 30) return null;
  const titles = text.split(/\s*[&+,/]\s*|\s+dan\s+/).map((one) => codes.get(one.trim()));
  return titles.every((one) => one !== undefined) ? (titles as string[]) : null;
}
