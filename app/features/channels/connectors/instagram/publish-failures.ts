import type { Meaning } from '../graph/failures.ts';

/** Instagram's own numbers (Error Codes of the Instagram Platform). `unknown` after publishing means that the post may be live. */
export const INSTAGRAM_SUBCODES: Readonly<Record<number, Meaning>> = {
  2207001: ['unknown', 'server-error'],
  2207003: ['later', 'media-unreachable', 300],
  2207004: ['refused', 'media-refused'],
  2207005: ['refused', 'media-refused'],
  2207006: ['later', 'prepared-expired'],
  2207008: ['later', 'prepared-expired'],
  2207009: ['refused', 'media-refused'],
  2207010: ['refused', 'text-too-long'],
  2207020: ['later', 'prepared-expired'],
  2207023: ['refused', 'media-refused'],
  2207026: ['refused', 'media-refused'],
  2207027: ['later', 'still-processing', 30],
  2207028: ['refused', 'media-refused'],
  2207032: ['unknown', 'server-error'],
  2207040: ['refused', 'text-refused'],
  2207042: ['later', 'quota-used', 3600],
  2207050: ['reconnect', 'account-closed'],
  2207051: ['unknown', 'action-blocked', 3600],
  2207052: ['later', 'media-unreachable', 300],
  2207053: ['unknown', 'processing-failed'],
  2207057: ['refused', 'media-refused'],
};
