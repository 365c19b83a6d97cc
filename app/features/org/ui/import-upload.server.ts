import type { RouterContextProvider } from 'react-router';
import { z } from 'zod';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { callOf, readAs } from '#app/platform/request/request.server.ts';
import { readSheet } from '#app/platform/sheets/read-sheet.server.ts';
import { importOffice } from '../actions/import.server.ts';
import { importCopy as copy } from '../import-copy.id.ts';
import {
  IMPORT_BYTES_MAX,
  IMPORT_ROWS_MAX,
  type ImportFault,
  type ImportKind,
} from '../importing/import-fault.ts';
import { type ImportPlan, planImport, type UnitRef } from '../importing/plan-import.ts';
import { may } from '../policy.ts';
import { knownOffice } from '../queries/known-office.server.ts';
import { KIND_WORDS, ROLE_WORDS } from '../words.id.ts';
import { errorsOf, textOf } from './form-answer.ts';

export type PreviewRow = {
  row: number;
  unit: string;
  kind: string;
  parent: string;
  person: string;
  contact: string;
  role: string;
};

/** What the import page shows next. */
export type ImportAnswer =
  | { step: 'choose'; kind: ImportKind; error: string | null }
  | { step: 'faulty'; kind: ImportKind; faults: ImportFault[]; total: number; rows: number }
  | {
      step: 'ready';
      kind: ImportKind;
      units: number;
      people: number;
      roles: number;
      count: number;
      preview: PreviewRow[];
      /** The rows as they come back with the confirmation. */
      payload: string;
    }
  | { step: 'done'; kind: ImportKind; units: number; people: number };

const SHOWN_FAULTS = 100;
const SHOWN_ROWS = 60;
const payloadSchema = z.array(z.array(z.string()));

const faulty = (kind: ImportKind, faults: readonly ImportFault[]): ImportAnswer => ({
  step: 'faulty',
  kind,
  faults: faults.slice(0, SHOWN_FAULTS),
  total: faults.length,
  rows: new Set(faults.map((fault) => fault.row)).size,
});

function previewOf(plan: ImportPlan, nameOf: (id: string) => string): PreviewRow[] {
  const unitName = (ref: UnitRef): string =>
    'id' in ref ? nameOf(ref.id) : (plan.units.find((unit) => unit.row === ref.row)?.shortName ?? '');
  const lines = new Map<number, PreviewRow>();
  const line = (row: number) => {
    const found = lines.get(row) ?? {
      row,
      unit: '',
      kind: '',
      parent: '',
      person: '',
      contact: '',
      role: '',
    };
    lines.set(row, found);
    return found;
  };
  for (const unit of plan.units.slice(0, SHOWN_ROWS))
    Object.assign(line(unit.row), {
      unit: unit.shortName,
      kind: KIND_WORDS[unit.kind],
      parent: unit.parent ? unitName(unit.parent) : '',
    });
  for (const role of plan.roles.slice(0, SHOWN_ROWS)) {
    const { person } = role;
    const made = 'row' in person ? plan.people.find((one) => one.row === person.row) : undefined;
    Object.assign(line(role.row), {
      unit: unitName(role.unit),
      person: made?.name ?? ('id' in person ? nameOf(person.id) : ''),
      contact: made?.phone ?? made?.email ?? copy.existing,
      role: ROLE_WORDS[role.role],
    });
  }
  return [...lines.values()].sort((a, b) => a.row - b.row).slice(0, SHOWN_ROWS);
}

async function rowsOf(
  form: FormData,
): Promise<{ rows: string[][] } | { error: string } | { faults: ImportFault[] }> {
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) return { error: copy.fileMissing };
  if (file.size > IMPORT_BYTES_MAX) return { error: copy.fileTooLarge };
  const sheet = await readSheet(new Uint8Array(await file.arrayBuffer()), {
    bytes: IMPORT_BYTES_MAX,
    rows: IMPORT_ROWS_MAX + 10,
  });
  if (sheet.ok) return { rows: sheet.value.rows.map((row) => [...row]) };
  const { row, column, message } = sheet.error;
  return row === null ? { error: message } : { faults: [{ row, column, title: null, message }] };
}

/** Reads the file against what is there: nothing is stored. */
async function check(
  context: Readonly<RouterContextProvider>,
  actor: PersonActor,
  kind: ImportKind,
  form: FormData,
): Promise<ImportAnswer> {
  if (!may(actor, 'import')) throw new Response(null, { status: 403 });
  const read = await rowsOf(form);
  if ('error' in read) return { step: 'choose', kind, error: read.error };
  if ('faults' in read) return faulty(kind, read.faults);
  const known = await readAs(context, actor, knownOffice);
  const plan = planImport(kind, read.rows, known);
  if (plan.faults.length > 0) return faulty(kind, plan.faults);
  const names = new Map([
    ...known.units.map((unit) => [unit.id, unit.shortName] as const),
    ...known.people.map((person) => [person.id, person.name] as const),
  ]);
  return {
    step: 'ready',
    kind,
    units: plan.units.length,
    people: plan.people.length,
    roles: plan.roles.length,
    count: Math.max(plan.units.length, plan.roles.length),
    preview: previewOf(plan, (id) => names.get(id) ?? ''),
    payload: JSON.stringify(read.rows),
  };
}

function parsePayload(text: string): string[][] {
  try {
    return payloadSchema.safeParse(JSON.parse(text)).data ?? [];
  } catch {
    return [];
  }
}

/** The two steps of an import: look at the file, then take it in as it was looked at. */
export async function handleImport(
  context: Readonly<RouterContextProvider>,
  actor: PersonActor,
  form: FormData,
): Promise<ImportAnswer> {
  const kind: ImportKind = textOf(form, 'kind') === 'people' ? 'people' : 'units';
  if (textOf(form, 'intent') !== 'confirm') return check(context, actor, kind, form);
  const rows = parsePayload(textOf(form, 'payload'));
  const result = await importOffice(callOf(context, actor), { kind, rows });
  if (result.ok) return { step: 'done', kind, ...result.value };
  if (result.error.type === 'import-refused') return faulty(kind, result.error.faults);
  const { general } = errorsOf(result.error);
  return { step: 'choose', kind, error: general ?? copy.fileMissing };
}
