import { Link } from 'react-router';
import { cx } from '#app/ui/class-names.ts';
import { formatTime } from '#app/ui/format-date.ts';
import { Icon } from '#app/ui/icon.tsx';
import { Progress } from '#app/ui/progress.tsx';
import { agendaCopy } from '../copy.id.ts';
import type { WeekCard, WeekView } from '../queries/week.server.ts';

const copy = agendaCopy.week;

function Time({ card }: { card: WeekCard }) {
  const time = card.time ? formatTime(card.time) : card.allDay ? copy.allDay : copy.noHour;
  return (
    <span className="t">
      {card.clash && <Icon name="alert-triangle" size={16} />}
      {time}
      {card.clash && ` ${card.clash === 'leader' ? copy.clash : copy.hostClash}`}
    </span>
  );
}

function Foot({ card }: { card: WeekCard }) {
  const words = agendaCopy.states;
  if (card.state === 'cancelled')
    return (
      <span>
        <Icon name="calendar-off" size={16} />
        {words.cancelled}
      </span>
    );
  return (
    <>
      {card.state === 'postponed' && (
        <span>
          <Icon name="player-pause" size={16} />
          {words.postponed}
        </span>
      )}
      {card.state === 'tentative' && (
        <span>
          <Icon name="help-circle" size={16} />
          {words.tentative}
        </span>
      )}
      {card.internal && (
        <span>
          <Icon name="lock" size={16} />
          {agendaCopy.visibility.internal}
        </span>
      )}
      <Work card={card} />
    </>
  );
}

function Work({ card }: { card: WeekCard }) {
  if (card.asked === 0) {
    if (card.internal || card.past || card.state === 'postponed') return null;
    return (
      <span>
        <Icon name="user-off" size={16} />
        {copy.unassigned}
      </span>
    );
  }
  if (!card.past && card.done === 0) return <span>{copy.assigned(card.asked)}</span>;
  const label = copy.progress(card.done, card.asked);
  return (
    <span>
      <Progress value={card.done} max={card.asked} label={label} thin />
      <span aria-hidden="true">{label}</span>
    </span>
  );
}

function Card({ card }: { card: WeekCard }) {
  return (
    <Link
      to={`/kerja/kegiatan/${card.id}`}
      className={cx(
        'ev',
        card.past && 'past',
        card.state === 'cancelled' && 'off',
        card.state === 'postponed' && 'wait',
        card.clash && 'clash',
      )}
    >
      <Time card={card} />
      <h3 title={card.title}>{card.title}</h3>
      <span className="w">{card.standIn ? copy.standIn(card.standIn) : card.leader}</span>
      <span className="w">{card.host}</span>
      <span className="f">
        <Foot card={card} />
      </span>
    </Link>
  );
}

/** Seven columns on a desk, a list by day on a phone. */
export function WeekBoard({ view }: { view: WeekView }) {
  return (
    <div className="week">
      {view.days.map((day, index) => {
        const name = copy.days[index] ?? '';
        const now = day.date === view.today;
        return (
          <section key={day.date} className={cx('day', now && 'now', day.cards.length === 0 && 'none')}>
            <h2 title={name}>
              <b>{Number(day.date.slice(8))}</b> {now ? copy.isToday(name) : name}
            </h2>
            {day.cards.length === 0 && <p>{copy.emptyDay}</p>}
            {day.cards.map((card) => (
              <Card key={card.id} card={card} />
            ))}
          </section>
        );
      })}
    </div>
  );
}
