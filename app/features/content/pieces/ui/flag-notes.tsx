import { Alert } from '#app/ui/alert.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { formatInstant } from '#app/ui/format-date.ts';
import { Card } from '#app/ui/page-head.tsx';
import { FLAG_WORDS, piecesCopy } from '../copy.id.ts';
import type { PieceView } from '../queries/piece.server.ts';
import { isAgendaFlag } from '../rules/flags.ts';

const copy = piecesCopy.flags;

type Change = NonNullable<PieceView['change']>;

function ChangeCard({ change }: { change: Change }) {
  return (
    <Card title={copy.change(change.from, change.to)} icon="history">
      {change.rows.length === 0 ? (
        <p className="mut">{copy.nothing}</p>
      ) : (
        <DataTable
          caption={copy.change(change.from, change.to)}
          rows={change.rows}
          rowKey={({ what, was, is }) => `${what}|${was}|${is}`}
          columns={[
            {
              key: 'what',
              head: piecesCopy.list.heads.piece,
              main: true,
              width: '22%',
              cell: ({ what }) => copy.what[what],
            },
            {
              key: 'was',
              head: copy.was,
              cell: ({ was }) => (was ? <del className="any">{was}</del> : copy.fresh),
            },
            {
              key: 'is',
              head: copy.is,
              cell: ({ is }) => (is ? <ins className="any">{is}</ins> : copy.gone),
            },
          ]}
        />
      )}
    </Card>
  );
}

/** Facts that a person must look at before the piece goes out, each with where it comes from and the way to settle it. */
export function FlagNotes({ piece }: { piece: PieceView }) {
  if (piece.flags.length === 0) return null;
  const { abilities } = piece;
  const held = piece.variants.some(({ state }) => state === 'held');
  const withdrawn = piece.flags.some(({ kind }) => kind === 'narrative-withdrawn');
  const mine = piece.flags.some(({ kind }) => isAgendaFlag(kind));
  const settles = mine && abilities.settle && !piece.archived && (!withdrawn || abilities.settleWithdrawn);
  return (
    <div className="stack tight">
      {piece.flags.map((flag) => (
        <Alert
          key={`${flag.kind}|${flag.at}`}
          tone="warn"
          title={FLAG_WORDS[flag.kind]}
          act={
            flag.kind.startsWith('narrative-') && piece.narrative ? (
              <LinkButton size="sm" href={`/kerja/narasi/${piece.narrative.id}`}>
                {copy.openNarrative}
              </LinkButton>
            ) : flag.kind.startsWith('activity-') && piece.activity ? (
              <LinkButton size="sm" href={`/kerja/kegiatan/${piece.activity.id}`}>
                {copy.openActivity}
              </LinkButton>
            ) : flag.kind === 'consent-withdrawn' ? (
              <LinkButton size="sm" href={`/kerja/media/${flag.mediaId}`}>
                {copy.openMedia}
              </LinkButton>
            ) : undefined
          }
        >
          {formatInstant(flag.at, piece.zone, 'short', piece.today)}.{' '}
          {flag.kind === 'consent-withdrawn' ? copy.consentHow : held && copy.held}{' '}
          {flag.kind === 'narrative-withdrawn' && copy.withdrawnHow}
        </Alert>
      ))}
      {piece.change && <ChangeCard change={piece.change} />}
      {settles && (
        <div>
          <ConfirmDialog
            trigger={{ label: copy.still, icon: 'check' }}
            title={copy.stillTitle}
            confirmLabel={copy.still}
            cancelLabel={piecesCopy.piece.cancel}
            fields={{ intent: 'benar' }}
          >
            {copy.stillText}
          </ConfirmDialog>
        </div>
      )}
    </div>
  );
}
