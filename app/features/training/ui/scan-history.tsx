import { Form } from 'react-router';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { formatInstant } from '#app/ui/format-date.ts';
import { Panel } from '#app/ui/panel.tsx';
import { attendingCopy } from '../attending/copy.id.ts';
import type { ScanLine } from '../attending/queries/scan-history.server.ts';

const copy = attendingCopy.history;

function Line({ line, zone, mayUndo }: { line: ScanLine; zone: string; mayUndo: boolean }) {
  const at = (instant: string) => formatInstant(instant, zone, 'short');
  const isLate = Date.parse(line.receivedAt) - Date.parse(line.at) > 60_000;
  return (
    <li style={{ padding: '12px 0', borderTop: '1px solid var(--line)' }}>
      <p>
        <b>{attendingCopy.kinds[line.kind]}</b> {at(line.at)}
      </p>
      <p className="sm mut">
        {copy.by(line.by, attendingCopy.how[line.how])}
        {isLate && `, ${copy.sent(at(line.receivedAt))}`}
      </p>
      <p className="row wrap">
        {line.offline && <Badge icon="cloud-off">{attendingCopy.offline}</Badge>}
        {line.refused && <Badge tone="bad">{copy.refused(line.refused)}</Badge>}
        {line.undoneAt && <Badge>{copy.undone(line.undoneBy, at(line.undoneAt))}</Badge>}
      </p>
      {mayUndo && !line.refused && !line.undoneAt && (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="intent" value="undo" />
          <input type="hidden" name="scanId" value={line.id} />
          <Button size="sm" icon="arrow-back-up">
            {copy.undo}
          </Button>
        </Form>
      )}
    </li>
  );
}

/** All that was noted of a participant in the session, with what was taken back and by whom. */
export function ScanHistory(props: {
  person: string;
  lines: readonly ScanLine[];
  zone: string;
  mayUndo: boolean;
  closeHref: string;
}) {
  return (
    <Panel title={copy.open(props.person)} closeHref={props.closeHref} closeLabel={copy.close}>
      {props.lines.length === 0 ? (
        <p className="mut">{copy.empty}</p>
      ) : (
        <ul className="lst">
          {props.lines.map((line) => (
            <Line key={line.id} line={line} zone={props.zone} mayUndo={props.mayUndo} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
