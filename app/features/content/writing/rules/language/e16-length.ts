import type { WritingRule } from '../../finding.ts';
import { E16 as copy, E27 } from './copy.id.ts';

/** A sentence longer than this is read twice. */
const LONGEST = 25;
/** A paragraph of more sentences fills a telephone's screen. */
const MOST_SENTENCES = 4;

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

export const longParagraphs: WritingRule = {
  id: 'E27-paragraf-panjang',
  ...E27,
  severity: 'warning',
  wide: true,
  find: (text) => {
    let at = 0;
    return text.paragraphs.flatMap(({ start, end }) => {
      let count = 0;
      for (; at < text.sentences.length && text.sentences[at]!.start < end; at += 1) count += 1;
      if (count <= MOST_SENTENCES) return [];
      return [{ start, end, fix: null, severity: 'warning' as const, message: E27.message(count) }];
    });
  },
};
