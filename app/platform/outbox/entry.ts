/** Something the person did on this phone that the program has not taken yet. */
export type OutboxEntry = {
  /** The idempotency key; a UUID. */
  readonly key: string;
  /** The office act, as the JSON door names it: `monitoring.report-link`. */
  readonly act: string;
  /** Where it is sent: always an address of the JSON door. */
  readonly path: string;
  /** Where the program tells, under the key, what it answered: an address of the JSON door without the key. */
  readonly answers: string;
  /** Version of the payload's shape. */
  readonly version: number;
  readonly payload: Readonly<Record<string, unknown>>;
  /** A picture that is sent first; the id it gets goes into the payload under `field`. */
  readonly file?: { readonly blob: Blob; readonly path: string; readonly field: string };
  /** Pictures and films that are sent first, in parts that go on after any break. The payload names them by their `id`. */
  readonly media?: readonly EntryMedia[];
  /** What the form held, to be opened again when the entry is held. */
  readonly draft?: unknown;
  /** Whose it is. It is never sent as anybody else. */
  readonly personId: string;
  readonly tenantId: string;
  /** What it is, for the list: "Laporan tautan". */
  readonly title: string;
  /** What the person typed, to be copied when it cannot be taken. */
  readonly text: string;
  /** Epoch milliseconds; the order of sending. */
  readonly createdAt: number;
  readonly state: 'waiting' | 'held';
  /** Why it is held, a sentence. */
  readonly reason?: string;
  readonly tries: number;
};

/** One file of an entry. */
export type EntryMedia = {
  /** Made on the phone: the upload's number. */
  readonly id: string;
  readonly blob: Blob;
  readonly name: string;
  /** How a reason names it: "Foto 2". */
  readonly label: string;
  /** Where uploads are opened: an address of the JSON door. */
  readonly path: string;
  /** What the door wants to know besides the file. */
  readonly about: Readonly<Record<string, unknown>>;
  readonly sha256?: string;
  /** The program has all of it. */
  readonly sent?: boolean;
};

export type NewEntry = Omit<OutboxEntry, 'createdAt' | 'state' | 'tries' | 'reason'>;

/** Who is signed in on this phone now. */
export type Sender = { readonly personId: string; readonly tenantId: string };

/** What became of one sending. `status` 0: no network. */
export type SendAnswer = {
  readonly status: number;
  /** The refusal's name and sentence, where the program gave them. */
  readonly problem?: { readonly type: string; readonly detail: string };
  readonly retryAfterSeconds?: number;
};
