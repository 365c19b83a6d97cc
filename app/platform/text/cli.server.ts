import type { Command } from '../cli/command.ts';
import { indexForms } from './stem.ts';
import { wordsOf } from './tokenise.ts';

const USAGE = `Pemakaian: npx simpul search terms KATA... [--json]

Mencetak bentuk yang disimpan indeks pencarian untuk setiap kata, satu baris satu kata: KATA, tab, bentuk-bentuknya.
`;

/** `npx simpul search terms`: under which forms the index keeps a word. */
export const searchTermsCommand: Command = {
  name: 'search terms',
  summary: 'Bentuk kata yang disimpan indeks pencarian',
  usage: USAGE,
  run: async (args, io) => {
    const words = args.filter((arg) => arg !== '--json');
    if (words.length === 0 || words.some((word) => word.startsWith('--'))) {
      io.stderr(USAGE);
      return 2;
    }
    const rows = words.map((word) => ({ word, forms: formsOfArgument(word) }));
    io.stdout(
      args.includes('--json')
        ? `${JSON.stringify(rows)}\n`
        : rows.map(({ word, forms }) => `${word.replace(/\s/g, ' ')}\t${forms.join(' ')}\n`).join(''),
    );
    return 0;
  },
};

/** An argument may hold several words ("wali kota") or a hashtag; then the forms of all of them. */
function formsOfArgument(argument: string): readonly string[] {
  const words = wordsOf(argument);
  return [...new Set((words.length > 0 ? words : [argument]).flatMap((word) => indexForms(word)))];
}
