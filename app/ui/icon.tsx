import { cx } from './class-names.ts';
import type { IconName } from './icon-name.ts';
import spriteUrl from './icons/sprite.svg?no-inline';

export type { IconName };

/**
 * Address of the one sprite file. It is a file and not part of the page: it is fetched once, kept for ever
 * under its hashed name, and no path data travels in JavaScript or in each page of the console.
 */
export const spriteHref: string = spriteUrl;

const sizes = { 16: 's', 20: null, 24: 'l', 36: 'xl' } as const;

export type IconProps = { name: IconName; size?: 16 | 20 | 24 | 36; className?: string };

/** A Tabler outline; always hidden from readers, so a word or a label stands beside it. */
export function Icon({ name, size = 20, className }: IconProps) {
  return (
    <svg className={cx('i', sizes[size], className)} aria-hidden="true" focusable="false">
      <use href={`${spriteUrl}#i-${name}`} />
    </svg>
  );
}
