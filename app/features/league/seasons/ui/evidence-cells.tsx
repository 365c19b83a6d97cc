import { Link } from 'react-router';
import { LinkButton } from '#app/ui/button.tsx';
import type { Column } from '#app/ui/data-table.tsx';
import { formatInstant } from '#app/ui/format-date.ts';
import { Grade } from '#app/ui/grade.tsx';
import { Icon } from '#app/ui/icon.tsx';
import type { StateLook } from '#app/ui/state-tile.tsx';
import type { TaskState } from '../../scoring/rules/task-outcomes.ts';
import { evidenceCopy as copy } from '../evidence-copy.id.ts';
import type { EvidenceView } from '../queries/evidence.server.ts';
import { appealHref, seasonHref } from './hrefs.ts';

type Some = EvidenceView['evidence'];
/** The row of one kind of evidence: the member of the union whose kinds include it. */
export type Shown<K extends Some['of']> = Some extends infer E
  ? E extends { of: infer O; page: { rows: readonly (infer R)[] } }
    ? K extends O
      ? R
      : never
    : never
  : never;
export type Row = { readonly id: string };

export const LOOKS: Record<TaskState, StateLook> = {
  covered: 'tercakup',
  late: 'terlambat',
  burst: 'belum',
  amplified: 'amplifikasi',
  copied: 'salinan',
  excused: 'izin',
  excess: 'belum',
  waiting: 'menunggu',
  missing: 'belum',
  removed: 'kosong',
};

export const percent = (share: number, places: number) =>
  `${(share * 100).toLocaleString('id-ID', { maximumFractionDigits: places })}%`;

/** A post by its title; it opens here, and beside it where it stands. */
export function PostLink({ id, post }: { id: string; post: Shown<'posts'>['post'] }) {
  if (!post) return <span className="mut">{copy.unknown}</span>;
  return (
    <>
      <Link to={`/kerja/kiriman/${id}`}>{post.title || copy.openPost}</Link>
      {post.address && (
        <span className="sub">
          <a href={post.address} target="_blank" rel="noreferrer">
            {copy.outside}
          </a>
        </span>
      )}
    </>
  );
}

export const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

export const GradeCell = ({ grade }: { grade: 'A' | 'B' | 'C' | null }) =>
  grade && <Grade grade={grade} label={copy.gradeWord(grade)} />;

export const Flag = ({ yes }: { yes: boolean }) => (
  <span className="row">
    <Icon name={yes ? 'check' : 'minus'} size={16} />
    {yes ? copy.yes : copy.no}
  </span>
);

/** What the unit, or the desk, can do about a row. */
export function actsOf<R extends Row>(view: EvidenceView): Column<R>[] {
  const { subject, season, unit, criterion } = view;
  if (!subject || !(view.mayAppeal || view.mayPropose)) return [];
  return [
    {
      key: 'acts',
      head: copy.columns.acts,
      acts: true,
      cell: (row) => (
        <>
          {view.mayAppeal && (
            <LinkButton
              size="sm"
              variant="subtle"
              href={appealHref(season.id, {
                unitId: unit.id,
                criterion: criterion.key,
                type: subject,
                id: row.id,
              })}
            >
              {copy.appeal}
            </LinkButton>
          )}
          {view.mayPropose && (subject === 'task' || subject === 'post' || season.state !== 'running') && (
            <LinkButton
              size="sm"
              variant="subtle"
              href={seasonHref(
                season.id,
                `/koreksi/baru?unit=${unit.id}&butir=${encodeURIComponent(row.id)}`,
              )}
            >
              {copy.propose}
            </LinkButton>
          )}
        </>
      ),
    },
  ];
}

export const when = (instant: string, view: EvidenceView) =>
  formatInstant(instant, view.season.zone, 'brief');

type CountedProps = { postId: string; counted: Shown<'posts'>['counted']; view: EvidenceView };

/** Why a post counts as out later than it states, and the desk's way to confirm its time; nothing where its time is believed. */
export function Counted({ postId, counted, view }: CountedProps) {
  if (!counted) return null;
  const said = copy.counted[counted.why];
  const confirm = `/koreksi/baru?unit=${view.unit.id}&butir=${postId}&koreksi=post-time`;
  return (
    <span className="sub">
      {said(when(counted.at, view), when(counted.proof, view))}
      {view.mayPropose && (
        <>
          {'. '}
          <Link to={seasonHref(view.season.id, confirm)}>{copy.confirmTime}</Link>
        </>
      )}
    </span>
  );
}
