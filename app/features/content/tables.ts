import type { Generated, JSONColumnType } from 'kysely';
import type { PieceState, VariantState } from './states.ts';
import type { NoteAnswers, NotePlace, PieceFlag, Quote, Source, VariantProblem } from './types.ts';

export const PURPOSES = ['informative', 'educative', 'promotive'] as const;
export type Purpose = (typeof PURPOSES)[number];
export const PIECE_KINDS = [
  'release',
  'post',
  'infographic',
  'video',
  'announcement',
  'clarification',
] as const;
export type PieceKind = (typeof PIECE_KINDS)[number];
/** `narrative`, `leader` and `hoax` always need a second person. */
export const SUBJECTS = ['ordinary', 'narrative', 'leader', 'hoax'] as const;
export type Subject = (typeof SUBJECTS)[number];
export const REVIEW_MODES = ['nobody', 'head', 'desk'] as const;
export type ReviewMode = (typeof REVIEW_MODES)[number];
export const PEOPLE = ['unknown', 'none', 'crowd', 'recognisable', 'children'] as const;
export const CONSENTS = ['unknown', 'not-needed', 'given', 'missing', 'withdrawn'] as const;
export const RIGHTS = ['own', 'permission', 'licence', 'public-domain'] as const;

export type NoteTable = {
  tenant_id: string;
  id: string;
  unit_id: string;
  author_id: string;
  assignment_id: string | null;
  activity_id: string | null;
  title: string;
  answers: JSONColumnType<NoteAnswers, string | undefined, string>;
  dictation: Generated<string>;
  quotes: JSONColumnType<Quote[], string | undefined, string>;
  /** Only where the officer kept it. */
  place: JSONColumnType<NotePlace | null, string | null, string | null>;
  /** By the phone's clock. */
  captured_at: string;
  received_at: string;
  state: Generated<'kept' | 'used' | 'archived'>;
  updated_at: string;
};

/** The pictures of a note, in the officer's order. */
export type NoteMediaTable = { tenant_id: string; note_id: string; position: number; media_id: string };

/** A file that comes in parts; `sha256` is what the whole must have. */
export type UploadTable = {
  tenant_id: string;
  id: string;
  person_id: string;
  unit_id: string;
  name: string;
  mime: string;
  bytes: number;
  sha256: string;
  state: Generated<'open' | 'done' | 'refused' | 'expired'>;
  refusal: string | null;
  media_id: string | null;
  created_at: string;
  touched_at: string;
};
export type UploadPartTable = {
  tenant_id: string;
  upload_id: string;
  position: number;
  file_id: string;
  bytes: number;
  sha256: string;
};

export type MediaTable = {
  tenant_id: string;
  id: string;
  unit_id: string;
  /** The re-encoded original, without EXIF and place. */
  file_id: string;
  kind: 'image' | 'video';
  mime: string;
  width: number | null;
  height: number | null;
  seconds: number | null;
  bytes: number;
  /** Of what was uploaded: the same picture is not kept twice in a unit. */
  sha256: string;
  title: string;
  alt: Generated<string>;
  credit: string | null;
  place: string | null;
  taken_at: string | null;
  activity_id: string | null;
  note_id: string | null;
  rights: Generated<(typeof RIGHTS)[number]>;
  rights_note: string | null;
  people: Generated<(typeof PEOPLE)[number]>;
  consent: Generated<(typeof CONSENTS)[number]>;
  consent_note: string | null;
  consent_at: string | null;
  withdrawn_at: string | null;
  withdrawn_by: string | null;
  withdrawn_reason: string | null;
  uploaded_by: string;
  created_at: string;
  archived_at: string | null;
  /** Made by the database: what the library searches in. */
  search: Generated<string>;
};

/** A size made for a network, kept because a poor phone asks for it again. */
export type RenditionTable = {
  tenant_id: string;
  media_id: string;
  size: string;
  file_id: string;
  mime: string;
  width: number | null;
  height: number | null;
  bytes: number;
  created_at: string;
};

export type PieceTable = {
  tenant_id: string;
  id: string;
  unit_id: string;
  title: string;
  kind: PieceKind;
  purpose: Purpose;
  subject: Generated<Subject>;
  programme_id: string | null;
  narrative_id: string | null;
  narrative_version_id: string | null;
  activity_id: string | null;
  assignment_id: string | null;
  note_id: string | null;
  audience: string | null;
  body: Generated<string>;
  sources: JSONColumnType<Source[], string | undefined, string>;
  planned_on: string | null;
  urgent_reason: string | null;
  urgent_by: string | null;
  urgent_at: string | null;
  urgent_reviewed_at: string | null;
  flags: JSONColumnType<PieceFlag[], string | undefined, string>;
  version: Generated<number>;
  created_by: string;
  created_at: string;
  updated_at: string;
  archived_at: string | null;
};

/** The piece on one channel; `channel_id` null is the portal's newsroom. The piece's state is derived from these. */
export type VariantTable = {
  tenant_id: string;
  id: string;
  piece_id: string;
  unit_id: string;
  channel_id: string | null;
  network: string;
  way: 'assisted' | 'automatic';
  title: string | null;
  text: Generated<string>;
  link: string | null;
  state: Generated<VariantState>;
  /** Rises with every change of what a reader would see. */
  version: Generated<number>;
  approved_version: number | null;
  /** Since when it waits for a reviewer. */
  submitted_at: Generated<string | null>;
  /** Another person has read the version that goes out; false says so wherever it is shown. */
  reviewed: Generated<boolean>;
  scheduled_at: string | null;
  /** Assisted: by when an officer posts it. */
  due_at: string | null;
  delivery_id: string | null;
  problem: JSONColumnType<VariantProblem | null, string | null, string | null>;
  held_reason: string | null;
  excused_reason: string | null;
  excused_by: string | null;
  excused_at: string | null;
  published_at: string | null;
  published_address: string | null;
  remote_id: string | null;
  reminded_at: string | null;
  created_at: string;
  updated_at: string;
};

