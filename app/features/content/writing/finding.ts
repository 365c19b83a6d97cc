/** Errors stop a submission until they are mended or overridden with a reason; warnings inform. */
export type Severity = 'error' | 'warning';

/** What the writing check says of one span. Offsets count UTF-16 units of the checked text; `end` is exclusive. */
export type Finding = {
  /** Id of the rule: its number and a name, `E01-kata-depan`. */
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  /** A sentence in Indonesian: what is wrong and what to do. */
  readonly message: string;
  /** What the span becomes; null where a person has to write it. */
  readonly fix: string | null;
  readonly severity: Severity;
};

/** Words of the office: written like this here, whatever a dictionary says (`accept`), or always written otherwise (`prefer`). */
export type OfficeWord = { readonly word: string; readonly prefer: string | null };

export type CheckOptions = {
  /** A release is also checked for its structure; `auto`: when the text shows that it is one. */
  readonly kind: 'release' | 'text' | 'auto';
  /** IANA zone of the government: which of WIB, WITA, WIT is right. */
  readonly zone: string | null;
  readonly words: readonly OfficeWord[];
  /** Title, number and date of a release stand in fields of their own: only its body is here. */
  readonly bodyOnly?: true;
  /** Local date of what the text tells of: a date that leaves its year out is taken for the one nearest to it. */
  readonly about?: string;
};

/** A rule is one file, pure, and knows its law: shown beside each finding and in the list of rules. */
export type WritingRule = {
  readonly id: string;
  readonly title: string;
  /** "EYD V, I.F Huruf Kapital", "Kode Etik Jurnalistik pasal 5", "UU 27/2022 pasal 4". */
  readonly source: string;
  readonly severity: Severity;
  /** Why, for who asks; one or two sentences. */
  readonly explanation: string;
  /** Speaks of a sentence, a paragraph or the text: stands beside findings inside its span instead of hiding them. */
  readonly wide?: true;
  readonly find: (text: CheckedText) => readonly Omit<Finding, 'rule'>[];
};

/** A text prepared once for all rules. */
export type CheckedText = {
  readonly raw: string;
  /** Same length as `raw`; what rules of language leave alone (quotations, addresses, hashtags, mentions, code) is blanked with U+FFFC. */
  readonly prose: string;
  readonly words: readonly Word[];
  readonly sentences: readonly Span[];
  readonly paragraphs: readonly Span[];
  readonly isRelease: boolean;
  readonly options: CheckOptions;
};

export type Span = { readonly start: number; readonly end: number };
/**
 * A word of the prose: letters, digits, inner hyphens and apostrophes (`anak-anak`, `Jum'at`, `ke-2`). `name`: capitalised inside a
 * sentence, or part of a row of such words. `first`: begins a sentence, so its capital says nothing. `titled`: stands in a heading,
 * where every word is capitalised.
 */
export type Word = Span & {
  readonly text: string;
  readonly lower: string;
  readonly name: boolean;
  readonly first: boolean;
  readonly titled: boolean;
};
