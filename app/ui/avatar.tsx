import { cx } from './class-names.ts';

/** The first letters of the first and the last word of a name. */
export function initials(name: string): string {
  const words = name
    .replace(/,.*$/, '')
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word));
  const first = words[0];
  const last = words.length > 1 ? words.at(-1) : undefined;
  return ((first?.[0] ?? '?') + (last?.[0] ?? '')).toUpperCase();
}

/** Initials in a circle; the name itself must stand beside it or in the link's label. */
export function Avatar({ name, big }: { name: string; big?: boolean }) {
  return (
    <span className={cx('ava', big && 'big')} aria-hidden="true">
      {initials(name)}
    </span>
  );
}
