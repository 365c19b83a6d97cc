import type { TestPart } from '../../tables.ts';

/** One closed attempt: which of its questions were right. A question left open is wrong. */
export type Marked = { readonly part: TestPart; readonly right: Readonly<Record<string, boolean>> };

export type PartShare = { readonly answers: number; readonly right: number };

export type Item = {
  readonly questionId: string;
  readonly pre: PartShare;
  readonly post: PartShare;
  /**
   * Point-biserial correlation of the question with the rest of the test, within each part: the progress between both tests would
   * otherwise pass for discrimination. Null below `LEAST_ANSWERS`, and where all answered alike.
   */
  readonly discrimination: number | null;
};

/** Below this the correlation says nothing. */
export const LEAST_ANSWERS = 10;

const share = (values: readonly number[]): PartShare => ({
  answers: values.length,
  right: values.reduce((sum, value) => sum + value, 0),
});

function centred(values: readonly number[]): number[] {
  const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - middle);
}

/** Correlation of two lists whose parts are each centred on their own mean. */
export function pooledCorrelation(
  parts: readonly { x: readonly number[]; y: readonly number[] }[],
): number | null {
  const filled = parts.filter(({ x }) => x.length > 0);
  const x = filled.flatMap((part) => centred(part.x));
  const y = filled.flatMap((part) => centred(part.y));
  const sum = (pick: (at: number) => number) => x.reduce((all, _, at) => all + pick(at), 0);
  const spread = Math.sqrt(sum((at) => x[at]! ** 2) * sum((at) => y[at]! ** 2));
  return spread < 1e-9 ? null : Math.max(-1, Math.min(1, sum((at) => x[at]! * y[at]!) / spread));
}

/** Every question that was asked, in the order first met. */
export function itemTable(attempts: readonly Marked[]): Item[] {
  const ids = [...new Set(attempts.flatMap(({ right }) => Object.keys(right)))];
  return ids.map((questionId) => {
    const parts = (['pre', 'post'] as const).map((part) => {
      const asked = attempts.filter((one) => one.part === part && questionId in one.right);
      return {
        x: asked.map(({ right }) => (right[questionId] ? 1 : 0)),
        y: asked.map(({ right }) => restOf(right, questionId)),
      };
    });
    const [pre, post] = [share(parts[0]!.x), share(parts[1]!.x)];
    const enough = pre.answers + post.answers >= LEAST_ANSWERS;
    return { questionId, pre, post, discrimination: enough ? pooledCorrelation(parts) : null };
  });
}

/** Share of the other questions that were right, so that a question is not compared with itself. */
function restOf(right: Readonly<Record<string, boolean>>, questionId: string): number {
  const rest = Object.entries(right).filter(([id]) => id !== questionId);
  return rest.length === 0 ? 0 : rest.filter(([, is]) => is).length / rest.length;
}
