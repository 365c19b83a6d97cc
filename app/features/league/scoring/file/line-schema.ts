import { z } from 'zod';
import { ruleSetSchema } from '../../schema.ts';
import { CRITERION_KEYS } from '../../types.ts';

/** What each line of a season's file may hold: nothing unknown, nothing unbounded. A file comes from a stranger. */

const text = z.string().max(500);
const id = z.string().min(1).max(100);
const date = z.iso.date();
const moment = z.iso.datetime({ offset: true });
const count = z.number().int().min(0).max(1e9);
const share = z.number().min(0).max(1);
const kind = z.enum(['original', 'amplification', 'copied']);
const grade = z.enum(['A', 'B', 'C']);
const unitKind = z.enum(['opd', 'bagian', 'kecamatan', 'kelurahan', 'desa', 'bumd', 'uptd', 'lainnya']);

/** A zone that this machine knows: all dates hang on it. */
const zone = z
  .string()
  .max(60)
  .refine((name) => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: name });
      return true;
    } catch {
      return false;
    }
  });

const line = z.strictObject;
const missing = z.enum([
  'no-tasks',
  'too-few',
  'no-account',
  'no-officer',
  'no-posts',
  'no-followers',
  'no-metrics',
  'not-judged',
  'not-checked',
]);
const ledgerLine = z.strictObject({
  key: id,
  values: z.record(z.string().max(40), z.number()),
  evidence: z.strictObject({ of: id, part: id }).optional(),
});
const score = z.strictObject({
  key: z.enum(CRITERION_KEYS),
  weight: z.number(),
  part: z.number().nullable(),
  whole: z.number().nullable(),
  bound: z.number().nullable(),
  points: z.number().nullable(),
  missing: missing.nullable(),
  dropped: z.boolean(),
  grade: grade.nullable(),
  ledger: z.array(ledgerLine).max(40),
});

const firstPost = {
  part: z.literal('post'),
  id,
  accountId: id.nullable(),
  network: text,
  publishedAt: moment,
  timeKnown: z.boolean(),
  day: date,
  kind,
  grade,
  gone: z.boolean(),
  reactions: count.nullable(),
  followers: count.nullable(),
};

/** A post in a file of the first version, which knew nothing of when it was seen: read as one whose time nobody questions. */
export const FIRST_POST = line(firstPost).transform((post) => ({
  ...post,
  timeBy: null,
  firstSeenAt: null,
  absentAt: null,
}));

export const LINES = {
  head: line({
    part: z.literal('head'),
    format: z.literal('simpul-season'),
    version: z.literal([1, 2]),
    government: z.strictObject({ code: text.nullable(), name: text }),
    season: z.strictObject({ id, name: text, from: date, to: date, zone, asOf: moment }),
    rules: z.strictObject({ version: count, name: text, body: ruleSetSchema }),
  }).refine(({ version, rules }) => version === 2 || rules.body.format === 1),
  unit: line({
    part: z.literal('unit'),
    id,
    kind: unitKind,
    name: text,
    shortName: text,
    openedOn: date.nullable(),
    closedOn: date.nullable(),
    successorId: id.nullable(),
    coordinates: z.boolean(),
    officers: count,
  }),
  account: line({
    part: z.literal('account'),
    id,
    network: text,
    approved: z.boolean(),
    proven: z.boolean(),
    custodyChecked: z.boolean(),
    reachable: z.boolean(),
    private: z.boolean(),
  }),
  task: line({
    part: z.literal('task'),
    id,
    subject: z.enum(['activity', 'narrative']),
    subjectId: id,
    dueAt: moment,
    excused: z.boolean(),
    removed: z.boolean(),
  }),
  cover: line({
    part: z.literal('cover'),
    taskId: id,
    postId: id,
    kind,
    decision: z.enum(['confirmed', 'pending']),
    publishedAt: moment.nullable(),
    grade,
  }),
  post: line({
    ...firstPost,
    timeBy: z.enum(['network', 'unit', 'officer']).nullable(),
    firstSeenAt: moment.nullable(),
    absentAt: moment.nullable(),
  }),
  judged: line({ part: z.literal('judged'), pieceId: id, postId: id, shares: z.array(share).max(20) }),
  mark: line({ part: z.literal('mark'), list: id, item: id, met: z.boolean() }),
  correction: line({
    part: z.literal('correction'),
    kind: id,
    subjectId: text.nullable(),
    value: z.number().nullable(),
  }),
  standing: line({
    part: z.literal('standing'),
    unitId: id,
    classKey: id,
    outcome: z.enum(['ranked', 'badge', 'unranked', 'out']),
    rank: count.nullable(),
    shared: z.boolean(),
    total: z.number().nullable(),
    band: id.nullable(),
    reason: id.nullable(),
    scores: z.array(score).max(CRITERION_KEYS.length),
  }),
  class: line({
    part: z.literal('class'),
    key: id,
    units: count,
    ranked: z.boolean(),
    grades: z
      .array(
        z.strictObject({
          criterion: z.enum(CRITERION_KEYS),
          of: z.enum(['tasks', 'units']),
          automatic: count,
          declared: count,
          all: count,
          dropped: z.boolean(),
        }),
      )
      .max(CRITERION_KEYS.length),
  }),
  seal: line({
    part: z.literal('seal'),
    digest: z.string().regex(/^[0-9a-f]{64}$/),
    signature: z.string().max(100).nullable(),
    publicKey: z.string().max(100).nullable(),
  }),
} as const;

export type LineKind = keyof typeof LINES;
export type LineOf<K extends LineKind> = z.output<(typeof LINES)[K]>;
