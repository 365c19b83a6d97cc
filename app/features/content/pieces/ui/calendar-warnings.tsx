import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from '#app/ui/icon.tsx';
import { calendarCopy as copy, warningSentence } from '../calendar-copy.id.ts';
import type { ShownWarning } from '../queries/calendar.server.ts';
import { channelName, pieceHref } from './words.ts';

const networkOf = ({ warning }: ShownWarning) => ('network' in warning ? channelName(warning.network) : '');

/** A planner acts on the first ones; a month of hundreds needs a filter. */
const MOST_SHOWN = 40;

/** The sentence, with the titles that it quotes as links. */
function Linked({ sentence, pieces }: { sentence: string; pieces: ShownWarning['pieces'] }) {
  const parts: ReactNode[] = [];
  let rest = sentence;
  for (const { id, title } of pieces.slice(0, 2)) {
    const at = title === null ? -1 : rest.indexOf(`“${title}”`);
    if (title === null || at < 0) continue;
    parts.push(
      rest.slice(0, at + 1),
      <Link key={id} to={pieceHref(id)}>
        {title}
      </Link>,
    );
    rest = rest.slice(at + 1 + title.length);
  }
  return [...parts, rest];
}

/** What clashes or repeats, each with links to what it is about. */
export function CalendarWarnings({ warnings, zone }: { warnings: readonly ShownWarning[]; zone: string }) {
  if (warnings.length === 0) return null;
  return (
    <details className="card pad" open={warnings.length <= 3}>
      <summary className="row b">
        <Icon name="alert-triangle" />
        {copy.warnings(warnings.length)}
      </summary>
      <ul className="lst">
        {warnings.slice(0, MOST_SHOWN).map((shown) => (
          <li key={`${shown.warning.kind} ${shown.pieces.map(({ id }) => id).join(' ')}`}>
            <span className="any">
              <Linked
                sentence={warningSentence(shown.warning, shown.pieces, zone, networkOf(shown))}
                pieces={shown.pieces}
              />
            </span>
            {shown.warning.kind === 'too-many' && (
              <span className="row wrap sm">
                {shown.pieces.slice(0, 6).map(
                  ({ id, title }) =>
                    title !== null && (
                      <Link key={id} className="any" to={pieceHref(id)}>
                        {title}
                      </Link>
                    ),
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
      {warnings.length > MOST_SHOWN && (
        <p className="hint">{copy.moreWarnings(warnings.length - MOST_SHOWN)}</p>
      )}
    </details>
  );
}
