/**
 * What a unit talks about on an ordinary day. `did` continues a sentence whose subject is the unit
 * ("Dinas Kesehatan ..."), `info` and `call` are whole sentences. See `../grammar.ts` for the slots.
 */
export interface Topic {
  readonly name: string;
  readonly did: readonly string[];
  readonly info: readonly string[];
  readonly call: readonly string[];
  readonly tags: readonly string[];
}

export function topic(
  name: string,
  tags: string,
  did: readonly string[],
  info: readonly string[],
  call: readonly string[],
): Topic {
  return { name, tags: tags.split(' '), did, info, call };
}
