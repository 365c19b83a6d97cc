import { Link } from 'react-router';
import { networkName } from '#app/features/channels/index.ts';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { formatDate } from '#app/ui/format-date.ts';
import { StateBadge } from '#app/ui/state-tile.tsx';
import {
  evidenceCopy as copy,
  POST_KIND_WORDS,
  TASK_STATE_WORDS,
  VERDICT_WORDS,
} from '../evidence-copy.id.ts';
import type { EvidenceView } from '../queries/evidence.server.ts';
import {
  actsOf,
  Counted,
  Flag,
  GradeCell,
  LOOKS,
  PostLink,
  percent,
  type Row,
  type Shown,
  sentence,
  when,
} from './evidence-cells.tsx';

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
    cell: (row) =>
      row.postId && (
        <>
          <PostLink id={row.postId} post={row.post} />
          <Counted postId={row.postId} counted={row.counted} view={view} />
        </>
      ),
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
        <Counted postId={row.id} counted={row.counted} view={view} />
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

const accountColumns = (view: EvidenceView): Column<Shown<'accounts'>>[] => [
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
  ...actsOf<Shown<'accounts'>>(view),
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
      return (
        <DataTable caption={caption} columns={accountColumns(view)} rows={evidence.page.rows} rowKey={byId} />
      );
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
