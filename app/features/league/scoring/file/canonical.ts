/** JSON with its keys in the order of their code points at every depth, so that the same facts are always the same bytes. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, held: unknown) => {
    if (held === null || typeof held !== 'object' || Array.isArray(held)) return held;
    const sorted: Record<string, unknown> = Object.create(null);
    for (const key of Object.keys(held).sort()) sorted[key] = (held as Record<string, unknown>)[key];
    return sorted;
  });
}
