import { normalizeEmail, normalizePhone } from '#app/platform/auth/identifier.ts';
import { ROLES, type Role } from '#app/platform/authz/actor.ts';
import { columnName } from '#app/platform/sheets/sheet.ts';
import { importCopy as copy } from '../import-copy.id.ts';
import { HUMAS_LEVELS, type HumasLevel, UNIT_KINDS, type UnitKind } from '../tables.ts';
import { KIND_WORDS, LEVEL_WORDS, ROLE_WORDS } from '../words.id.ts';
import { columnsOf, placeColumns, plainWord } from './columns.ts';
import { IMPORT_ROWS_MAX, type ImportFault, type ImportKind } from './import-fault.ts';

/** What is there already. */
export type KnownOffice = {
  readonly units: readonly { id: string; name: string; shortName: string; live: boolean }[];
  readonly people: readonly { id: string; name: string; email: string | null; phone: string | null }[];
};

/** A unit named by one that is there (`id`) or by the row of this import that makes it. */
export type UnitRef = { readonly id: string } | { readonly row: number };
export type PersonRef = UnitRef;

export type PlannedUnit = {
  row: number;
  kind: UnitKind;
  name: string;
  shortName: string;
  parent: UnitRef | null;
  regionCode: string | null;
};
export type PlannedPerson = {
  row: number;
  name: string;
  email: string | null;
  phone: string | null;
  level: HumasLevel | null;
};
export type PlannedRole = { row: number; person: PersonRef; unit: UnitRef; role: Role };

export type ImportPlan = {
  readonly units: readonly PlannedUnit[];
  readonly people: readonly PlannedPerson[];
  readonly roles: readonly PlannedRole[];
  readonly faults: readonly ImportFault[];
};

const EMPTY: Omit<ImportPlan, 'faults'> = { units: [], people: [], roles: [] };

/** One row of the sheet with its cells by key, and a place to say what is wrong with it. */
type Line = { row: number; get(key: string): string; fault(key: string | null, message: string): void };

function choice<T extends string>(values: readonly T[], words: Record<T, string>, text: string): T | null {
  const wanted = plainWord(text);
  return values.find((value) => plainWord(words[value]) === wanted || plainWord(value) === wanted) ?? null;
}

function linesOf(kind: ImportKind, rows: readonly (readonly string[])[], faults: ImportFault[]): Line[] {
  const at = rows.findIndex((row) => row.some((cell) => cell !== ''));
  const head = rows[at] ?? [];
  const places = placeColumns(kind, head);
  const missing = columnsOf(kind).filter((column) => column.required && !places.has(column.key));
  if (missing.length > 0) {
    const titles = missing.map((column) => column.title);
    faults.push({ row: at + 1, column: null, title: null, message: copy.columnsMissing(titles) });
    return [];
  }
  const titleOf = (key: string) => columnsOf(kind).find((column) => column.key === key)?.title ?? key;
  return rows.slice(at + 1).flatMap((cells, index) => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const row = at + 2 + index;
    const line: Line = {
      row,
      get: (key) => (cells[places.get(key) ?? -1] ?? '').trim(),
      fault(key, message) {
        const place = key === null ? undefined : places.get(key);
        faults.push({
          row,
          column: place === undefined ? null : columnName(place),
          title: key === null ? null : titleOf(key),
          message,
        });
      },
    };
    return [line];
  });
}

class Names {
  private readonly found = new Map<string, UnitRef | 'several'>();

  /** Remembers a unit under both its names; a short name that several bear leads to none. */
  add(ref: UnitRef, ...names: string[]): void {
    for (const key of new Set(names.map(plainWord)))
      this.found.set(key, this.found.has(key) ? 'several' : ref);
  }

  find(text: string): UnitRef | 'several' | null {
    return this.found.get(plainWord(text)) ?? null;
  }
}

const REGION_CODE = /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/;

function planUnits(lines: readonly Line[], known: KnownOffice, names: Names): PlannedUnit[] {
  const taken = new Map<string, number | null>(
    known.units.filter((unit) => unit.live).map((unit) => [plainWord(unit.name), null]),
  );
  const planned = lines.flatMap((line): PlannedUnit[] => {
    const kind = choice(UNIT_KINDS, KIND_WORDS, line.get('kind'));
    if (!kind) line.fault('kind', line.get('kind') ? copy.kindUnknown(line.get('kind')) : copy.kindMissing);
    const name = line.get('name');
    const shortName = line.get('shortName') || name;
    const regionCode = line.get('regionCode') || null;
    if (!name) line.fault('name', copy.nameMissing);
    else if (name.length > 200) line.fault('name', copy.tooLong(200));
    const before = taken.get(plainWord(name));
    if (name && before !== undefined)
      line.fault('name', before === null ? copy.unitExists : copy.unitTwice(before));
    else taken.set(plainWord(name), line.row);
    if (shortName.length > 40)
      line.fault('shortName', line.get('shortName') ? copy.tooLong(40) : copy.shortNameNeeded);
    if (regionCode && !REGION_CODE.test(regionCode)) line.fault('regionCode', copy.regionCode);
    if (!kind || !name) return [];
    names.add({ row: line.row }, name, shortName);
    return [{ row: line.row, kind, name, shortName, parent: null, regionCode }];
  });
  for (const line of lines) {
    const wanted = line.get('parent');
    const unit = planned.find((candidate) => candidate.row === line.row);
    if (!wanted || !unit) continue;
    const parent = names.find(wanted);
    if (parent === 'several') line.fault('parent', copy.unitAmbiguous(wanted));
    else if (!parent) line.fault('parent', copy.parentUnknown(wanted));
    else if ('row' in parent && parent.row === line.row) line.fault('parent', copy.parentItself);
    else unit.parent = parent;
  }
  faultCircles(lines, planned);
  return planned;
}

