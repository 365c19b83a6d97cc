/**
 * All tables, by name. Each feature adds its own rows in its `tables.ts`:
 * `declare module '#app/platform/db/tables.ts' { interface Tables { org_unit: UnitTable } }`.
 * Times come from the database as ISO strings in UTC (`2026-11-22T01:02:03.456Z`), dates as `YYYY-MM-DD`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface Tables {}
