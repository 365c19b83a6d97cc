import { formatDate } from '#app/ui/format-date.ts';
import type { AgendaRow, UnsureField } from '../parsing/row.ts';
import type { NamedUnit } from '../rules/find-units.ts';
import { pasteCopy as copy } from './copy.id.ts';

/** One question with its likeliest answers as buttons; `value` goes into the field. */
export type DraftQuestion = {
  field: UnsureField | 'reason' | 'gone';
  question: string;
  options: { value: string; label: string; reads?: boolean }[];
};

function label(field: UnsureField, value: string): string {
  if (value === '') return copy.leaveEmpty;
  if (field === 'start' || field === 'end') return value.replace(':', '.');
  return field === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value, 'day') : value;
}

/** The questions of a row that are not answered yet: by a button, or by typing something else into the field. */
export function questionsOf(about: {
  read: AgendaRow;
  row: AgendaRow;
  settled: readonly string[];
  like: readonly NamedUnit[];
  needsReason: boolean;
}): DraftQuestion[] {
  const { read, row, settled, like } = about;
  const open = read.unsure.filter(
    (doubt) => !settled.includes(doubt.field) && row[doubt.field] === read[doubt.field],
  );
  const asked: DraftQuestion[] = open.map((doubt) => {
    const values = doubt.options.map((value) =>
      doubt.field === 'start' || doubt.field === 'end' ? value.replace('.', ':') : value,
    );
    const current = row[doubt.field] ?? '';
    const keep = values.includes(current) ? values : current === '' ? [...values, ''] : [current, ...values];
    return {
      field: doubt.field,
      question: doubt.question,
      options: [...new Set(keep)].map((value) =>
        value === current && value !== ''
          ? { value, label: copy.yes(label(doubt.field, value)), reads: true }
          : { value, label: label(doubt.field, value) },
      ),
    };
  });
  if (like.length > 1 && !settled.includes('place')) {
    const names = like.map((unit) => unit.shortName);
    const question = {
      field: 'place' as const,
      question: copy.doubleQuestion(names.slice(0, 3).join(', ')),
      options: names.slice(0, 4).map((value) => ({ value, label: value })),
    };
    return [...asked.filter((one) => one.field !== 'place'), question, ...reasonQuestion(about.needsReason)];
  }
  return [...asked, ...reasonQuestion(about.needsReason)];
}

function reasonQuestion(needed: boolean): DraftQuestion[] {
  if (!needed) return [];
  return [
    {
      field: 'reason',
      question: copy.reasonQuestion,
      options: copy.reasonOptions.map((value) => ({ value, label: value })),
    },
  ];
}
