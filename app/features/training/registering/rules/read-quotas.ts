import { registeringCopy } from '../copy.id.ts';

const copy = registeringCopy.quotas.faults;

export type ReadQuotas = {
  /** Unit id -> places, as typed into the form. */
  readonly places: Readonly<Record<string, string>>;
  readonly faults: readonly string[];
};

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Reads pasted lines "unit; places" (also with a tab or comma, as spreadsheets copy). One fault leaves the form as it was. */
export function readQuotas(
  text: string,
  units: readonly { readonly id: string; readonly name: string; readonly shortName: string }[],
): ReadQuotas {
  const byName = new Map(
    units.flatMap((unit) => [unit.name, unit.shortName].map((name) => [plain(name), unit.id])),
  );
  const places: Record<string, string> = {};
  const faults: string[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const row = at + 1;
    const parts = /^(.*?)[\t;,]\s*([^\t;,]*)$/.exec(line.trim());
    const id = parts && byName.get(plain(parts[1]!));
    if (!parts) faults.push(copy.form(row));
    else if (!id) faults.push(copy.unknown(row, parts[1]!.trim()));
    else if (!/^\d{1,3}$/.test(parts[2]!.trim()) || Number(parts[2]) > 100) faults.push(copy.number(row));
    else if (id in places) faults.push(copy.twice(row, parts[1]!.trim()));
    else places[id] = String(Number(parts[2]));
  }
  return { places, faults };
}
