import { cx } from './class-names.ts';

export type GradeLetter = 'A' | 'B' | 'C';

export type GradeProps = {
  grade: GradeLetter;
  /** What the letter means, for readers: "bukti B, dibaca dari halaman publik". */
  label: string;
  big?: boolean;
};

/** The grade of evidence: a letter in a square, never coloured, because a grade is not good or bad. */
export function Grade({ grade, label, big }: GradeProps) {
  return (
    <span className={cx('gr', big && 'big')} title={label}>
      <span aria-hidden="true">{grade}</span>
      <span className="sr">{label}</span>
    </span>
  );
}

/** The three letters with their meaning, once a page. */
export function GradeLegend({ title, meanings }: { title: string; meanings: Record<GradeLetter, string> }) {
  return (
    <ul className="legend">
      <li>{title}</li>
      {(['A', 'B', 'C'] as const).map((letter) => (
        <li key={letter}>
          <span className="gr" aria-hidden="true">
            {letter}
          </span>
          <span className="sr">{letter}: </span>
          {meanings[letter]}
        </li>
      ))}
    </ul>
  );
}
