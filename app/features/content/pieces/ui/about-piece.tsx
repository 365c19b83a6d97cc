import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatDate, formatInstant } from '#app/ui/format-date.ts';
import { Facts } from '#app/ui/list.tsx';
import { Card } from '#app/ui/page-head.tsx';
import { KIND_WORDS, PURPOSE_WORDS, piecesCopy, SUBJECT_WORDS } from '../copy.id.ts';
import type { PieceView } from '../queries/piece.server.ts';

const { rows: words, about } = piecesCopy.piece;

/** What is known of a piece, beside its texts. */
export function AboutPiece({ piece }: { piece: PieceView }) {
  const { narrative, activity, note, zone, today } = piece;
  const by = [piece.writer, formatInstant(piece.createdAt, zone, 'short', today)].filter(Boolean).join(', ');
  const rows: [string, ReactNode][] = [
    [words.unit, piece.unit],
    [words.kind, KIND_WORDS[piece.kind]],
    [words.purpose, PURPOSE_WORDS[piece.purpose]],
    [words.subject, SUBJECT_WORDS[piece.subject]],
    [words.audience, piece.audience],
    [words.planned, piece.plannedOn && formatDate(piece.plannedOn, 'day', today)],
    [words.programme, piece.programme],
    [words.narrative, narrative && <Link to={`/kerja/narasi/${narrative.id}`}>{narrative.title}</Link>],
    [
      words.activity,
      activity && (
        <Link to={`/kerja/kegiatan/${activity.id}`}>
          {activity.title}
          {activity.date && `, ${formatDate(activity.date, 'short', today)}`}
        </Link>
      ),
    ],
    [words.note, note && <Link to={`/kerja/catat/${note.id}`}>{note.title}</Link>],
    [words.urgent, piece.urgentReason],
    [words.writer, piece.insider && by],
    [words.changed, piece.insider && formatInstant(piece.updatedAt, zone, 'short', today)],
  ];
  return (
    <Card title={about} icon="info-circle">
      <Facts rows={rows.flatMap(([term, value]) => (value ? [{ term, value }] : []))} />
    </Card>
  );
}
