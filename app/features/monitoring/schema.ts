import { z } from 'zod';

const id = z.uuid('Pilihan ini tidak dikenal. Muat ulang halaman.');
export const subjectSchema = z.object({ type: z.enum(['activity', 'narrative']), id });
export const kindSchema = z.enum(
  ['original', 'amplification', 'copied'],
  'Pilih jenis kiriman: asli, amplifikasi atau salinan.',
);

export const decideSchema = z.object({
  postId: id,
  /** What the post covers. */
  yes: z.array(subjectSchema).max(10).default([]),
  /** What it does not cover, although the program thought so. */
  no: z.array(subjectSchema).max(30).default([]),
  kind: kindSchema.nullable().default(null),
  /** The weekly sample that this answers. */
  sampleId: id.nullable().default(null),
});
export type DecideInput = z.output<typeof decideSchema>;

export const undoSchema = z.object({
  decisionIds: z.array(id).min(1).max(40),
  sampleId: id.nullable().default(null),
});

/** `activity:0190...` as forms and addresses carry it. */
export function readSubject(text: unknown): z.output<typeof subjectSchema> | null {
  if (typeof text !== 'string') return null;
  const [type, subjectId] = text.split(':', 2);
  const parsed = subjectSchema.safeParse({ type, id: subjectId });
  return parsed.success ? parsed.data : null;
}
