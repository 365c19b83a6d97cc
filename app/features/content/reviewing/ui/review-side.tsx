import { formatDate, formatInstant } from '#app/ui/format-date.ts';
import { Card } from '#app/ui/page-head.tsx';
import { channelName, pageCopy as copy } from '../pages-copy.id.ts';
import type { ReviewView } from '../queries/review-view.server.ts';

export function SourcesBeside({ view }: { view: ReviewView }) {
  return (
    <Card title={copy.sources} icon="quote">
      {view.piece.sources.length === 0 && <p className="mut">{copy.noSources}</p>}
      <ul className="lst">
        {view.piece.sources.map((one) => (
          <li key={`${one.figure}-${one.source}`}>
            <span className="any">
              <b>{one.figure}</b> {one.source}
              {one.date && <span className="mut"> {copy.sourceDate(formatDate(one.date, 'short'))}</span>}{' '}
              {one.address && /^https?:\/\//.test(one.address) && (
                <a href={one.address} target="_blank" rel="noreferrer">
                  {one.address.replace(/^https?:\/\//, '').slice(0, 60)}
                </a>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Every verdict with who and when, the newest first. */
export function History({ view, zone }: { view: ReviewView; zone: string }) {
  const rows = view.variants
    .flatMap((variant) => variant.history.map((one) => ({ ...one, channel: channelName(variant.channel) })))
    .toSorted((a, b) => b.at.localeCompare(a.at));
  if (rows.length === 0) return null;
  const many = view.variants.length > 1;
  return (
    <Card title={copy.history} icon="history">
      {rows.map((one) => (
        <div className="rv-line" key={one.id}>
          <span className="any">
            <b>{copy.verdicts[one.verdict]}</b>
            {one.by && ` ${one.by}`} {copy.via[one.via]}
          </span>
          {one.note && <span className="any">{one.note}</span>}
          <span className="sm mut any">
            {[formatInstant(one.at, zone, 'short'), copy.version(one.version), many && one.channel]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </div>
      ))}
    </Card>
  );
}
