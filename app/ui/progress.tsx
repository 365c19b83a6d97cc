import { cx } from './class-names.ts';
import type { StateLook } from './state-tile.tsx';

export type ProgressProps = {
  value: number;
  max: number;
  /** Read aloud: "38 dari 45 unit". */
  label: string;
  /** `cover` green of coverage, `chart` the accent's series, `ink` a score, `work` a running job. */
  kind?: 'cover' | 'chart' | 'ink' | 'work';
  /** A mark on the bar, in the same unit as `value`. */
  threshold?: number;
  /** 36 px beside a figure. */
  thin?: boolean;
};

const percent = (value: number, max: number) =>
  max > 0 ? Math.min(100, Math.max(0, (100 * value) / max)) : 0;

/** A bar that starts at 0; the figure stands beside it in words. */
export function Progress({ value, max, label, kind = 'cover', threshold, thin }: ProgressProps) {
  const className = cx('meter', kind !== 'cover' && kind, thin && 'thin');
  const inside = (
    <>
      <i style={{ width: `${percent(value, max)}%` }} />
      {threshold !== undefined && <b style={{ left: `${percent(threshold, max)}%` }} />}
    </>
  );
  if (kind !== 'work') {
    return (
      <span className={className} role="img" aria-label={label}>
        {inside}
      </span>
    );
  }
  const range = { 'aria-valuemin': 0, 'aria-valuemax': max, 'aria-valuenow': value };
  return (
    <span className={className} role="progressbar" aria-label={label} {...range}>
      {inside}
    </span>
  );
}

/** One bar split by state, as long as the sum; its legend tells the figures. */
export function SplitBar({ parts, label }: { parts: { state: StateLook; value: number }[]; label: string }) {
  return (
    <div className="parts" role="img" aria-label={label}>
      {parts
        .filter((part) => part.value > 0)
        .map((part) => (
          <span key={part.state} className={part.state} style={{ flex: part.value }} />
        ))}
    </div>
  );
}
