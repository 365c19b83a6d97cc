import { Link } from 'react-router';
import { Card } from '#app/ui/page-head.tsx';
import { points } from '../copy.id.ts';
import { ownCopy as copy } from '../own-copy.id.ts';
import type { OwnView } from '../queries/own.server.ts';
import { seasonHref, unitHref } from './hrefs.ts';
import { dateOf, rankWords, reasonWords } from './league-words.ts';

type Score = NonNullable<OwnView['score']>;

/** The bands as one bar, wide as their span, the unit's own filled. */
function Bands({ score }: { score: Score }) {
  const spans = score.bands.map((band, at) => (score.bands[at + 1]?.from ?? 100) - band.from);
  return (
    <div
      className="band"
      role="img"
      aria-label={copy.bands}
      style={{ gridTemplateColumns: spans.map((span) => `minmax(0, ${Math.max(span, 8)}fr)`).join(' ') }}
    >
      {score.bands.map((band) => (
        <span key={band.key} className={band.key === score.band ? 'on' : undefined}>
          <i />
          {copy.bandFrom(band.from, band.name)}
        </span>
      ))}
    </div>
  );
}

function standWords(view: OwnView): string {
  const season = view.season!;
  if (season.state === 'running') return copy.running(season.to);
  if (season.state === 'sealed') return copy.sealed(dateOf(season.sealedAt!, season.zone));
  return view.windowOpen ? copy.provisional(dateOf(season.appealsUntil!, season.zone)) : copy.deciding2;
}

/** The unit's score with its band, and until when it can be disputed. */
export function OwnScore({ view }: { view: OwnView }) {
  const { season, score, unit } = view;
  if (!season || !unit) return null;
  const title =
    season.state === 'running' || season.state === 'draft'
      ? copy.score.running
      : season.state === 'sealed'
        ? copy.score.sealed
        : copy.score.provisional;
  return (
    <Card
      title={title}
      {...(score?.total != null ? { act: <b className="lgtot tn">{points(score.total)}</b> } : {})}
    >
      {!score && <p className="mut">{copy.noScore}</p>}
      {score?.total != null && <Bands score={score} />}
      {score?.reason && <p>{reasonWords(score.reason)}</p>}
      {score?.lacks && <p className="sm">{score.lacks}</p>}
      {score && (
        <p className="sm mut" style={{ marginTop: 12 }}>
          {copy.klass(score.className, score.units)}{' '}
          {score.rank !== null && `${copy.rank(rankWords(score))} `}
          {standWords(view)}
        </p>
      )}
      {score && (
        <p className="row wrap">
          <Link to={unitHref(season.id, unit.id)}>{copy.ledger}</Link>
          <Link to={`${seasonHref(season.id)}?kelas=${score.classKey}`}>{copy.table}</Link>
        </p>
      )}
    </Card>
  );
}
