import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import { searchTerms } from '#app/platform/text/query.ts';
import { indexForms } from '#app/platform/text/stem.ts';
import {
  type DictionaryRow,
  likeliestSplit,
  meantWords,
  type PlannedTerm,
  splitsOf,
} from '../rules/search-plan.ts';

export type Question = {
  readonly terms: readonly PlannedTerm[];
  readonly phrases: readonly string[];
  /** Words that were read as others because nobody wrote them: "puskemas" as "puskesmas". */
  readonly corrected: readonly { readonly from: string; readonly to: string }[];
  /** Posts the dictionary has counted. */
  readonly total: number;
};

/** Reads what was typed, with word forms, the beginning of the last word, and slips of the finger forgiven. */
export async function readQuestion(db: Tx, typed: string): Promise<Question> {
  const query = searchTerms(typed);
  const prefix = query.prefix ?? '';
  const forms = [...new Set(query.terms.flatMap((term) => term.forms))];
  const found = await dictionary(db, forms, prefix);
  const df = new Map(found.rows.filter((row) => !row.longer).map((row) => [row.term, row.df]));
  const longer = found.rows.filter((row) => row.longer);
  const corrected: { from: string; to: string }[] = [];
  const terms: PlannedTerm[] = [];
  for (const term of query.terms) {
    const more = term.word === prefix ? longer : [];
    const known = counted(term.word, [...term.forms, ...more.map((row) => row.term)], df, more);
    if (known.df > 0 || term.word.length < 4 || /\d/.test(term.word)) {
      terms.push(known);
      continue;
    }
    const meant = meantWords(term.word, await alike(db, term.word));
    const meantForms = meant.flatMap((word) => indexForms(word));
    const again = meant.length > 0 ? await dictionary(db, meantForms, '') : { rows: [] as DictionaryRow[] };
    if (meant[0]) corrected.push({ from: term.word, to: meant[0] });
    const halves = meant.length === 0 ? await apart(db, term.word) : null;
    if (halves) {
      corrected.push({ from: term.word, to: halves.map((half) => half.word).join(' ') });
      terms.push(...halves);
      continue;
    }
    const meantDf = again.rows.reduce((sum, row) => sum + row.df, 0);
    terms.push({ word: term.word, forms: [...term.forms, ...meantForms], df: meantDf });
  }
  return { terms, phrases: query.phrases, corrected, total: found.total };
}

/** Two words written as one ("walikota"), where nobody wrote it so and both halves are known. */
async function apart(db: Tx, word: string): Promise<PlannedTerm[] | null> {
  const splits = splitsOf(word);
  if (splits.length === 0) return null;
  const forms = new Set(splits.flat().flatMap((half) => indexForms(half)));
  const { rows } = await dictionary(db, [...forms], '');
  return likeliestSplit(splits, new Map(rows.map((row) => [row.term, row.df])));
}

function counted(
  word: string,
  forms: readonly string[],
  df: ReadonlyMap<string, number>,
  longer: readonly DictionaryRow[],
): PlannedTerm {
  const all = new Map<string, number>(forms.map((form) => [form, df.get(form) ?? 0]));
  for (const row of longer) all.set(row.term, row.df);
  return { word, forms: [...all.keys()], df: [...all.values()].reduce((sum, each) => sum + each, 0) };
}

/** What the dictionary knows of these forms, and how many posts it has counted, in one question. */
async function dictionary(
  db: Tx,
  forms: readonly string[],
  prefix: string,
): Promise<{ rows: DictionaryRow[]; total: number }> {
  type Row = { total: number; term: string | null; df: number; longer: boolean };
  const { rows } =
    await sql<Row>`select t.total, d.term, d.df, d.longer from (select portal_posts_counted() as total) t
    left join portal_dictionary(${[...forms]}::text[], ${prefix}) d on true`.execute(db);
  return {
    rows: rows.flatMap(({ term, df, longer }) => (term === null ? [] : [{ term, df, longer }])),
    total: rows[0]?.total ?? 0,
  };
}

async function alike(db: Tx, word: string) {
  const { rows } = await sql<{
    term: string;
    df: number;
  }>`select term, df from portal_alike(${word})`.execute(db);
  return rows;
}
