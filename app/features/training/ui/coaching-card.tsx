import { Form, useNavigation } from 'react-router';
import { Badge } from '#app/ui/badge.tsx';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import type { FieldErrors } from '#app/ui/error-summary.tsx';
import { TextAreaField } from '#app/ui/field.tsx';
import { formatDate, localOf } from '#app/ui/format-date.ts';
import { Card } from '#app/ui/page-head.tsx';
import { followingCopy } from '../following/copy.id.ts';
import type { FollowedRow } from '../following/queries/follow-up.server.ts';

const copy = followingCopy.coach;

/** What a participant is helped with: the notes so far, and one more. */
export function CoachingCard(props: {
  row: FollowedRow;
  zone: string;
  back: string;
  said: { typed: Record<string, string>; errors: FieldErrors } | undefined;
}) {
  const { row, zone, said } = props;
  const busy = useNavigation().state === 'submitting';
  const day = (instant: string) => formatDate(localOf(instant, zone).date, 'brief');
  return (
    <Card
      title={copy.title(row.person)}
      act={
        <LinkButton size="sm" variant="subtle" href={props.back}>
          {copy.close}
        </LinkButton>
      }
    >
      <div className="stack tight">
        <p className="mut">
          {row.unitName}
          {row.lacks.length > 0 &&
            `. ${copy.lacking}: ${row.lacks.map((lack) => followingCopy.lack(lack, row.tally).toLowerCase()).join(', ')}.`}
        </p>
        {row.notes.length === 0 ? (
          <p className="mut sm">{copy.none}</p>
        ) : (
          <ul className="lst">
            {row.notes.map((note) => (
              <li key={note.id}>
                <div className="row wrap">
                  <Badge tone={note.state === 'done' ? 'good' : 'info'}>{copy.states[note.state]}</Badge>
                  <span className="mut sm sp">
                    {copy.by(note.by, day(note.at))}
                    {note.doneAt && `, ${copy.finishedOn(day(note.doneAt))}`}
                  </span>
                  {note.state === 'open' && (
                    <Form method="post">
                      <input type="hidden" name="intent" value="finish" />
                      <input type="hidden" name="coachingId" value={note.id} />
                      <Button size="sm" icon="check">
                        {copy.finish}
                      </Button>
                    </Form>
                  )}
                </div>
                <p className="any" style={{ whiteSpace: 'pre-line' }}>
                  {note.note || copy.forgotten}
                </p>
              </li>
            ))}
          </ul>
        )}
        {/* A new note begins empty: the form is made anew with each. */}
        <Form method="post" className="form" noValidate key={row.notes.length}>
          <input type="hidden" name="intent" value="note" />
          <input type="hidden" name="registrationId" value={row.registrationId} />
          <TextAreaField
            name="note"
            label={copy.note}
            hint={copy.noteHint}
            defaultValue={said?.typed.note ?? ''}
            error={said?.errors.note}
            maxLength={1_000}
          />
          <Acts>
            <Button variant="filled" busy={busy}>
              {copy.add}
            </Button>
          </Acts>
        </Form>
      </div>
    </Card>
  );
}
