import type { Meaning } from '../graph/failures.ts';

/** Threads' own numbers; `unknown` after publishing means that the post may be live. */
export const THREADS_SUBCODES: Readonly<Record<number, Meaning>> = {
  2207051: ['unknown', 'action-blocked', 3600],
  2207052: ['later', 'media-unreachable', 300],
  /** The medium with this id was not found: publishing was asked too early, or the container is dead. */
  4279009: ['later', 'prepared-expired', 30],
  /** Text over 500 characters. */
  4279006: ['refused', 'text-too-long'],
  /** The quota of the rolling day is used. */
  4279012: ['later', 'quota-used', 3600],
};
