/** A name as the last part of an address: letters, digits and single hyphens. */
export function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}

/** The first free slug: `dinkes`, `dinkes-2`, `dinkes-3` ... */
export function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  const base = slugOf(wanted) || 'unit';
  if (!taken.has(base)) return base;
  for (let n = 2; ; n += 1) if (!taken.has(`${base}-${n}`)) return `${base}-${n}`;
}

/** True when `candidate` stands at or below `unitId` in the tree: it can't become its parent. */
export function standsBelow(
  unitId: string,
  candidate: string,
  parentOf: ReadonlyMap<string, string | null>,
): boolean {
  const seen = new Set<string>();
  for (let at: string | null = candidate; at !== null && !seen.has(at); at = parentOf.get(at) ?? null) {
    if (at === unitId) return true;
    seen.add(at);
  }
  return false;
}

/** An invitation works for 48 hours. */
export const INVITATION_HOURS = 48;
/** A recovery link works for 24 hours. */
export const RECOVERY_HOURS = 24;
/** A request for recovery is agreed to within 72 hours, or asked again. */
export const RECOVERY_OPEN_HOURS = 72;

/** True when a role is in force on a local date; both ends count, unless the access was ended at once. */
export function inForce(
  role: { from_date: string; to_date: string | null; ended_at: string | null },
  today: string,
): boolean {
  return (
    role.ended_at === null && role.from_date <= today && (role.to_date === null || role.to_date >= today)
  );
}
