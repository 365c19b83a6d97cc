import type { z } from 'zod';
import { examiningCopy } from '../copy.id.ts';
import { questionInput } from '../schema.ts';

const copy = examiningCopy.importing;
const LETTERS = ['A', 'B', 'C', 'D', 'E'];

export type QuestionRow = { topic: string; text: string; options: string[]; answer: number };
/** `row` as the spreadsheet counts, the head is row 1. */
export type RowFault = { readonly row: number; readonly message: string };

const plain = (text: string | undefined): string => (text ?? '').trim().toLowerCase();

/** Where each field stands; null when the head lacks one that is needed. */
function columnsOf(head: readonly string[]) {
  const at = (name: string) => head.findIndex((cell) => plain(cell) === name.toLowerCase());
  const options = LETTERS.map((letter) => at(copy.columns.option(letter)));
  const columns = {
    topic: at(copy.columns.topic),
    text: at(copy.columns.text),
    answer: at(copy.columns.answer),
    options,
  };
  const needed = [columns.topic, columns.text, columns.answer, options[0]!, options[1]!];
  return needed.some((index) => index < 0) ? null : columns;
}

/** One thing a question is known by, so that a file sent twice adds nothing twice. */
export const questionKey = (question: { topic: string; text: string }): string =>
  `${plain(question.topic)}\n${plain(question.text)}`;

/**
 * Questions of a sheet: a head, then one question a row. All rows are read, so that all faults are told at once.
 * @param known keys of the questions that the bank has
 */
export function readQuestionRows(rows: readonly (readonly string[])[], known: ReadonlySet<string>) {
  const questions: QuestionRow[] = [];
  const faults: RowFault[] = [];
  const columns = columnsOf(rows[0] ?? []);
  if (!columns) return { questions, faults: [{ row: 1, message: copy.noHead }] };
  const seen = new Set(known);
  for (const [index, cells] of rows.entries()) {
    if (index === 0 || cells.every((cell) => cell.trim() === '')) continue;
    const fault = (message: string) => faults.push({ row: index + 1, message });
    const letter = (cells[columns.answer] ?? '').trim().toUpperCase();
    if (!LETTERS.includes(letter)) {
      fault(copy.noAnswer);
      continue;
    }
    const read = questionInput.safeParse({
      topic: cells[columns.topic] ?? '',
      text: cells[columns.text] ?? '',
      options: columns.options.map((at) => (at < 0 ? '' : (cells[at] ?? ''))),
      answer: LETTERS.indexOf(letter),
    });
    if (!read.success) fault(firstOf(read.error));
    else if (seen.has(questionKey(read.data))) fault(copy.twice);
    else {
      const { topic, text, options, answer } = read.data;
      seen.add(questionKey(read.data));
      questions.push({ topic, text, options, answer });
    }
  }
  if (questions.length === 0 && faults.length === 0) faults.push({ row: 2, message: copy.empty });
  return { questions, faults };
}

const firstOf = (error: z.ZodError): string => error.issues[0]!.message;
