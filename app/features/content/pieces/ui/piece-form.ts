import type { FieldFault } from '#app/platform/errors/result.ts';
import type { Typed } from '#app/platform/request/form-input.ts';
import { refusalSentence } from '../copy.id.ts';
import type { PieceView } from '../queries/piece.server.ts';
import { MOST_SOURCES } from '../schema.ts';

const FIELDS = ['figure', 'source', 'date', 'address'] as const;

export type PieceFaults = {
  errors: Record<string, string>;
  general?: string;
  typed: Typed;
  channels: string[];
};

/** Rows of sources up to the last one that says something. */
export function rowsFilled(values: Typed): number {
  let filled = 0;
  for (let row = 0; row < MOST_SOURCES; row += 1)
    if (FIELDS.some((field) => values[`sources.${row}.${field}`]?.trim())) filled = row + 1;
  return filled;
}

/** The posted fields as the act's input, and for each filled row its number on the form. */
export function pieceInput(typed: Typed) {
  const filled = Array.from({ length: MOST_SOURCES }, (_, at) => ({
    at,
    row: Object.fromEntries(FIELDS.map((field) => [field, typed[`sources.${at}.${field}`]?.trim() ?? ''])),
  })).filter(({ row }) => FIELDS.some((field) => row[field] !== ''));
  return { input: { ...typed, sources: filled.map(({ row }) => row) }, places: filled.map(({ at }) => at) };
}

type Refused = { type: string; faults?: readonly FieldFault[]; field?: string };

/** A refusal as sentences at the fields, or as one for the whole form. */
export function faultsAt(error: Refused, places: readonly number[]): Pick<PieceFaults, 'errors' | 'general'> {
  if (error.type === 'unknown-reference' && error.field)
    return { errors: { [error.field]: refusalSentence(error) } };
  if (error.type !== 'invalid' || !error.faults) return { errors: {}, general: refusalSentence(error) };
  const errors: Record<string, string> = {};
  for (const { path, message } of error.faults) {
    const [name = '', index, field] = path.split('.');
    const at =
      name === 'sources' && index !== undefined
        ? `sources.${places[Number(index)] ?? index}.${field ?? 'figure'}`
        : name;
    errors[at] ??= message;
  }
  return { errors };
}

/** The fields of the form for a piece that is there. */
export function valuesOf(piece: PieceView): Typed {
  const values: Typed = {
    title: piece.title,
    kind: piece.kind,
    purpose: piece.purpose,
    subject: piece.subject,
    programmeId: piece.programmeId ?? '',
    narrativeId: piece.narrative?.id ?? '',
    activityId: piece.activity?.id ?? '',
    assignmentId: piece.assignmentId ?? '',
    audience: piece.audience ?? '',
    body: piece.body,
    plannedOn: piece.plannedOn ?? '',
  };
  piece.sources.forEach((source, at) => {
    for (const field of FIELDS) values[`sources.${at}.${field}`] = source[field] ?? '';
  });
  return values;
}
