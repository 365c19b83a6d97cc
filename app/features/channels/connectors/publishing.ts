import type { Temporal } from '#app/platform/clock/temporal.ts';
import type { Outside } from '#app/platform/http/outside.ts';
import type { ConnectorChannel, JsonValue } from './connector.ts';

/** Networks that a message can be sent to without a person's hand. */
export const PUBLISHING_NETWORKS = [
  'portal',
  'website',
  'bluesky',
  'mastodon',
  'telegram',
  'facebook',
  'instagram',
  'threads',
  'x',
  'youtube',
] as const;
export type PublishingNetwork = (typeof PUBLISHING_NETWORKS)[number];

/** What goes out: already checked, reviewed and within the network's limits. */
export type Message = {
  readonly title: string | null;
  readonly text: string;
  readonly link: string | null;
  readonly media: readonly MessageMedia[];
};
export type MessageMedia = {
  /** Row of `file`; read through `readMedia`. */
  readonly fileId: string;
  readonly kind: 'image' | 'video';
  readonly mime: string;
  readonly bytes: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly alt: string;
};

/**
 * How a network counts. `mastodon`: graphemes, a link is 23. `x-weighted`: a link is 23, an emoji 2, most other scripts 2. `threads`: an
 * emoji counts its bytes.
 */
export type TextMeasure = 'utf16' | 'graphemes' | 'bytes' | 'mastodon' | 'x-weighted' | 'threads';

/** What a network takes. Read by the composer, the check before scheduling and the connector alike. */
export type PublishingLimits = {
  /** Most characters of the text, in the network's own measure; `bytes` a second limit, `withMedia` a lower one. */
  readonly text: {
    readonly most: number;
    readonly measure: TextMeasure;
    readonly bytes?: number;
    readonly withMedia?: number;
  };
  readonly title: { readonly most: number; readonly required: boolean } | null;
  readonly images: {
    readonly most: number;
    readonly mimes: readonly string[];
    readonly bytes: number;
  } | null;
  readonly videos: {
    readonly most: number;
    readonly mimes: readonly string[];
    readonly bytes: number;
    readonly seconds: number | null;
  } | null;
  /** A post without picture or video is refused. */
  readonly mediaRequired: boolean;
  /** Pictures and a video in one post. */
  readonly mixed: boolean;
  /** Alt text reaches the network. */
  readonly alt: boolean;
  readonly hashtags: number | null;
  /** Links in the text can be pressed. */
  readonly links: boolean;
  /** The network fetches media itself from a public address. */
  readonly fetchesMedia: boolean;
};

/** Why a step did not happen. `raw` is kept for the operator, never shown as a sentence; no secret in it. */
export type DeliveryFailure = {
  /** A person must connect again; try by itself later; never as it is; nobody knows whether it went out. */
  readonly class: 'reconnect' | 'later' | 'refused' | 'unconfirmed';
  readonly reason: DeliveryReason;
  readonly retryAfterSeconds?: number;
  readonly status?: number;
  readonly raw?: string;
};

/** In a word the copy has a sentence for. */
export type DeliveryReason =
  | 'timeout'
  | 'no-answer'
  | 'server-error'
  | 'asked-to-wait'
  | 'quota-used'
  | 'token-expired'
  | 'token-revoked'
  | 'not-allowed'
  | 'other-account'
  | 'account-closed'
  | 'not-connected'
  | 'text-too-long'
  | 'text-refused'
  | 'duplicate-refused'
  | 'media-refused'
  | 'media-unreachable'
  | 'media-missing'
  | 'still-processing'
  | 'processing-failed'
  | 'prepared-expired'
  | 'action-blocked'
  | 'unreadable-answer'
  | 'lost-process'
  | 'given-up';

/** What a connector keeps between steps: opaque, plain JSON, no secret. */
export type Stage = { readonly [key: string]: JsonValue };

/** What the network said about what is left; stored by the engine. `kind`: "posts", "calls". */
export type BudgetReading = {
  readonly scope: 'account' | 'app';
  readonly kind: string;
  readonly most: number | null;
  readonly remaining: number;
  readonly resetsAt: string;
};

/** Leave to act for an account, opened for the time of one step. */
export type Credential = {
  /** Names and values as this network wants them: `token`, `password`, `identifier`, `refreshToken`. Never logged. */
  readonly secret: Readonly<Record<string, string>>;
  readonly remoteId: string | null;
  readonly settings: Readonly<Record<string, string>>;
  readonly app: { readonly clientId: string; readonly clientSecret: string } | null;
  readonly expiresAt: string | null;
};

