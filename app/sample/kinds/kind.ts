import type { LeaderKey } from '../types.ts';

/**
 * What a kind of activity is called and what is said about it. `brief` is a noun phrase in lower case,
 * `did` a clause without full stop whose subject is often `{pemimpin}`; `facts`, `people`, `calls` are whole
 * sentences; `quotes` are what the leader said. Facts are filled once an activity, so every post agrees on them.
 */
export interface ActivityKind {
  readonly key: string;
  readonly title: string;
  readonly brief: string;
  readonly places: readonly string[];
  readonly hours: readonly (readonly [start: string, end: string])[];
  readonly leaders: readonly LeaderKey[];
  readonly host: string;
  readonly programme: string | null;
  readonly tags: readonly string[];
  readonly units: readonly [rule: string, count: number];
  readonly did: readonly string[];
  readonly facts: readonly string[];
  readonly quotes: readonly string[];
  readonly people: readonly string[];
  readonly calls: readonly string[];
}

type Head = Pick<
  ActivityKind,
  'title' | 'brief' | 'places' | 'hours' | 'leaders' | 'host' | 'programme' | 'units'
> & { readonly tags: string };
type Body = Pick<ActivityKind, 'did' | 'facts' | 'quotes' | 'people' | 'calls'>;

export function kind(key: string, head: Head, body: Body): ActivityKind {
  return { key, ...head, tags: head.tags.split(' '), ...body };
}
