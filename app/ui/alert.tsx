import type { ReactNode } from 'react';
import { type Tone, toneIcon } from './badge.tsx';
import { cx } from './class-names.ts';
import { Icon } from './icon.tsx';

export type AlertProps = {
  tone?: Exclude<Tone, 'neutral'>;
  /** The fact, in bold, before the sentence. */
  title?: ReactNode;
  children?: ReactNode;
  /** What can be done about it: a small button or link. */
  act?: ReactNode;
  /** Spoken at once; only for what has just happened. */
  live?: boolean;
};

/** A message within the page: tinted, icon left, no border. */
export function Alert({ tone = 'info', title, children, act, live }: AlertProps) {
  return (
    <div
      className={cx('note', tone !== 'info' && tone)}
      role={live ? (tone === 'bad' ? 'alert' : 'status') : undefined}
    >
      <Icon name={toneIcon[tone]} />
      <div className="sp">
        {title && <b>{title} </b>}
        {children}
      </div>
      {act && <div className="acts">{act}</div>}
    </div>
  );
}
