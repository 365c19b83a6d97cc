import type { Role } from '#app/platform/authz/actor.ts';

/**
 * The sample government as plain objects. References are string keys, never ids; the loader gives ids.
 * Dates are local (`YYYY-MM-DD`), hours are local (`HH:MM`), moments are UTC (`YYYY-MM-DDTHH:MM:SSZ`).
 */
export type LocalDate = string;
export type LocalTime = string;
export type Instant = string;

export interface SampleGovernment {
  readonly key: string;
  readonly name: string;
  readonly level: 'kota';
  /** Shaped like a Kemendagri code, but no such region exists. */
  readonly regionCode: string;
  readonly provinceCode: string;
  readonly provinceName: string;
  readonly zone: 'Asia/Jakarta';
  readonly zoneLabel: 'WIB';
  readonly rootDomain: string;
  readonly accent: string;
  readonly workWeek: readonly number[];
}

export type UnitKind = 'opd' | 'bagian' | 'kecamatan' | 'kelurahan' | 'bumd';
export type UnitTemper = 'keen' | 'steady' | 'thin' | 'silent';

export interface SampleUnit {
  readonly key: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly shortName: string;
  readonly parent: string | null;
  readonly state: 'live' | 'closed';
  readonly closed: {
    readonly reason: 'merged' | 'renamed';
    readonly on: LocalDate;
    readonly successor: string;
  } | null;
  readonly address: string;
  readonly phone: string;
  /** How much the unit posts; used by the generator, of no meaning to the program. */
  readonly temper: UnitTemper;
  /** Days before today without any post, for the units that fell silent. */
  readonly silentDays: number;
}

export type RoleKind = Role;

export type PranataHumasLevel =
  | 'terampil'
  | 'mahir'
  | 'penyelia'
  | 'ahli-pertama'
  | 'ahli-muda'
  | 'ahli-madya';

export interface SamplePerson {
  readonly key: string;
  /** Name without titles, as in sign-in and lists. */
  readonly name: string;
  /** Name with titles, as in a release. */
  readonly fullName: string;
  readonly position: string;
  readonly email: string;
  readonly phone: string;
  readonly pranataHumas: PranataHumasLevel | null;
}

