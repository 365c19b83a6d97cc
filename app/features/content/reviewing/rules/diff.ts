export type DiffPart = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** Words with what follows them as they stand; joined they are the text again. */
export const pieces = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];

/** Steps that are tried before two texts count as wholly different: a release of 600 words rewritten is far below. */
const MOST_STEPS = 1_500;

/** The shortest way from one list to another (Myers 1986), as the trace of furthest points; null when it is longer than the limit. */
function trace(a: readonly string[], b: readonly string[], most: number): Int32Array[] | null {
  const middle = most + 1;
  const reach = new Int32Array(2 * most + 3);
  const steps: Int32Array[] = [];
  for (let d = 0; d <= most; d += 1) {
    steps.push(reach.slice(middle - d - 1, middle + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && reach[middle + k - 1]! < reach[middle + k + 1]!);
      let x = down ? reach[middle + k + 1]! : reach[middle + k - 1]! + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      reach[middle + k] = x;
      if (x >= a.length && x - k >= b.length) return steps;
    }
  }
  return null;
}

type Step = { kind: DiffPart['kind']; text: string };

/** Walks the trace back from the end of both lists. */
function walkBack(a: readonly string[], b: readonly string[], steps: readonly Int32Array[]): Step[] {
  const out: Step[] = [];
  let [x, y] = [a.length, b.length];
  for (let d = steps.length - 1; d >= 0; d -= 1) {
    const reach = steps[d]!;
    const at = (k: number) => reach[k + d + 1]!;
    const k = x - y;
    const before = k === -d || (k !== d && at(k - 1) < at(k + 1)) ? k + 1 : k - 1;
    const fromX = d === 0 ? 0 : at(before);
    const fromY = d === 0 ? 0 : fromX - before;
    while (x > fromX && y > fromY && (d === 0 || x - y === k)) {
      if (a[x - 1] !== b[y - 1]) break;
      out.push({ kind: 'same', text: a[x - 1]! });
      x -= 1;
      y -= 1;
    }
    if (d === 0) break;
    if (x === fromX) out.push({ kind: 'added', text: b[y - 1]! });
    else out.push({ kind: 'removed', text: a[x - 1]! });
    [x, y] = [fromX, fromY];
  }
  return out.reverse();
}

function joined(steps: readonly Step[]): DiffPart[] {
  const parts: DiffPart[] = [];
  for (const step of steps) {
    const last = parts.at(-1);
    if (last && last.kind === step.kind) parts[parts.length - 1] = { ...last, text: last.text + step.text };
    else parts.push(step);
  }
  return parts;
}

/** A space between two changed words belongs to the change: "dua ribu" for "tiga juta" reads as one, not as two around a space. */
function bridged(parts: readonly DiffPart[]): DiffPart[] {
  const steps: Step[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    if (removed) steps.push({ kind: 'removed', text: removed });
    if (added) steps.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  parts.forEach((part, at) => {
    const between = at > 0 && at < parts.length - 1;
    if (part.kind === 'removed') removed += part.text;
    else if (part.kind === 'added') added += part.text;
    else if (between && /^[^\S\n]+$/.test(part.text)) {
      removed += part.text;
      added += part.text;
    } else {
      flush();
      steps.push(part);
    }
  });
  flush();
  return joined(steps);
}

/**
 * What changed between two texts, word by word. Same and removed parts joined are the old text, same and added ones the new one.
 */
export function diff(before: string, after: string): DiffPart[] {
  const [a, b] = [pieces(before), pieces(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [inA, inB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const steps = trace(inA, inB, Math.min(inA.length + inB.length, MOST_STEPS));
  const middle: Step[] = steps
    ? walkBack(inA, inB, steps)
    : [
        { kind: 'removed', text: inA.join('') },
        { kind: 'added', text: inB.join('') },
      ];
  const same = (words: readonly string[]): Step[] => words.map((text) => ({ kind: 'same', text }));
  return bridged(
    joined([...same(a.slice(0, start)), ...middle, ...same(a.slice(a.length - end))]).filter(
      ({ text }) => text !== '',
    ),
  );
}
