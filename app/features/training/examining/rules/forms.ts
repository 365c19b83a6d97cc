import { seededRandom } from '../../effect/rules/seeded.ts';
import type { TestForm, TestPart } from '../../tables.ts';

/** How many questions of a topic stand in each form. */
export type TopicCount = { readonly topic: string; readonly a: number; readonly b: number };

/** Topics of both forms in order of their names. */
export function topicCounts(questions: readonly { topic: string; form: TestForm | null }[]): TopicCount[] {
  const counts = new Map<string, { a: number; b: number }>();
  for (const { topic, form } of questions) {
    if (!form) continue;
    const count = counts.get(topic) ?? { a: 0, b: 0 };
    counts.set(topic, count);
    if (form === 'A') count.a += 1;
    else count.b += 1;
  }
  return [...counts]
    .map(([topic, count]) => ({ topic, ...count }))
    .sort((x, y) => (x.topic < y.topic ? -1 : 1));
}

/** Forms are parallel when each topic is asked equally often in both. */
export const areParallel = (counts: readonly TopicCount[]): boolean =>
  counts.length > 0 && counts.every(({ a, b }) => a === b);

/** Questions by turns to A and B within each topic, so that both are parallel; the odd one of a topic stays out. */
export function dealt(questions: readonly { id: string; topic: string }[]): Record<string, TestForm> {
  const waiting = new Map<string, string>();
  const forms: Record<string, TestForm> = {};
  for (const { id, topic } of questions) {
    const first = waiting.get(topic);
    if (first === undefined) waiting.set(topic, id);
    else {
      forms[first] = 'A';
      forms[id] = 'B';
      waiting.delete(topic);
    }
  }
  return forms;
}

const other = (form: TestForm): TestForm => (form === 'A' ? 'B' : 'A');

/**
 * Which form a participant gets. Half of a batch begins with A, the other half with B: by place in the order of registration,
 * so that two of one unit, who register one after the other, get different forms.
 * @param rank place among all registrations of the batch, from 0; registrations are never taken away, so it stays
 * @param earlier form of the other part, where that was taken: the second form is always the one not seen yet
 */
export function formFor(part: TestPart, rank: number, earlier: TestForm | null): TestForm {
  if (earlier) return other(earlier);
  const first: TestForm = rank % 2 === 0 ? 'A' : 'B';
  return part === 'pre' ? first : other(first);
}

/** The same in an order that the seed decides. */
export function shuffled<T>(items: readonly T[], seed: string): T[] {
  const random = seededRandom(seed);
  const order = [...items];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const from = Math.floor(random() * (at + 1));
    [order[at], order[from]] = [order[from]!, order[at]!];
  }
  return order;
}
