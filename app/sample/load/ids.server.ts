import { newId } from '#app/platform/db/id.server.ts';

/** Gives each key of the sample one id, the same wherever the key is named. */
export class SampleIds {
  readonly tenantId = newId();
  readonly #ids = new Map<string, string>();

  of(
    kind:
      | 'unit'
      | 'person'
      | 'channel'
      | 'programme'
      | 'theme'
      | 'narrative'
      | 'version'
      | 'activity'
      | 'assignment'
      | 'post',
    key: string,
  ): string {
    const name = `${kind}:${key}`;
    const known = this.#ids.get(name);
    if (known) return known;
    const made = newId();
    this.#ids.set(name, made);
    return made;
  }

  maybe(kind: Parameters<SampleIds['of']>[0], key: string | null): string | null {
    return key === null ? null : this.of(kind, key);
  }
}
