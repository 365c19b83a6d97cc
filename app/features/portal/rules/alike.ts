import { forgivenSlips, typingDistance } from '#app/platform/text/similarity.ts';

const partsOf = (name: string): string[] => name.toLowerCase().match(/\p{L}{3,}/gu) ?? [];

/**
 * Whether two account names share more than the government's own name, which nearly all its accounts carry and so says
 * nothing: "dinkes.wanasri" resembles "dinkes.wanasari", "wanasari.update" does not.
 */
export function resembles(asked: string, registered: string, everywhere: string): boolean {
  const common = new Set(partsOf(everywhere));
  const own = (name: string) => partsOf(name).filter((part) => !common.has(part));
  const theirs = own(registered);
  const mine = own(asked);
  if (mine.length === 0 || theirs.length === 0) return mine.length === theirs.length;
  return mine.some((part) => theirs.some((other) => near(part, other)));
}

/** One begins like the other, or differs by a slip of the finger. */
function near(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const allowed = forgivenSlips(short);
  return long.startsWith(short) || typingDistance(short, long, allowed) <= allowed;
}
