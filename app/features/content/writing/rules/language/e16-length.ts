import type { WritingRule } from '../../finding.ts';
import { E16 as copy } from './copy.id.ts';

/** A sentence longer than this is read twice. */
const LONGEST = 25;

export const longSentences: WritingRule = {
  id: 'E16-kalimat-panjang',
  ...copy,
  severity: 'warning',
  wide: true,
  find: (text) => {
    let at = 0;
    return text.sentences.flatMap(({ start, end }) => {
      let count = 0;
      while (at < text.words.length && text.words[at]!.start < end) {
        if (text.words[at]!.start >= start) count += 1;
        at += 1;
      }
      const heading = !/[.!?…]["”’')\]]*$/.test(text.raw.slice(Math.max(start, end - 4), end));
      if (count <= LONGEST || heading) return [];
      return [{ start, end, fix: null, severity: 'warning' as const, message: copy.message(count) }];
    });
  },
};
