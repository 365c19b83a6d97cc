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
  /** A call for our own account at its network's interface: it stands in no line, because its limits are told by its answers. */
  readonly own?: boolean;
};

/** Pieces are sent one after the other, so that a large file is not copied into one body. */
export type OutsideBody = string | Uint8Array | readonly Uint8Array[];
export type SendMethod = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

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

/**
 * Why an outside address gave nothing. Troubles of the network are answers, never exceptions. `unsent`: there was no connection yet, so
 * the request certainly never left.
 */
export type OutsideError =
  | { readonly type: 'bad-url'; readonly why: 'syntax' | 'scheme' | 'port' | 'credentials' }
  | { readonly type: 'private-address'; readonly host: string; readonly address: string }
  | { readonly type: 'dns'; readonly host: string; readonly code: string }
  | { readonly type: 'timeout'; readonly afterMs: number; readonly unsent?: true }
  | { readonly type: 'too-large'; readonly limit: number }
  | { readonly type: 'too-many-redirects'; readonly limit: number }
  | { readonly type: 'tls'; readonly code: string; readonly unsent?: true }
  | { readonly type: 'network'; readonly code: string; readonly unsent?: true }
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
  post(url: string, body: OutsideBody, options?: OutsideOptions): Promise<OutsideResult>;
  /** The other ways to change something; like `post`, never sent on to where a redirect points. */
  send(
    method: SendMethod,
    url: string,
    body: OutsideBody | null,
    options?: OutsideOptions,
  ): Promise<OutsideResult>;
};

/** Whether the other side can't have heard of the request: asking again does nothing twice. */
export function neverLeft(error: OutsideError): boolean {
  switch (error.type) {
    case 'bad-url':
    case 'private-address':
    case 'dns':
    case 'wait':
      return true;
    case 'timeout':
    case 'tls':
    case 'network':
      return error.unsent === true;
    default:
      return false;
  }
}

/** The operator's word that a host may resolve to these private addresses (a government's own data centre). */
export type AllowedHost = { readonly host: string; readonly cidr: string };
