const HASHTAG = /(?<![\p{L}\p{N}_&/#])#([\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*)/gu;

/** Hashtags of a text with where each begins (at its `#`). */
export const hashtagsOf = (text: string): { readonly at: number; readonly tag: string }[] =>
  [...text.matchAll(HASHTAG)].map((match) => ({ at: match.index, tag: match[1]! }));
