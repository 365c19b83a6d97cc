import { indexTerms } from '#app/platform/text/query.ts';

/** PostgreSQL keeps no position above this. */
const LAST_POSITION = 16_383;
const LONGEST_TERM = 200;
const MOST_TERMS = 4_000;

function quoted(term: string): string {
  if (!/['\\]/.test(term)) return `'${term}'`;
  return `'${term.replace(/\\/g, '\\\\').replace(/'/g, "''")}'`;
}

/**
 * The text of a `tsvector` over our own word forms: the title's words weigh A, the others D; each term stands with its
 * first position.
 */
export function searchVector(title: string | null, text: string): string {
  const placed = new Map<string, string>();
  let position = 0;
  const put = (term: string, weight: string) => {
    position += 1;
    if (placed.has(term) || term.length > LONGEST_TERM || placed.size >= MOST_TERMS) return;
    placed.set(term, `${Math.min(position, LAST_POSITION)}${weight}`);
  };
  if (title) for (const term of indexTerms(title)) put(term, 'A');
  for (const term of indexTerms(text)) put(term, '');
  let out = '';
  for (const [term, place] of placed) out += `${quoted(term)}:${place} `;
  return out;
}