export interface SampleRole {
  readonly person: string;
  readonly unit: string;
  readonly kind: RoleKind;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

export type Network =
  | 'instagram'
  | 'facebook'
  | 'x'
  | 'tiktok'
  | 'youtube'
  | 'threads'
  | 'telegram'
  | 'whatsapp-channel'
  | 'whatsapp-number'
  | 'bluesky'
  | 'mastodon'
  | 'website';

export type Grade = 'A' | 'B' | 'C';
export type ProofKind = 'link-back' | 'rel-me' | 'dns-txt' | 'bio-code' | 'connected';

export interface SampleProof {
  readonly channel: string;
  readonly kind: ProofKind;
  readonly on: LocalDate;
  /** Older than 180 days at `today`. */
  readonly stale: boolean;
}

export interface SampleChannel {
  readonly key: string;
  readonly unit: string;
  readonly network: Network;
  readonly handle: string;
  readonly address: string;
  /** Grade of what is read here: A connector, B public page or feed, C officer's reports only. */
  readonly grade: Grade;
  readonly connector: 'wordpress' | 'rss' | 'bluesky' | 'mastodon' | 'token' | 'public-page' | null;
  readonly opened: LocalDate;
  readonly closed: LocalDate | null;
  readonly claim: { readonly by: string; readonly on: LocalDate } | null;
  readonly custody: {
    readonly holder: string | null;
    readonly recoveryOnOfficialDomain: boolean;
    readonly secondFactor: boolean;
    readonly checkedOn: LocalDate | null;
  };
  readonly private: boolean;
  readonly followers: number;
}

export interface SampleFake {
  readonly key: string;
  readonly network: Network;
  readonly handle: string;
  readonly address: string;
  readonly claimsToBe: string;
  readonly unit: string;
  readonly seenOn: LocalDate;
  readonly reportedOn: LocalDate | null;
  readonly state: 'active' | 'reported' | 'removed';
}

export interface SampleProgramme {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly goal: string;
  readonly fromYear: number;
  readonly toYear: number;
  readonly units: readonly string[];
}

export interface SampleTheme {
  readonly key: string;
  readonly name: string;
  readonly programme: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export interface SampleNarrativePoint {
  readonly text: string;
  readonly figure: string;
  readonly source: string;
  readonly on: LocalDate;
}

export interface SampleNarrativeVersion {
  readonly number: number;
  readonly message: string;
  readonly points: readonly SampleNarrativePoint[];
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
  readonly use: readonly string[];
  readonly avoid: readonly string[];
  readonly hashtags: readonly string[];
  readonly spokesperson: string;
  readonly writtenBy: string;
  readonly approvedBy: string | null;
  readonly approvedAt: Instant | null;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
}

export interface SampleNarrative {
  readonly key: string;
  readonly title: string;
  readonly programme: string;
  readonly versions: readonly SampleNarrativeVersion[];
}

export interface SampleNarrativeRead {
  readonly narrative: string;
  readonly version: number;
  readonly unit: string;
  readonly seenAt: Instant | null;
  readonly usedAt: Instant | null;
}

export type LeaderKey = 'wali-kota' | 'wakil-wali-kota' | 'sekda';
export type ActivityStatus = 'planned' | 'done' | 'postponed' | 'cancelled';

export interface SampleActivity {
  readonly key: string;
  readonly kind: string;
  /** Activities of one series (apel, posyandu ...) share this key. */
  readonly series: string | null;
  readonly title: string;
  readonly date: LocalDate;
  readonly start: LocalTime | null;
  readonly end: LocalTime | null;
  readonly place: string;
  readonly leaders: readonly LeaderKey[];
  readonly standIn: string | null;
  readonly host: string;
  readonly programme: string | null;
  readonly visibility: 'public' | 'press' | 'internal';
  readonly internalReason: string | null;
  readonly status: ActivityStatus;
  /** Where a moved activity stood before. */
  readonly movedFrom: { readonly date: LocalDate; readonly start: LocalTime | null } | null;
  readonly statusNote: string | null;
  /** A rehearsal names the activity it prepares. */
  readonly rehearsalOf: string | null;
  readonly hashtags: readonly string[];
  /** Facts, each a sentence; the same in every post about the activity. */
  readonly facts: readonly string[];
}

export type AssignmentState = 'assigned' | 'accepted' | 'done' | 'excused';

export interface SampleAssignment {
  readonly key: string;
  readonly activity: string | null;
  readonly narrative: string | null;
  readonly unit: string;
  readonly rule: string;
  readonly content: readonly ('photo' | 'caption' | 'story' | 'video' | 'release')[];
  readonly createdAt: Instant;
  readonly dueAt: Instant;
  readonly state: AssignmentState;
  readonly acceptedAt: Instant | null;
  readonly doneAt: Instant | null;
  readonly excuse: { readonly reason: string; readonly at: Instant } | null;
  readonly cancelled: boolean;
}

export type CoverageKind = 'original' | 'amplification' | 'copied';

/** What the post really is: for tests and figures, never shown to the matcher. */
export interface SampleTruth {
  readonly activity: string | null;
  readonly narrative: string | null;
  readonly kind: CoverageKind | null;
  /** The post that was shared or copied. */
  readonly of: string | null;
  /** Close to an activity without reporting it. */
  readonly near: {
    readonly activity: string;
    readonly relation: 'invitation' | 'follow-up' | 'notice';
  } | null;
}

export interface SamplePost {
  readonly key: string;
  readonly unit: string;
  readonly channel: string;
  readonly url: string;
  readonly externalId: string;
  readonly publishedAt: Instant;
  readonly title: string | null;
  readonly text: string;
  readonly media: { readonly kind: 'photo' | 'video' | 'none'; readonly count: number };
  readonly grade: Grade;
  /** The wording before an edit, and when it was changed. */
  readonly edit: { readonly at: Instant; readonly before: string } | null;
  readonly deletedAt: Instant | null;
  readonly truth: SampleTruth;
}

export interface SampleReport {
  readonly post: string;
  readonly url: string;
  readonly assignment: string | null;
  readonly by: string;
  readonly at: Instant;
  readonly how: 'paste' | 'share' | 'whatsapp';
  readonly screenshot: boolean;
}

export interface SampleDecision {
  readonly post: string;
  readonly activity: string;
  readonly answer: 'yes' | 'no';
  readonly kind: CoverageKind | null;
  readonly by: string;
  readonly at: Instant;
}

export interface SampleAgendaText {
  readonly day: LocalDate;
  readonly sentAt: Instant;
  readonly text: string;
}

export interface Sample {
  readonly seed: number;
  readonly today: LocalDate;
  readonly now: Instant;
  /** First and last day that is shown: thirteen whole weeks or a few more, the last around today. */
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly government: SampleGovernment;
  readonly units: readonly SampleUnit[];
  readonly persons: readonly SamplePerson[];
  readonly roles: readonly SampleRole[];
  readonly channels: readonly SampleChannel[];
  readonly proofs: readonly SampleProof[];
  readonly fakes: readonly SampleFake[];
  readonly programmes: readonly SampleProgramme[];
  readonly themes: readonly SampleTheme[];
  readonly narratives: readonly SampleNarrative[];
  readonly narrativeReads: readonly SampleNarrativeRead[];
  readonly activities: readonly SampleActivity[];
  readonly assignments: readonly SampleAssignment[];
  readonly posts: readonly SamplePost[];
  readonly reports: readonly SampleReport[];
  readonly decisions: readonly SampleDecision[];
  readonly agendaTexts: readonly SampleAgendaText[];
}
