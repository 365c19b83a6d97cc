/** Offices whose name or alias stands for a leader, as the government keeps them ("Pak Darma" is Wali Kota). */
export type LeaderEntry = { readonly title: string; readonly aliases?: readonly string[] };

export type ParseOptions = {
  /** Local date on which the message was sent; relative and incomplete dates are read from it. */
  readonly sent: string;
  /** IANA zone of the government. */
  readonly zone: string;
  readonly leaders?: readonly LeaderEntry[];
};

export type RowStatus = 'planned' | 'tentative' | 'postponed' | 'cancelled';
export type RowVisibility = 'public' | 'internal';
export type UnsureField = 'title' | 'date' | 'start' | 'end' | 'place' | 'leader' | 'standIn';

/** One doubt: what to ask, and the likeliest answers in the form in which the field is kept. */
export type Unsure = {
  readonly field: UnsureField;
  readonly question: string;
  readonly options: readonly string[];
};

/** One activity read from the message; dates are `YYYY-MM-DD`, times `HH:MM` in the government's zone. */
export type AgendaRow = {
  title: string;
  date: string;
  start: string | null;
  end: string | null;
  place: string | null;
  /** Attended from afar (Zoom and the like). */
  online: boolean;
  leader: string | null;
  standIn: string | null;
  status: RowStatus;
  visibility: RowVisibility;
  dressCode: string | null;
  note: string | null;
  /** The host unit or person in charge, as written. */
  pic: string | null;
  unsure: Unsure[];
  /** Lines of the message (from 1) and the words that were doubtful. */
  source: { from: number; to: number; doubt: string | null };
};

export type IgnoredLine = { readonly line: number; readonly text: string };

export type ParseResult = {
  readonly rows: readonly AgendaRow[];
  /** Headings, greetings and notes that are no activity. */
  readonly ignored: readonly IgnoredLine[];
  /** Why there is no row; null when there is one. */
  readonly reason: string | null;
};
