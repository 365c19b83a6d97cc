/** Limit of a body where the asker names none. */
export const MOST_BYTES = 5 * 1024 * 1024;

/** What may be asked of an outside address. Limits have defaults; nothing is unlimited. */
export type OutsideOptions = {
  /** Validators of an earlier answer; an unchanged page comes back as `notModified`. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** Limit of the decompressed body. */
  readonly maxBytes?: number;
  /** From the first look at DNS to the last byte, redirects included. */
  readonly timeoutMs?: number;
  readonly maxRedirects?: number;
  readonly accept?: string;
  /** Never sent on to another origin. */
  readonly headers?: Readonly<Record<string, string>>;
};

export type OutsideAnswer = {
  readonly ok: true;
  readonly status: number;
  /** Lower-case names; repeated ones joined with a comma. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly finalUrl: string;
  readonly notModified: boolean;
  /** Where the address has moved for good (every redirect was permanent), else null. */
  readonly movedTo: string | null;
};

/** Why an outside address gave nothing. Troubles of the network are answers, never exceptions. */
export type OutsideError =
  | { readonly type: 'bad-url'; readonly why: 'syntax' | 'scheme' | 'port' | 'credentials' }
  | { readonly type: 'private-address'; readonly host: string; readonly address: string }
  | { readonly type: 'dns'; readonly host: string; readonly code: string }
  | { readonly type: 'timeout'; readonly afterMs: number }
  | { readonly type: 'too-large'; readonly limit: number }
  | { readonly type: 'too-many-redirects'; readonly limit: number }
  | { readonly type: 'tls'; readonly code: string }
  | { readonly type: 'network'; readonly code: string }
  | { readonly type: 'bad-body'; readonly code: string }
  | {
      readonly type: 'status';
      readonly status: number;
      readonly retryAfterSeconds: number | null;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: Uint8Array;
      readonly finalUrl: string;
    }
  /** The host asked for quiet, or has failed too often: nothing was sent. */
  | { readonly type: 'wait'; readonly seconds: number };

export type OutsideResult = OutsideAnswer | { readonly ok: false; readonly error: OutsideError };

/** The one way to addresses outside. */
export type Outside = {
  get(url: string, options?: OutsideOptions): Promise<OutsideResult>;
  post(url: string, body: string | Uint8Array, options?: OutsideOptions): Promise<OutsideResult>;
};

/** The operator's word that a host may resolve to these private addresses (a government's own data centre). */
export type AllowedHost = { readonly host: string; readonly cidr: string };
