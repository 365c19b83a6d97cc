import { Form } from 'react-router';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { DateField, FieldPair } from '#app/ui/field.tsx';
import { formatInstant, localOf } from '#app/ui/format-date.ts';
import { Card } from '#app/ui/page-head.tsx';
import { publishCopy } from '../copy.id.ts';
import type { PublishView } from '../queries/variant.server.ts';
import type { PublishAnswer } from './publish-acts.server.ts';

const copy = publishCopy.schedule;

/** When the program sends it: at once, or at a time. */
export function ScheduleCard({
  view,
  zone,
  answer,
}: {
  view: PublishView;
  zone: string;
  answer: PublishAnswer | null;
}) {
  const mine = answer?.intent === 'schedule' ? answer : null;
  const at = view.scheduledAt ? localOf(view.scheduledAt, zone) : null;
  const isWaiting = view.state === 'scheduled';
  return (
    <Card title={copy.card} icon="send">
      {isWaiting && view.scheduledAt && <p>{copy.scheduled(formatInstant(view.scheduledAt, zone))}</p>}
      <Form method="post" className="form">
        <p className="mut sm">{copy.lead}</p>
        <FieldPair>
          <DateField
            name="date"
            label={copy.date}
            defaultValue={mine?.values.date ?? at?.date ?? ''}
            error={mine?.errors.date}
          />
          <DateField
            kind="time"
            name="time"
            label={copy.time}
            defaultValue={mine?.values.time ?? at?.time ?? ''}
            error={mine?.errors.time}
          />
        </FieldPair>
        {/* The first of them answers the Enter key: nothing goes out by a slip. */}
        <div className="acts">
          <Button size="lg" icon="clock" name="intent" value="schedule">
            {isWaiting ? copy.move : copy.submit}
          </Button>
          <Button variant="filled" size="lg" icon="send" name="intent" value="now" formNoValidate>
            {view.state === 'failed' ? copy.retry : copy.now}
          </Button>
          {(isWaiting || view.state === 'failed') && (
            <Button name="intent" value="unschedule" formNoValidate>
              {copy.stop}
            </Button>
          )}
        </div>
      </Form>
      {view.deliveryId && (
        <LinkButton variant="subtle" href={`/kerja/pengiriman/${view.deliveryId}`}>
          {copy.delivery}
        </LinkButton>
      )}
    </Card>
  );
}
