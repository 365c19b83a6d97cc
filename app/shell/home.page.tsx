import { Link, redirect } from 'react-router';
import { hasRole } from '#app/platform/authz/actor.ts';
import {
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { cx } from '#app/ui/class-names.ts';
import { formatDate, formatTime, localOf } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { Progress } from '#app/ui/progress.tsx';
import type { Route } from './+types/home.page.ts';
import { shellCopy } from './copy.id.ts';
import './home.css';
import type { HomeCard, HomeLine } from './home-cards.ts';

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const { zone, shortName } = requireGovernment(context);
  const desk = hasRole(actor, 'coordinator', 'prokopim', 'reviewer', 'head', 'leader', 'operator', 'trainer');
  if (!desk && hasRole(actor, 'officer')) throw redirect('/kerja/tugas');
  const platform = platformOf(context);
  const now = platform.clock.now().toString();
  const cards = await readAs(context, actor, async (db) => {
    const found: HomeCard[] = [];
    for (const part of platform.contributions('homeCards'))
      found.push(...(await part.load(db, { actor, now, zone, platform })));
    return found;
  });
  const ordered = cards.sort((a, b) => a.order - b.order);
  const { date, time } = localOf(now, zone);
  return { cards: ordered, today: date, hour: formatTime(time, zone), government: shortName };
}

function Line({ line }: { line: HomeLine }) {
  const { progress } = line;
  const right = progress?.words ?? line.figure;
  const inside = (
    <>
      {line.lead !== undefined && <span className="lead">{line.lead}</span>}
      <span style={line.lead === undefined ? { gridColumn: '1 / -1' } : undefined}>
        {right !== undefined ? (
          <span className={cx('measured', !progress && 'bare')}>
            <b>{line.text}</b> <span className="tn m">{right}</span>
          </span>
        ) : (
          <b>{line.text}</b>
        )}
        {line.sub && <small>{line.sub}</small>}
        {progress && <Progress value={progress.value} max={progress.max} label={progress.words} />}
      </span>
    </>
  );
  if (!line.href) return <span className={cx('ln', line.tone)}>{inside}</span>;
  return (
    <Link className={cx('ln', line.tone)} to={line.href}>
      {inside}
    </Link>
  );
}

function Lines({ lines }: { lines: readonly HomeLine[] }) {
  return (
    <ul className="home-lines">
      {lines.map((line) => (
        <li key={line.key}>
          <Line line={line} />
        </li>
      ))}
    </ul>
  );
}

/** So many lines stand open; one more would only be hidden to show a way to itself. */
const OPEN_LINES = 6;

function CardOf({ card }: { card: HomeCard }) {
  const open = card.lines.length > OPEN_LINES ? card.lines.slice(0, OPEN_LINES - 1) : card.lines;
  const rest = card.lines.slice(open.length);
  return (
    <Card
      title={card.count ? `${card.title} (${card.count})` : card.title}
      icon={card.icon}
      act={card.act && <Link to={card.act.href}>{card.act.label}</Link>}
    >
      {card.lines.length === 0 && card.empty && <p className="mut">{card.empty}</p>}
      <Lines lines={open} />
      {rest.length > 0 && (
        <details className="home-rest">
          <summary>{shellCopy.restOf(rest.length)}</summary>
          <Lines lines={rest} />
        </details>
      )}
    </Card>
  );
}

/** What waits, what is wrong and what happens today, put together from all features. */
export default function HomePage({ loaderData }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title={shellCopy.nav.home}
        summary={`${formatDate(loaderData.today, 'full')} · ${loaderData.hour} · ${loaderData.government}`}
      />
      <PageBody>
        <div className="home-cards">
          {loaderData.cards
            .filter(({ look }) => look !== 'button')
            .map((card) => (
              <CardOf key={card.key} card={card} />
            ))}
        </div>
        {loaderData.cards
          .filter(({ look }) => look === 'button')
          .map((card) => (
            <LinkButton key={card.key} href={card.act?.href ?? ''} icon={card.icon} wide>
              {card.title}
            </LinkButton>
          ))}
      </PageBody>
    </>
  );
}