export type PublishInput = {
  readonly deliveryId: string;
  /** Row of who asked: the portal's address is made of it. */
  readonly originId: string;
  /** Unique and the same for every try of this delivery: 26 letters and digits, usable as rkey, slug part, Idempotency-Key. */
  readonly marker: string;
  readonly channel: ConnectorChannel;
  readonly credential: Credential;
  readonly message: Message;
  readonly stage: Stage | null;
  readonly outside: Outside;
  readonly now: Temporal.Instant;
  readonly readMedia: (media: MessageMedia) => Promise<Uint8Array | null>;
  /** A signed, short-lived public address of the file, for networks that fetch media themselves. */
  readonly mediaAddress: (media: MessageMedia) => Promise<string>;
  /** When the irreversible call was begun, for `look`. */
  readonly finalisedAt: string | null;
};

type Budgets = { readonly budgets?: readonly BudgetReading[] };
export type Failed = { readonly ok: false; readonly failure: DeliveryFailure } & Budgets;

/** Repeatable: may be run again from the start after any death, and costs nothing that can be seen. */
export type PrepareResult =
  | ({
      readonly ok: true;
      readonly stage: Stage;
      readonly ready: boolean;
      readonly waitSeconds?: number;
    } & Budgets)
  | Failed;
/** Read-only: is what was prepared ready to go out? `gone`: prepare again. */
export type CheckResult =
  | ({
      readonly ok: true;
      readonly ready: boolean;
      readonly gone?: boolean;
      readonly waitSeconds?: number;
      readonly stage?: Stage;
    } & Budgets)
  | Failed;
/** The one irreversible call. A failure whose class is `unconfirmed` may have gone out; every other one certainly has not. */
export type FinaliseResult =
  | ({
      readonly ok: true;
      readonly remoteId: string;
      readonly address: string | null;
      readonly publishedAt?: string;
    } & Budgets)
  | Failed;
/** Read-only: is our post already there? `absent` only where the network's answer proves it. */
export type LookResult =
  | ({
      readonly ok: true;
      readonly found: {
        readonly remoteId: string;
        readonly address: string | null;
        readonly publishedAt?: string;
      };
    } & Budgets)
  | ({ readonly ok: true; readonly found: null; readonly certain: boolean } & Budgets)
  | Failed;

export type RefreshedCredential = {
  readonly secret: Readonly<Record<string, string>>;
  readonly expiresAt: string | null;
  readonly refreshAfter: string | null;
};
export type RefreshResult = { readonly ok: true; readonly credential: RefreshedCredential } | Failed;

/** How leave is given: a form of own fields, or the network's consent page. */
export type ConnectWay =
  | {
      readonly by: 'form';
      readonly fields: readonly {
        readonly name: string;
        readonly label: string;
        readonly hint: string;
        readonly secret: boolean;
        /** May be left empty. */
        readonly optional?: boolean;
      }[];
    }
  | { readonly by: 'oauth'; readonly scopes: readonly string[] };

/** Who answers under a credential: checked when it is given, so that nobody connects another account. */
export type WhoResult =
  | {
      readonly ok: true;
      readonly accountName: string;
      readonly remoteId: string;
      readonly address: string | null;
      /** Other addresses of the same account, where a network has several (by name and by id). */
      readonly otherAddresses?: readonly string[];
      readonly scopes?: readonly string[];
    }
  | Failed;

/** An account that a consent page gave leave for; several where one person keeps several pages. */
export type Grant = {
  readonly credential: RefreshedCredential;
  readonly accountName: string;
  readonly remoteId: string;
  readonly addresses: readonly string[];
};

/** Authorization code with state; with PKCE where the network knows it. */
export type OauthWay = {
  readonly authorizeAddress: (input: {
    readonly clientId: string;
    readonly redirectUri: string;
    readonly state: string;
    /** S256 of the verifier. */
    readonly challenge: string;
  }) => string;
  readonly exchange: (input: {
    readonly code: string;
    readonly verifier: string;
    readonly redirectUri: string;
    readonly app: { readonly clientId: string; readonly clientSecret: string };
    readonly outside: Outside;
    readonly now: Temporal.Instant;
  }) => Promise<{ readonly ok: true; readonly grants: readonly Grant[] } | Failed>;
};

export type Publisher = {
  readonly network: PublishingNetwork;
  readonly limits: PublishingLimits;
  readonly connect: ConnectWay | null;
  /** There where `connect` goes by the network's consent page. */
  readonly oauth?: OauthWay;
  /** How often the network's own limits let one account publish; the engine spaces by it. */
  readonly pace: { readonly gapMs: number };
  prepare(input: PublishInput): Promise<PrepareResult>;
  check(input: PublishInput): Promise<CheckResult>;
  finalise(input: PublishInput): Promise<FinaliseResult>;
  /** Whether looking can prove absence; where it can't, a person is asked. */
  look(input: PublishInput): Promise<LookResult>;
  who(input: Pick<PublishInput, 'channel' | 'credential' | 'outside' | 'now'>): Promise<WhoResult>;
  readonly refresh?: (input: Pick<PublishInput, 'credential' | 'outside' | 'now'>) => Promise<RefreshResult>;
};
