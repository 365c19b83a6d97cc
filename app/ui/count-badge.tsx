import { cx } from './class-names.ts';

export type CountBadgeProps = {
  value: number;
  /** What is counted, for readers: "14 menunggu". */
  label?: string;
  /** Red, only on the phone's bar and the bell. */
  hot?: boolean;
  /** The whole figure, where there is room. */
  exact?: boolean;
};

/** A small count beside a word; above 99 it says 99+. */
export function CountBadge({ value, label, hot, exact }: CountBadgeProps) {
  const shown = value > 99 && !exact ? '99+' : String(value);
  return (
    <span className={cx('count', hot && 'hot')}>
      {label ? (
        <>
          <span aria-hidden="true">{shown}</span>
          <span className="sr">{label}</span>
        </>
      ) : (
        shown
      )}
    </span>
  );
}
