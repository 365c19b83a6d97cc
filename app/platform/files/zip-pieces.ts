import { Zip, ZipPassThrough } from 'fflate';

/** A ZIP's entries bear no time of their own: the same content makes the same bytes. */
const NO_TIME = '1980-01-01T00:00:00';

/**
 * A ZIP piece by piece while its entries come in, so that no more than one of them is held. Nothing is pressed together: papers and
 * workbooks are already.
 */
export async function* zipPieces(
  entries: AsyncIterable<{ name: string; bytes: Uint8Array }>,
): AsyncGenerator<Uint8Array> {
  let made: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    made.push(piece);
  });
  const taken = () => {
    const pieces = made;
    made = [];
    return pieces;
  };
  for await (const { name, bytes } of entries) {
    const entry = new ZipPassThrough(name);
    entry.mtime = NO_TIME;
    zip.add(entry);
    entry.push(bytes, true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}

/** A name that no other entry has: "a.pdf", "a (2).pdf". */
export function uniqueName(taken: Set<string>, stem: string, ending: string): string {
  for (let count = 1; ; count += 1) {
    const name = `${stem}${count === 1 ? '' : ` (${count})`}.${ending}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}
