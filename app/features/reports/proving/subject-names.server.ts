import type { Tx } from '#app/platform/db/db.server.ts';
import type { Contributors } from '#app/platform/module.ts';
import '../tables.ts';
import { provingCopy } from './copy.id.ts';
import { monthName, monthOf } from './rules/month.ts';

type Ids = readonly string[];
const OFFICERS = '/kerja/bukti-kinerja/petugas';

async function proofs(db: Tx, ids: Ids) {
  const rows = await db
    .selectFrom('reports_proof as r')
    .innerJoin('org_read_person as p', 'p.id', 'r.person_id')
    .select(['r.id', 'r.month', 'p.name'])
    .where('r.id', 'in', [...ids])
    .execute();
  return rows.map(({ id, month, name }) => ({
    id,
    name: `${provingCopy.document.title(monthName(monthOf(month)))}, ${name}`,
    href: `${OFFICERS}?bulan=${monthOf(month)}`,
  }));
}

async function bundles(db: Tx, ids: Ids) {
  const rows = await db
    .selectFrom('reports_proof_bundle as b')
    .leftJoin('org_read_unit as u', 'u.id', 'b.unit_id')
    .select(['b.id', 'b.month', 'u.short_name as unit'])
    .where('b.id', 'in', [...ids])
    .execute();
  return rows.map(({ id, month, unit }) => ({
    id,
    name: [provingCopy.document.title(monthName(monthOf(month))), unit].filter(Boolean).join(', '),
    href: `${OFFICERS}?bulan=${monthOf(month)}`,
  }));
}

/** What records about papers of work are about. An archive that was swept has no name any more. */
export const provingSubjects: Contributors['subjectNames'] = {
  'reports-proof': proofs,
  'reports-proof-bundle': bundles,
};
