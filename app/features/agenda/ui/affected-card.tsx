import { formatInstant } from '#app/ui/format-date.ts';
import { Icon } from '#app/ui/icon.tsx';
import { Card } from '#app/ui/page-head.tsx';
import { agendaCopy } from '../copy.id.ts';
import type { Affected } from '../queries/affected.server.ts';

const copy = agendaCopy.move;

function Counts({ affected }: { affected: Affected }) {
  const rows = [
    { label: copy.given, count: affected.given },
    { label: copy.accepted, count: affected.accepted },
    { label: copy.done, count: affected.done },
    { label: copy.excused, count: affected.excused },
    ...affected.others,
  ].filter((row) => row.count > 0);
  return (
    <table className="ledger">
      <tbody>
        {rows.map((row) => (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            <td>{row.count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Deadlines({ affected, zone }: { affected: Affected; zone: string }) {
  if (affected.deadlines.length === 0) return null;
  return (
    <>
      <h3>{copy.deadlines}</h3>
      <ul className="lst why">
        {affected.deadlines.map((one) => (
          <li key={one.from}>
            <Icon name="clock" size={16} />
            <span>
              {Date.parse(one.from) === Date.parse(one.to)
                ? copy.sameDeadline(one.count, formatInstant(one.from, zone))
                : copy.deadlineOf(one.count, formatInstant(one.from, zone), formatInstant(one.to, zone))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A few units stand by name; many are opened on request, so that the question below stays in sight. */
const NAMED_AT_ONCE = 12;

function Units({ names }: { names: readonly string[] }) {
  if (names.length <= NAMED_AT_ONCE)
    return (
      <>
        <h3>{copy.units}</h3>
        <p className="mut">{names.join(', ')}</p>
      </>
    );
  return (
    <details>
      <summary>{copy.manyUnits(names.length)}</summary>
      <p className="mut">{names.join(', ')}</p>
    </details>
  );
}

/** What a change of an activity's time touches, before it is done. */
export function AffectedCard(props: { way: 'pindah' | 'tunda' | 'batal'; affected: Affected; zone: string }) {
  const { way, affected, zone } = props;
  const none = affected.units.length === 0 && affected.others.length === 0;
  return (
    <Card title={copy.affected} icon="hierarchy-2">
      {none ? (
        <p className="mut">{copy.nothing}</p>
      ) : (
        <>
          <p>
            <b>{copy.opening[way](affected.open)}</b> {affected.open > 0 && copy.told}
          </p>
          <Counts affected={affected} />
          <Deadlines affected={affected} zone={zone} />
          <Units names={affected.units.map((unit) => unit.name)} />
        </>
      )}
    </Card>
  );
}
