/** What the thread is asked. */
export type Order = { readonly id: number; readonly task: string; readonly input: unknown };

/** What it answers: that it began, then the value, or that the reader threw. */
export type Answer =
  | { readonly id: number; readonly began: true }
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly threw: true };
