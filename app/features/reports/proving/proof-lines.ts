import type { Content } from 'pdfmake/interfaces.js';
import { networkName } from '#app/features/channels/index.ts';
import { formatTime } from '#app/ui/format-date.ts';
import { KIND_WORDS, provingCopy, REPORTED_WORDS, STATE_WORDS } from './copy.id.ts';
import type { PostLine, TaskLine } from './facts.ts';
import { inPaperFont } from './paper-font.ts';
import { dataTable, MUTED } from './proof-parts.ts';

const copy = provingCopy.paper;
const PICTURE = 34;
const ADDRESS_LETTERS = 52;

/** Fill and edge of the state's tile, as on the board of coverage; legible without colour by its word. */
const TILES: Readonly<Record<TaskLine['state'], readonly [fill: string, edge: string]>> = {
  tercakup: ['#1f7a4c', '#1f7a4c'],
  terlambat: ['#f2bd57', '#a87412'],
  amplifikasi: ['#c3d4f7', '#5b7cc4'],
  salinan: ['#e4d9f1', '#9172b8'],
  menunggu: ['#ffffff', '#62676f'],
  belum: ['#fbe4e0', '#d0604f'],
  izin: ['#ece8de', '#ece8de'],
};

const small = (text: string, more: object = {}): Content => ({ text, fontSize: 8, color: MUTED, ...more });

/** `instagram.com/p/Cx...`, linked whole. */
export function shortAddress(address: string): string {
  const short = address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
  return short.length > ADDRESS_LETTERS ? `${short.slice(0, ADDRESS_LETTERS - 1)}…` : short;
}

const whenOf = ({ day, time }: PostLine): Content => [
  copy.onDay(day),
  small(time === null ? copy.dayOnly : formatTime(time)),
];

function pictureOf(picture: Uint8Array | undefined): Content {
  if (picture)
    return {
      image: `data:image/jpeg;base64,${Buffer.from(picture).toString('base64')}`,
      fit: [PICTURE, PICTURE],
    };
  return {
    canvas: [{ type: 'rect', x: 0, y: 0, w: PICTURE, h: PICTURE, color: '#efece4', lineColor: '#e2ddd1' }],
  };
}

const postCell = (post: PostLine): Content => [
  inPaperFont(post.title) || copy.untitled,
  ...(post.address
    ? [small(inPaperFont(shortAddress(post.address)), { link: post.address, color: '#0b4a59' })]
    : []),
  ...(post.covers.length > 0 ? [small(inPaperFont(copy.covers(post.covers)))] : []),
];

/** Posts with their pictures; an address is printed short and linked whole. Where no picture is ready, none is missed. */
export function postsTable(
  posts: readonly PostLine[],
  pictures: Readonly<Record<string, Uint8Array>>,
): Content {
  const { columns } = copy;
  const pictured = posts.some(({ id }) => pictures[id] !== undefined);
  return dataTable(
    [...(pictured ? [40] : []), 42, '*', 58, 28, 66],
    [
      ...(pictured ? [columns.picture] : []),
      columns.date,
      columns.post,
      columns.kind,
      columns.grade,
      columns.reported,
    ],
    posts.map((post) => [
      ...(pictured ? [pictureOf(pictures[post.id])] : []),
      whenOf(post),
      postCell(post),
      [KIND_WORDS[post.kind], small(networkName(post.network))],
      post.grade,
      REPORTED_WORDS[post.reported ?? 'none'],
    ]),
  );
}

const taskCell = (task: TaskLine): Content => [
  inPaperFont(task.title ?? copy.internal),
  ...(task.excuse && task.state === 'izin' ? [small(inPaperFont(copy.excuse(task.excuse)))] : []),
  ...(task.takenBySelf ? [small(copy.taken_)] : []),
];

const stateCell = ({ state }: TaskLine): Content => {
  const [color, lineColor] = TILES[state];
  return {
    columns: [
      { width: 12, canvas: [{ type: 'rect', x: 0, y: 2, w: 8, h: 8, color, lineColor, lineWidth: 0.8 }] },
      { width: '*', text: STATE_WORDS[state] },
    ],
  };
};

export function tasksTable(tasks: readonly TaskLine[]): Content {
  const { columns } = copy;
  return dataTable(
    ['*', 62, 80, 30],
    [columns.activity, columns.due, columns.state, columns.grade],
    tasks.map((task) => [
      taskCell(task),
      [copy.onDay(task.dueDay), small(formatTime(task.dueTime))],
      stateCell(task),
      task.grade ?? copy.none,
    ]),
  );
}