function faultCircles(lines: readonly Line[], planned: readonly PlannedUnit[]): void {
  const byRow = new Map(planned.map((unit) => [unit.row, unit]));
  for (const unit of planned) {
    let at: UnitRef | null = unit.parent;
    for (let steps = 0; at && 'row' in at && steps <= planned.length; steps += 1) {
      if (at.row === unit.row) {
        lines.find((line) => line.row === unit.row)?.fault('parent', copy.parentCircle);
        break;
      }
      at = byRow.get(at.row)?.parent ?? null;
    }
  }
}

class People {
  readonly planned: PlannedPerson[] = [];
  private readonly byContact = new Map<string, { name: string; ref: PersonRef }>();

  constructor(known: KnownOffice) {
    for (const person of known.people) this.remember(person, { id: person.id });
  }

  private remember(
    person: { name: string; email: string | null; phone: string | null },
    ref: PersonRef,
  ): void {
    for (const contact of [person.email?.toLowerCase(), person.phone])
      if (contact) this.byContact.set(contact, { name: person.name, ref });
  }

  /** The person of a row: one already known by that contact and name, or a new one. Null when the row is faulty. */
  read(line: Line): PersonRef | null {
    const name = line.get('officer');
    const email = line.get('email') ? normalizeEmail(line.get('email')) : null;
    const phone = line.get('phone') ? normalizePhone(line.get('phone')) : null;
    const level = line.get('level') ? choice(HUMAS_LEVELS, LEVEL_WORDS, line.get('level')) : null;
    let sound = true;
    const fault = (key: string, message: string) => {
      sound = false;
      line.fault(key, message);
    };
    if (!name) fault('officer', copy.personMissing);
    else if (name.length > 120) fault('officer', copy.tooLong(120));
    if (line.get('email') && !email) fault('email', copy.emailFaulty(line.get('email')));
    if (line.get('phone') && !phone) fault('phone', copy.phoneFaulty(line.get('phone')));
    if (!line.get('email') && !line.get('phone')) fault('phone', copy.contactMissing);
    if (line.get('level') && !level) fault('level', copy.levelUnknown(line.get('level')));
    const holders = [
      ['phone', phone],
      ['email', email],
    ] as const;
    for (const [key, contact] of holders) {
      const holder = contact ? this.byContact.get(contact) : undefined;
      if (holder && plainWord(holder.name) !== plainWord(name)) fault(key, copy.contactTaken);
    }
    if (!sound) return null;
    const same = (phone && this.byContact.get(phone)) || (email && this.byContact.get(email));
    if (same) return same.ref;
    const ref = { row: line.row };
    this.planned.push({ row: line.row, name, email, phone, level });
    this.remember({ name, email, phone }, ref);
    return ref;
  }
}

function roleOf(line: Line): Role | null {
  const text = line.get('role');
  if (!text) return 'officer';
  const role = choice(ROLES, ROLE_WORDS, text);
  if (!role) line.fault('role', copy.roleUnknown(text));
  return role;
}

/**
 * Reads the rows of a sheet (head first) against what is there and says what an import would make, or what stands in its
 * way. All or nothing: with one fault nothing may be stored.
 */
export function planImport(
  kind: ImportKind,
  rows: readonly (readonly string[])[],
  known: KnownOffice,
): ImportPlan {
  const faults: ImportFault[] = [];
  if (rows.length > IMPORT_ROWS_MAX + 1)
    return {
      ...EMPTY,
      faults: [{ row: IMPORT_ROWS_MAX + 2, column: null, title: null, message: copy.tooMany }],
    };
  const lines = linesOf(kind, rows, faults);
  if (lines.length === 0 && faults.length === 0)
    faults.push({ row: 2, column: null, title: null, message: copy.nothing });
  const names = new Names();
  for (const unit of known.units) if (unit.live) names.add({ id: unit.id }, unit.name, unit.shortName);
  const units = kind === 'units' ? planUnits(lines, known, names) : [];
  const people = new People(known);
  const roles = lines.flatMap((line): PlannedRole[] => {
    if (kind === 'units') {
      const unit = units.find((candidate) => candidate.row === line.row);
      const wanted = ['officer', 'phone', 'email'].some((key) => line.get(key) !== '');
      const person = wanted ? people.read(line) : null;
      return person && unit ? [{ row: line.row, person, unit: { row: unit.row }, role: 'officer' }] : [];
    }
    const wanted = line.get('unit');
    const unit = wanted ? names.find(wanted) : null;
    if (unit === 'several') line.fault('unit', copy.unitAmbiguous(wanted));
    else if (!unit) line.fault('unit', wanted ? copy.unitUnknown(wanted) : copy.unitMissing);
    const role = roleOf(line);
    const person = people.read(line);
    return person && role && unit && unit !== 'several' ? [{ row: line.row, person, unit, role }] : [];
  });
  faults.sort((a, b) => a.row - b.row || (a.column ?? '').localeCompare(b.column ?? ''));
  return faults.length > 0 ? { ...EMPTY, faults } : { units, people: people.planned, roles, faults };
}
