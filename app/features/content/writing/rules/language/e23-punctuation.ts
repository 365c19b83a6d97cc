import type { CheckedText, WritingRule } from '../../finding.ts';
import { E23 as copy } from './copy.id.ts';
import type { Spot } from './spot.ts';

const PATTERNS: readonly [RegExp, (found: string) => string, string][] = [
  // A space before a sign. Three points may stand apart, a face of signs too.
  [/(?<=[\p{L}\d)”"%])[ ]{1,10}[,;!?](?=\s|$)/gu, (found) => found.trim(), copy.spaceBefore],
  [/(?<=[\p{L}\d)”"%])[ ]{1,10}\.(?=\s|$)/gu, (found) => found.trim(), copy.spaceBefore],
  [/(?<=\p{L}),(?=\p{L})/gu, () => ', ', copy.spaceAfter],
  [/(?<=\p{Ll}{3})\.(?=\p{Lu}\p{Ll})/gu, () => '. ', copy.spaceAfter],
  [/,{2,}/g, () => ',', copy.twice],
  [/(?<![.\d])\.\.(?![.\d])/g, () => '.', copy.twice],
  [/\((?: +)(?=\p{L})/gu, () => '(', copy.bracket],
  [/(?<=\p{L})(?: +)\)/gu, () => ')', copy.bracket],
];

/** Joints between sentences, which a comma follows; before a clause of its own only. */
const JOINT =
  /(?:^|[.!?] |\n)(Oleh karena itu|Oleh sebab itu|Dengan demikian|Meskipun demikian|Walaupun demikian|Namun demikian|Selain itu|Akan tetapi|Di samping itu|Sehubungan dengan itu|Sementara itu|Namun|Sebaliknya|Akibatnya|Meskipun begitu|Walaupun begitu|Lagi pula) (?=\p{Ll})/gu;

function joints(text: CheckedText): Spot[] {
  return [...text.prose.matchAll(JOINT)].map((found) => {
    const end = found.index + found[0].length - 1;
    const fix = `${found[1]},`;
    return { start: end - found[1]!.length, end, fix, severity: 'warning', message: copy.joint(fix) };
  });
}

export const punctuation: WritingRule = {
  id: 'E23-tanda-baca',
  ...copy,
  severity: 'error',
  find: (text) => [
    ...joints(text),
    ...PATTERNS.flatMap(([pattern, mend, message]) =>
      [...text.prose.matchAll(pattern)].map(
        (found): Spot => ({
          start: found.index,
          end: found.index + found[0].length,
          fix: mend(found[0]),
          severity: 'error',
          message,
        }),
      ),
    ),
  ],
};
