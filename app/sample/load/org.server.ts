import { createAccount } from '#app/platform/auth/accounts.server.ts';
import type { Role } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import '#app/features/org/tables.ts';
import type { Sample } from '../types.ts';
import type { SampleIds } from './ids.server.ts';

/** The sign-ins that the first page of a new installation names, one a role. All other sample persons can't sign in. */
export const SAMPLE_PASSWORD = 'wanasari-contoh-2026';
const SHOWN: readonly Role[] = [
  'coordinator',
  'prokopim',
  'officer',
  'head',
  'reviewer',
  'leader',
  'operator',
];

export type SampleSignIn = { role: Role; name: string; email: string; unit: string };

function slugOf(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

async function loadUnits(tx: Tx, sample: Sample, ids: SampleIds, now: string): Promise<void> {
  const slugs = new Set<string>();
  const rows = sample.units.map((unit, position) => {
    const base = slugOf(unit.shortName);
    const slug = slugs.has(base) ? `${base}-${position}` : base;
    slugs.add(slug);
    return {
      tenant_id: ids.tenantId,
      id: ids.of('unit', unit.key),
      parent_id: ids.maybe('unit', unit.parent),
      kind: unit.kind,
      name: unit.name,
      short_name: unit.shortName,
      slug,
      code: null,
      region_code: null,
      address: unit.address,
      phone: unit.phone,
      state: unit.state,
      closed_reason: unit.closed?.reason ?? null,
      closed_on: unit.closed?.on ?? null,
      successor_id: ids.maybe('unit', unit.closed?.successor ?? null),
      position,
      created_at: now,
    };
  });
  await tx.insertInto('org_unit').values(rows).execute();
}

/** Where a newcomer sees most: the officer of the pictures, and a head whose unit has several officers. */
const PREFERRED: Partial<Record<Role, (person: string, unit: string) => boolean>> = {
  officer: (person) => person === 'Bagas Prakoso',
  head: (_, unit) => unit === 'Dinkes',
};

/** One person for each shown role. */
function chooseSignIns(sample: Sample): Map<string, Role> {
  const nameOf = new Map(sample.persons.map((person) => [person.key, person.name]));
  const unitOf = new Map(sample.units.map((unit) => [unit.key, unit.shortName]));
  const chosen = new Map<string, Role>();
  for (const role of SHOWN) {
    const candidates = sample.roles.filter(
      (held) => held.kind === role && held.to === null && !chosen.has(held.person),
    );
    const wanted = PREFERRED[role];
    const preferred = candidates.find((held) =>
      wanted?.(nameOf.get(held.person) ?? '', unitOf.get(held.unit) ?? ''),
    );
    const person = (preferred ?? candidates[0])?.person;
    if (person) chosen.set(person, role);
  }
  return chosen;
}

/** Units, persons and roles; accounts for the shown sign-ins. */
export async function loadOrg(tx: Tx, sample: Sample, ids: SampleIds, now: string): Promise<SampleSignIn[]> {
  await loadUnits(tx, sample, ids, now);
  const chosen = chooseSignIns(sample);
  const signIns: SampleSignIn[] = [];
  for (const person of sample.persons) {
    const role = chosen.get(person.key);
    let accountId: string | null = null;
    if (role) {
      const made = await createAccount(tx, {
        name: person.name,
        email: person.email,
        emailVerified: true,
        password: SAMPLE_PASSWORD,
        now,
      });
      if (!made.ok) throw new Error(`Sample account of ${person.key}: ${made.error.type}`);
      accountId = made.value.accountId;
      const held = sample.roles.find(
        (candidate) => candidate.person === person.key && candidate.kind === role,
      );
      const unit = sample.units.find((candidate) => candidate.key === held?.unit);
      signIns.push({ role, name: person.name, email: person.email, unit: unit?.shortName ?? '' });
    }
    await tx
      .insertInto('org_person')
      .values({
        tenant_id: ids.tenantId,
        id: ids.of('person', person.key),
        account_id: accountId,
        name: person.fullName,
        email: person.email,
        phone: person.phone || null,
        humas_level: person.pranataHumas,
        created_at: now,
      })
      .execute();
  }
  await tx
    .insertInto('org_role')
    .values(
      sample.roles.map((held) => ({
        tenant_id: ids.tenantId,
        id: newId(),
        person_id: ids.of('person', held.person),
        unit_id: ids.of('unit', held.unit),
        role: held.kind,
        from_date: held.from,
        to_date: held.to,
        ended_at: null,
        created_at: now,
      })),
    )
    .execute();
  return signIns.sort((a, b) => SHOWN.indexOf(a.role) - SHOWN.indexOf(b.role));
}
