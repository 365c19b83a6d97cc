import type { MouseEvent } from 'react';
import { Link } from 'react-router';
import { cx } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

/** The looks of a coverage state; fixed in every government and free of its accent. */
export type StateLook =
  | 'tercakup'
  | 'terlambat'
  | 'amplifikasi'
  | 'salinan'
  | 'menunggu'
  | 'belum'
  | 'izin'
  | 'kosong';

export const stateLooks: readonly StateLook[] = [
  'tercakup',
  'terlambat',
  'amplifikasi',
  'salinan',
  'menunggu',
  'belum',
  'izin',
  'kosong',
];

/** Icon of each state; differs as much as the colour does. */
export const stateIcon: Record<StateLook, IconName> = {
  tercakup: 'check',
  terlambat: 'clock',
  amplifikasi: 'repeat',
  salinan: 'copy',
  menunggu: 'hourglass',
  belum: 'x',
  izin: 'user-off',
  kosong: 'minus',
};

export type StateTileProps = {
  state: StateLook;
  /** The whole cell in words, for readers: "DLH, Apel stunting: terlambat, bukti B". */
  label: string;
  grade?: 'A' | 'B' | 'C';
  /** Posts that wait for a person; shown instead of the grade. */
  count?: number;
  href?: string;
  selected?: boolean;
  /** -1 where arrows move the focus in a grid. */
  tabIndex?: number;
  onClick?: (event: MouseEvent<HTMLElement>) => void;
};

/** One cell of a heat map: 60 x 36, icon always, word in the legend and in the accessible name. */
export function StateTile({ state, label, grade, count, href, selected, tabIndex, onClick }: StateTileProps) {
  const className = cx('tile', state !== 'kosong' && 'st', state, selected && 'sel');
  const inside = (
    <>
      <Icon name={stateIcon[state]} size={16} />
      {(count ?? grade) !== undefined && (
        <span className="g" aria-hidden="true">
          {count ?? grade}
        </span>
      )}
    </>
  );
  if (href) {
    return (
      <Link
        className={className}
        to={href}
        aria-label={label}
        aria-current={selected || undefined}
        tabIndex={tabIndex}
        onClick={onClick}
        preventScrollReset
      >
        {inside}
      </Link>
    );
  }
  return (
    <span className={className}>
      {inside}
      <span className="sr">{label}</span>
    </span>
  );
}

/** A state as a tag: icon, word, colour. */
export function StateBadge({ state, word }: { state: StateLook; word: string }) {
  return (
    <span className={cx('tag', state !== 'kosong' && 'st', state)}>
      <Icon name={stateIcon[state]} size={16} />
      {word}
    </span>
  );
}

/** A small square of a state, beside its word. */
export function StateSquare({ state }: { state: StateLook }) {
  return (
    <span className={cx('tile mini', state !== 'kosong' && 'st', state)} aria-hidden="true">
      <Icon name={stateIcon[state]} size={16} />
    </span>
  );
}

export type StateLegendProps = {
  label: string;
  words: Record<StateLook, string>;
  /** Only these, in this order. */
  states?: readonly StateLook[];
  /** With figures it becomes two columns, as under a split bar. */
  counts?: Partial<Record<StateLook, number>>;
};

/** The states with their words, above a board or under a bar. */
export function StateLegend({ label, words, states = stateLooks, counts }: StateLegendProps) {
  return (
    <ul className={cx('legend', counts && 'two tn')} aria-label={label}>
      {states.map((state) => (
        <li key={state}>
          <StateSquare state={state} />
          {words[state]}
          {counts && <b>{counts[state] ?? 0}</b>}
        </li>
      ))}
    </ul>
  );
}
