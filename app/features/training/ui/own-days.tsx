import { Badge } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { formatDate, formatTime, localOf } from '#app/ui/format-date.ts';
import { Card } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { attendingCopy } from '../attending/copy.id.ts';
import type { OwnDay, OwnSession } from '../attending/queries/own-attendance.server.ts';
import { scanPageCopy as copy } from '../attending/scan-page-copy.id.ts';
import { STATE_TONES } from './attendance-tones.ts';

const clock = (instant: string, zone: string) => formatTime(localOf(instant, zone).time);

function Session({ one, zone }: { one: OwnSession; zone: string }) {
  const { noted } = one;
  const times = [
    noted.inAt && copy.inAt(clock(noted.inAt, zone)),
    noted.outAt && copy.outAt(clock(noted.outAt, zone)),
  ].filter(Boolean);
  return (
    <div>
      <dt>{copy.times(clock(one.startsAt, zone), clock(one.endsAt, zone))}</dt>
      <dd>
        <b>{one.subject}</b>
        <span className="row wrap" style={{ marginTop: 4 }}>
          <Badge tone={STATE_TONES[noted.state]}>{attendingCopy.states[noted.state]}</Badge>
          {times.length > 0 && <span className="mut">{times.join(', ')}</span>}
        </span>
      </dd>
    </div>
  );
}

/** The sessions of today, or of the training's next day, with what is noted. */
export function OwnDays({ days }: { days: readonly OwnDay[] }) {
  if (days.length === 0)
    return (
      <div className="card">
        <EmptyState
          icon="school"
          title={copy.noTraining}
          acts={<LinkButton href="/kerja/pelatihan">{copy.trainings}</LinkButton>}
        >
          {copy.noTrainingText}
        </EmptyState>
      </div>
    );
  return days.map(({ place, date, isToday, sessions }) => (
    <Card key={place.registrationId} title={`${place.title}, ${place.batch}`}>
      <p className="mut" style={{ marginBottom: 8 }}>
        {(isToday ? copy.today : copy.next)(formatDate(date, 'plain'))} · {place.place}
      </p>
      <dl className="kv">
        {sessions.map((one) => (
          <Session key={one.id} one={one} zone={place.zone} />
        ))}
      </dl>
    </Card>
  ));
}
