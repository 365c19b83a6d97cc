import { Link } from 'react-router';
import { networkName } from '#app/features/channels/index.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { formatDate, formatInstant } from '#app/ui/format-date.ts';
import { Grade } from '#app/ui/grade.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { StateBadge, type StateLook } from '#app/ui/state-tile.tsx';
import type { TaskState } from '../../scoring/rules/task-outcomes.ts';
import {
  evidenceCopy as copy,
  POST_KIND_WORDS,
  TASK_STATE_WORDS,
  VERDICT_WORDS,
} from '../evidence-copy.id.ts';
import type { EvidenceView } from '../queries/evidence.server.ts';
import { appealHref, seasonHref } from './hrefs.ts';

type Some = EvidenceView['evidence'];
/** The row of one kind of evidence: the member of the union whose kinds include it. */
type Shown<K extends Some['of']> = Some extends infer E
  ? E extends { of: infer O; page: { rows: readonly (infer R)[] } }
    ? K extends O
      ? R
      : never
    : never
  : never;
type Row = { readonly id: string };

const LOOKS: Record<TaskState, StateLook> = {
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

const percent = (share: number, places: number) =>
  `${(share * 100).toLocaleString('id-ID', { maximumFractionDigits: places })}%`;

/** A post by its title; it opens here, and beside it where it stands. */
function PostLink({ id, post }: { id: string; post: Shown<'posts'>['post'] }) {
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

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

const GradeCell = ({ grade }: { grade: 'A' | 'B' | 'C' | null }) =>
  grade && <Grade grade={grade} label={copy.gradeWord(grade)} />;

const Flag = ({ yes }: { yes: boolean }) => (
  <span className="row">
    <Icon name={yes ? 'check' : 'minus'} size={16} />
    {yes ? copy.yes : copy.no}
  </span>
);

/** What the unit, or the desk, can do about a row. */
function actsOf<R extends Row>(view: EvidenceView): Column<R>[] {
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

const when = (instant: string, view: EvidenceView) => formatInstant(instant, view.season.zone, 'brief');

const taskColumns = (view: EvidenceView): Column<Shown<'tasks'>>[] => [
  {
    key: 'task',
    head: copy.columns.task,
    main: true,
    cell: (row) => (row.href ? <Link to={row.href}>{row.title}</Link> : copy.unknown),
  },
  {
    key: 'state',
    head: copy.columns.state,
    phone: 'bare',
    cell: (row) => <StateBadge state={LOOKS[row.state]} word={sentence(TASK_STATE_WORDS[row.state])} />,
  },
  { key: 'due', head: copy.columns.due, nowrap: true, cell: (row) => when(row.dueAt, view) },
  {
    key: 'post',
    head: copy.columns.post,
    cell: (row) => row.postId && <PostLink id={row.postId} post={row.post} />,
  },
  { key: 'grade', head: copy.columns.grade, phone: 'bare', cell: GradeCell },
  ...actsOf<Shown<'tasks'>>(view),
];

const postColumns = (view: EvidenceView): Column<Shown<'posts'>>[] => [
  {
    key: 'post',
    head: copy.columns.post,
    main: true,
    cell: (row) => <PostLink id={row.id} post={row.post} />,
  },
  {
    key: 'when',
    head: copy.columns.when,
    cell: (row) => (
      <>
        {when(row.publishedAt, view)}
        {!row.timeKnown && <span className="sub">{copy.unknownTime}</span>}
      </>
    ),
  },
  {
    key: 'network',
    head: copy.columns.network,
    phone: 'bare',
    cell: (row) => row.post && networkName(row.post.network),
  },
  { key: 'kind', head: copy.columns.kind, phone: 'bare', cell: (row) => sentence(POST_KIND_WORDS[row.kind]) },
  {
    key: 'state',
    head: copy.columns.state,
    phone: 'bare',
    cell: (row) => sentence(VERDICT_WORDS[row.verdict]),
  },
  { key: 'grade', head: copy.columns.grade, phone: 'bare', cell: GradeCell },
  ...(view.criterion.key === 'engagement'
    ? ([
        { key: 'reactions', head: copy.columns.reactions, figure: true, cell: (row) => row.reactions },
        { key: 'followers', head: copy.columns.followers, figure: true, cell: (row) => row.followers },
        {
          key: 'rate',
          head: copy.columns.rate,
          figure: true,
          cell: (row) => row.rate !== null && percent(row.rate, 2),
        },
      ] satisfies Column<Shown<'posts'>>[])
    : []),
  ...actsOf<Shown<'posts'>>(view),
];

const weekColumns: Column<Shown<'weeks'>>[] = [
  {
    key: 'week',
    head: copy.columns.week,
    main: true,
    cell: (row) => copy.weekOf(formatDate(row.monday, 'date')) + (row.isCut ? ` (${copy.cut})` : ''),
  },
  { key: 'asked', head: copy.columns.asked, figure: true, cell: (row) => row.asked },
  {
    key: 'days',
    head: copy.columns.days,
    cell: (row) =>
      row.days.length === 0
        ? copy.none
        : row.days.map((date) => formatDate(date, 'short', row.monday)).join(', '),
  },
];

const accountColumns: Column<Shown<'accounts'>>[] = [
  {
    key: 'account',
    head: copy.columns.account,
    main: true,
    cell: (row) => (
      <>
        <Link to={`/kerja/akun/${row.id}`}>{row.account?.name || copy.unknown}</Link>
        <span className="sub">
          {row.account && networkName(row.account.network)}
          {row.private && ` · ${copy.private}`}
        </span>
      </>
    ),
  },
  { key: 'approved', head: copy.columns.approved, cell: (row) => <Flag yes={row.approved} /> },
  { key: 'proven', head: copy.columns.proven, cell: (row) => <Flag yes={row.proven} /> },
  { key: 'custody', head: copy.columns.custody, cell: (row) => <Flag yes={row.custodyChecked} /> },
  { key: 'reachable', head: copy.columns.reachable, cell: (row) => <Flag yes={row.reachable} /> },
];

const pieceColumns = (view: EvidenceView): Column<Shown<'pieces'>>[] => [
  {
    key: 'piece',
    head: copy.columns.piece,
    main: true,
    cell: (row) => <PostLink id={row.postId} post={row.post} />,
  },
  {
    key: 'shares',
    head: copy.columns.shares,
    cell: (row) => row.shares.map((share) => percent(share, 0)).join(', '),
  },
  {
    key: 'mean',
    head: copy.columns.mean,
    figure: true,
    cell: (row) => percent(row.shares.reduce((sum, share) => sum + share, 0) / row.shares.length, 1),
  },
  ...actsOf<Shown<'pieces'>>(view),
];

const itemColumns = (view: EvidenceView): Column<Shown<'checklist'>>[] => [
  { key: 'item', head: copy.columns.item, main: true, cell: (row) => row.name },
  { key: 'met', head: copy.columns.met, cell: (row) => <Flag yes={row.met} /> },
  ...actsOf<Shown<'checklist'>>(view),
];

/** The rows of a figure; each kind of evidence has its own columns. */
export function EvidenceTable({ view }: { view: EvidenceView }) {
  const { evidence } = view;
  const caption = copy.title(view.criterion.name);
  const byId = ({ id }: Row) => id;
  switch (evidence.of) {
    case 'tasks':
      return (
        <DataTable caption={caption} columns={taskColumns(view)} rows={evidence.page.rows} rowKey={byId} />
      );
    case 'posts':
    case 'metrics':
      return (
        <DataTable caption={caption} columns={postColumns(view)} rows={evidence.page.rows} rowKey={byId} />
      );
    case 'accounts':
      return <DataTable caption={caption} columns={accountColumns} rows={evidence.page.rows} rowKey={byId} />;
    case 'pieces':
      return (
        <DataTable caption={caption} columns={pieceColumns(view)} rows={evidence.page.rows} rowKey={byId} />
      );
    case 'checklist':
      return (
        <DataTable caption={caption} columns={itemColumns(view)} rows={evidence.page.rows} rowKey={byId} />
      );
    default:
      return (
        <DataTable
          caption={caption}
          columns={weekColumns}
          rows={evidence.page.rows}
          rowKey={({ monday }) => monday}
        />
      );
  }
}
