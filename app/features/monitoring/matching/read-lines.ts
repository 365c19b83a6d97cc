import { z } from 'zod';
import { readMoment } from './days.ts';
import type { MatchActivity, MatchPost } from './types.ts';

const id = z.union([z.string().trim().min(1), z.number()], 'harus berisi').transform(String);
const words = z.string('harus berupa teks').nullish();
const moment = z
  .string('harus berupa tanggal, misalnya 2026-11-03 atau 2026-11-03T09:00')
  .refine(
    (text) => readMoment(text, 420) !== null,
    'bukan tanggal yang benar, contoh 2026-11-03 atau 2026-11-03T09:00',
  );

const activitySchema = z.object({
  id,
  date: moment,
  start: words,
  end: words,
  title: z.string('harus berupa teks').trim().min(1, 'tidak boleh kosong'),
  place: words,
  msg: words,
  tags: z.union([z.string(), z.array(z.string()).transform((tags) => tags.join(' '))]).nullish(),
  leader: words,
  unit: words,
  links: z.array(z.string()).optional(),
});
const postSchema = z.object({
  id,
  url: words,
  published: moment.nullish(),
  title: words,
  text: words,
  unit: words,
  amplifiable: z.boolean('harus true atau false').optional(),
});

export type Lines<Row> =
  | { readonly ok: true; readonly rows: readonly Row[] }
  | { readonly ok: false; readonly line: number; readonly fault: string };

function readLines<Row extends { readonly id: string }>(text: string, schema: z.ZodType<Row>): Lines<Row> {
  const rows: Row[] = [];
  const seen = new Set<string>();
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  for (const [i, source] of lines.entries()) {
    if (source.trim() === '') continue;
    const fault = (sentence: string): Lines<Row> => ({ ok: false, line: i + 1, fault: sentence });
    let value: unknown;
    try {
      value = JSON.parse(source);
    } catch {
      return fault('bukan JSON yang utuh');
    }
    const read = schema.safeParse(value);
    if (!read.success) {
      const issue = read.error.issues[0];
      const field = issue?.path.join('.') ?? '';
      const known = /^(harus|bukan|tidak)/.test(issue?.message ?? '')
        ? issue?.message
        : 'tidak ada atau bentuknya salah';
      return fault(field === '' ? 'harus berupa satu objek JSON' : `“${field}” ${known}`);
    }
    if (seen.has(read.data.id)) return fault(`id “${read.data.id}” sudah dipakai di baris sebelumnya`);
    seen.add(read.data.id);
    rows.push(read.data);
  }
  return { ok: true, rows };
}

/** Reads activities, one JSON object a line. The first fault is told with its line. */
export const readActivities = (text: string): Lines<MatchActivity> => readLines(text, activitySchema);
/** Reads posts, one JSON object a line. */
export const readPosts = (text: string): Lines<MatchPost> => readLines(text, postSchema);
