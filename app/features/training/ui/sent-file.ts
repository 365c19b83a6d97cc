/** The file of a form as the acts take it; an empty field is none. */
export async function sentFile(value: unknown): Promise<{ bytes: Uint8Array; name: string } | null> {
  if (!(value instanceof File) || value.size === 0) return null;
  return { bytes: new Uint8Array(await value.arrayBuffer()), name: value.name };
}
