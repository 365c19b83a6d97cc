/** What the paper's type (Plus Jakarta Sans, latin) holds; anything else would print as an empty box. */
const NOT_IN_FONT =
  /[^\n\u0020-\u007e\u00a0-\u00ff\u0131\u0152\u0153\u2002-\u200a\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u2039\u203a\u20ac\u2122\u2212]/gu;

/** A text as it can be printed: ornamental letters become plain ones, pictures and other scripts fall away. */
export const inPaperFont = (text: string): string =>
  text.normalize('NFKC').replace(NOT_IN_FONT, '').replace(/ {2,}/g, ' ').trim();
