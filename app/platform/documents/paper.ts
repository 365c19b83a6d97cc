/**
 * A paper as its writer thinks of it. One description is drawn as PDF and as DOCX, so that both say the same. What a text says is
 * text: no template language runs.
 */
export type Paper = {
  /** Name in the file's properties. */
  readonly title: string;
  readonly landscape?: boolean;
  readonly letterhead: Letterhead | null;
  readonly blocks: readonly Block[];
  /** Said over every page while nobody has signed: "Konsep, belum ditandatangani". */
  readonly draft: string | null;
  /** ISO instant in the file's properties: with it the same paper makes the same bytes. */
  readonly madeAt?: string;
  /** Foot of each page: "800/012/… · halaman". The page's number follows. */
  readonly foot: string;
};

export type Letterhead = {
  readonly government: string;
  readonly office: string;
  /** Address and telephone, where they are known. */
  readonly lines: readonly string[];
};

export type Block =
  | { readonly kind: 'title'; readonly text: string; readonly sub?: string }
  | { readonly kind: 'section'; readonly text: string; readonly newPage?: boolean }
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly align?: 'center' | 'right';
      readonly bold?: boolean;
    }
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  /** "Dasar : …"; several values are numbered. */
  | { readonly kind: 'facts'; readonly rows: readonly { label: string; value: string | readonly string[] }[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly PaperColumn[];
      readonly rows: readonly (readonly string[])[];
    }
  /** The end of a letter: its check code at the left, who signs at the right. They stay together on one page. */
  | { readonly kind: 'closing'; readonly signature: Signature; readonly check: Check };

/** What leads from the paper to its check page. */
export type Check = { readonly url: string; readonly words: readonly string[] };

export type PaperColumn = {
  readonly head: string;
  readonly share: number;
  readonly figure?: boolean;
  /** The first line of each cell is its title, in bold. */
  readonly titled?: boolean;
};

export type Signature = {
  /** "Wanasari, 20 November 2026". */
  readonly placeAndDate: string;
  readonly post: string;
  readonly name: string;
  readonly nip: string | null;
  /** Stands where the signature would: "belum ditandatangani secara elektronik". */
  readonly unsigned: string | null;
};