export type VariantMediaTable = {
  tenant_id: string;
  variant_id: string;
  position: number;
  media_id: string;
  /** Says it better for this channel; null takes the media's own. */
  alt: string | null;
};

export type VersionTable = {
  tenant_id: string;
  variant_id: string;
  version: number;
  title: string | null;
  text: string;
  link: string | null;
  media: JSONColumnType<{ mediaId: string; alt: string }[], string | undefined, string>;
  made_by: string | null;
  made_at: string;
};

export type ReviewTable = {
  tenant_id: string;
  id: string;
  variant_id: string;
  version: number;
  verdict:
    | 'submitted'
    | 'approved'
    | 'returned'
    | 'released-unreviewed'
    | 'released-urgent'
    | 'fell'
    | 'reviewed-after';
  person_id: string | null;
  via: 'console' | 'link' | 'program';
  note: string | null;
  at: string;
};

export type RemarkTable = {
  tenant_id: string;
  id: string;
  variant_id: string;
  version: number;
  starts: number;
  ends: number;
  excerpt: string;
  text: string;
  written_by: string;
  written_at: string;
  settled_by: string | null;
  settled_at: string | null;
};

/** An error of the writing check that a person let through, with the reason. */
export type OverrideTable = {
  tenant_id: string;
  id: string;
  variant_id: string;
  version: number;
  rule: string;
  excerpt: string;
  reason: string;
  person_id: string;
  at: string;
};

/** A head decides without signing in, once, on these versions only. The code itself is stored nowhere. */
export type ApprovalLinkTable = {
  tenant_id: string;
  id: string;
  piece_id: string;
  versions: JSONColumnType<{ variantId: string; version: number }[], string, string>;
  person_id: string;
  code_hash: string;
  made_by: string;
  made_at: string;
  expires_at: string;
  used_at: string | null;
  verdict: 'approved' | 'returned' | null;
  revoked_at: string | null;
};

export type ReviewPolicyTable = {
  tenant_id: string;
  unit_id: string;
  mode: ReviewMode;
  set_by: string | null;
  set_at: string;
};
/** `kind`: of units; `all` is for those whose kind says nothing. A unit's own row in `content_review_policy` goes before. */
export type ReviewDefaultTable = {
  tenant_id: string;
  kind: string;
  mode: ReviewMode;
  set_by: string | null;
  set_at: string;
};

/** What went out wrong (ralat): the piece that corrects it goes the way of every piece. */
export type CorrectionTable = {
  tenant_id: string;
  id: string;
  piece_id: string;
  new_piece_id: string;
  wrong: string;
  made_by: string;
  made_at: string;
};

export type OfficeWordTable = {
  tenant_id: string;
  word: string;
  prefer: string | null;
  note: string | null;
  added_by: string | null;
  added_at: string;
};
/** Planned share of a purpose in a month, percent. */
export type TargetTable = {
  tenant_id: string;
  month: string;
  purpose: Purpose;
  share: number;
  set_by: string | null;
  set_at: string;
};

/** What went out, and what it was made for. */
export type ReadPublished = {
  tenant_id: string;
  variant_id: string;
  piece_id: string;
  unit_id: string;
  channel_id: string | null;
  network: string;
  way: 'assisted' | 'automatic';
  remote_id: string | null;
  address: string | null;
  published_at: string;
  state: VariantState;
  reviewed: boolean;
  purpose: Purpose;
  kind: PieceKind;
  activity_id: string | null;
  narrative_id: string | null;
  assignment_id: string | null;
};

declare module '#app/platform/db/tables.ts' {
  interface Tables {
    content_note: NoteTable;
    content_note_media: NoteMediaTable;
    content_upload: UploadTable;
    content_upload_part: UploadPartTable;
    content_media: MediaTable;
    content_rendition: RenditionTable;
    content_piece: PieceTable;
    content_variant: VariantTable;
    content_variant_media: VariantMediaTable;
    content_version: VersionTable;
    content_review: ReviewTable;
    content_remark: RemarkTable;
    content_override: OverrideTable;
    content_approval_link: ApprovalLinkTable;
    content_review_policy: ReviewPolicyTable;
    content_review_default: ReviewDefaultTable;
    content_correction: CorrectionTable;
    content_word: OfficeWordTable;
    content_target: TargetTable;
    content_read_published: ReadPublished;
    /** A piece with the state that its variants make. */
    content_read_piece: Pick<
      PieceTable,
      | 'tenant_id'
      | 'id'
      | 'unit_id'
      | 'title'
      | 'kind'
      | 'purpose'
      | 'programme_id'
      | 'narrative_id'
      | 'narrative_version_id'
      | 'activity_id'
      | 'assignment_id'
      | 'audience'
      | 'planned_on'
      | 'created_by'
      | 'created_at'
      | 'updated_at'
      | 'archived_at'
    > & {
      subject: Subject;
      flags: PieceFlag[];
      state: PieceState;
      /** Earliest moment a variant went or goes out. */
      first_at: string | null;
      published_at: string | null;
      variants: number;
      networks: string[];
    };
  }
}
