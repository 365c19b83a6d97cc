import { createHash } from 'node:crypto';
import type { PeriodFacts } from './facts.ts';

/** A value as text with its keys in order: JSON that came back from the database has another order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical((value as Record<string, unknown>)[key])}`).join(',')}}`;
}

/** SHA-256 of what a report says, hex. Number and date of the paper are no part of it. */
export const digestOf = (facts: PeriodFacts): string =>
  createHash('sha256').update(canonical(facts)).digest('hex');
