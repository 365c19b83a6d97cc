/** How a try to send ended. `reason` is a code for the table and the log, never a person's data. */
export type Outcome =
  | { readonly type: 'sent' }
  /** There is nobody to send to: no address, no browser, switched off. */
  | { readonly type: 'skipped'; readonly reason: string }
  /** Will never work. */
  | { readonly type: 'refused'; readonly reason: string }
  /** May work later. */
  | { readonly type: 'later'; readonly reason: string; readonly retryAfterSeconds: number | null };
