import { createHash } from 'node:crypto';

/** The columns of an event that the chain protects, as the database gives them back. */
export type ChainedEvent = {
  tenant_id: string;
  id: string;
  at: string;
  name: string;
  actor_kind: string;
  actor_person_id: string | null;
  subject_type: string;
  subject_id: string | null;
  data: unknown;
  request_id: string | null;
};

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** SHA-256 over one event in canonical JSON (keys sorted, no white space). */
export function eventHash(event: ChainedEvent): string {
  const { tenant_id, id, at, name, actor_kind, actor_person_id, subject_type, subject_id, data, request_id } =
    event;
  return sha256(
    canonical([
      tenant_id,
      id,
      at,
      name,
      actor_kind,
      actor_person_id,
      subject_type,
      subject_id,
      data,
      request_id,
    ]),
  );
}

/** What stands before the first link. */
export const GENESIS = sha256('simpul audit chain');

/** The link at a position: over the one before, the position and the event. */
export function chainHash(previous: string, position: number, hash: string): string {
  return sha256(`${previous}\n${position}\n${hash}`);
}
