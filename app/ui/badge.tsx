import type { ReactNode } from 'react';
import { cx } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

export type Tone = 'neutral' | 'good' | 'warn' | 'bad' | 'info';

export const toneIcon: Record<Exclude<Tone, 'neutral'>, IconName> = {
  good: 'check',
  warn: 'alert-triangle',
  bad: 'alert-circle',
  info: 'info-circle',
};

export type BadgeProps = {
  tone?: Tone;
  /** `false` leaves the icon out; every tone but neutral has its own. */
  icon?: IconName | false;
  /** White ground, for use on a sunken card. */
  plain?: boolean;
  children: ReactNode;
};

/** Words that serve inside a sentence too begin with a capital here. */
const sentence = (words: ReactNode): ReactNode =>
  typeof words === 'string' ? words.charAt(0).toUpperCase() + words.slice(1) : words;

/** A short word about a thing's standing: icon, word and colour. */
export function Badge({ tone = 'neutral', icon, plain, children }: BadgeProps) {
  const shown = icon ?? (tone === 'neutral' ? false : toneIcon[tone]);
  return (
    <span className={cx('tag', tone !== 'neutral' && tone, plain && 'plain')}>
      {shown && <Icon name={shown} size={16} />}
      {sentence(children)}
    </span>
  );
}
