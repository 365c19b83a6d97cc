import type { CheckedText, WritingRule } from '../../finding.ts';
import { E18 as copy } from './copy.id.ts';
import type { Spot } from './spot.ts';

/** Two signs and more; `?!` alone is a question cried out. */
const REPEATED = /[!?]{2,200}/g;
/** A caption may call out and call again; the third time nobody listens. A release calls once. */
const MOST = { text: 2, release: 1 };

function scattered(text: CheckedText): Spot[] {
  const single = [...text.prose.matchAll(/(?<![!?])!(?![!?])/g)];
  const most = text.isRelease ? MOST.release : MOST.text;
  return single.slice(most).map(({ index }) => ({
    start: index,
    end: index + 1,
    fix: '.',
    severity: 'warning',
    message: copy.many,
  }));
}

export const exclamation: WritingRule = {
  id: 'E18-tanda-seru',
  ...copy,
  severity: 'warning',
  find: (text) => [
    ...[...text.prose.matchAll(REPEATED)]
      .filter(([signs]) => signs !== '?!')
      .map(
        (found): Spot => ({
          start: found.index,
          end: found.index + found[0].length,
          fix: found[0].includes('!') && !found[0].includes('?') ? '!' : '?',
          severity: 'warning',
          message: copy.repeated,
        }),
      ),
    ...scattered(text),
  ],
};
