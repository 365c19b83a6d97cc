import { Alert } from '#app/ui/alert.tsx';
import { formatDate } from '#app/ui/format-date.ts';
import { Card } from '#app/ui/page-head.tsx';
import { piecesCopy } from '../copy.id.ts';
import type { PieceView } from '../queries/piece.server.ts';

const copy = piecesCopy.piece;

/** Where the figures come from, and which of the text's figures come from nowhere yet. */
export function SourcesCard({ piece }: { piece: PieceView }) {
  if (piece.sources.length === 0 && piece.gaps.length === 0) return null;
  return (
    <Card title={copy.sources} icon="scale">
      <div className="stack tight">
        {piece.gaps.length > 0 && <Alert tone="warn">{copy.gaps(piece.gaps)}</Alert>}
        {piece.sources.length === 0 ? (
          <p className="mut">{copy.noSources}</p>
        ) : (
          <ul className="lst">
            {piece.sources.map((source) => (
              <li key={`${source.figure}|${source.source}`}>
                <b className="any">{source.figure}</b>
                <span className="sm mut any" style={{ display: 'block' }}>
                  {source.address ? (
                    <a href={source.address} rel="noreferrer" target="_blank">
                      {source.source}
                    </a>
                  ) : (
                    source.source
                  )}
                  {source.date && `, ${formatDate(source.date, 'date')}`}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
}
