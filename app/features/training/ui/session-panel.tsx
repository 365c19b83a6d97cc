import { Form } from 'react-router';
import type { Typed } from '#app/platform/request/form-input.ts';
import { Button } from '#app/ui/button.tsx';
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx';
import { ErrorSummary, type FieldErrors } from '#app/ui/error-summary.tsx';
import { DateField, FieldPair, SelectField, TextField } from '#app/ui/field.tsx';
import { formatDate, localOf } from '#app/ui/format-date.ts';
import { Panel } from '#app/ui/panel.tsx';
import { trainingCopy } from '../copy.id.ts';
import { programmesCopy } from '../programmes/copy.id.ts';
import type { ScheduleView } from '../programmes/queries/schedule.server.ts';
import type { SessionRow } from '../programmes/queries/sessions.server.ts';
import { SESSION_KINDS } from '../tables.ts';

const copy = programmesCopy.schedule;

function valuesOf(session: SessionRow | null, view: ScheduleView): Typed {
  const { head, sessions } = view;
  if (session)
    return {
      date: session.date,
      start: localOf(session.startsAt, head.zone).time,
      end: localOf(session.endsAt, head.zone).time,
      kind: session.kind,
      subject: session.subject,
      speakerId: session.speakerId ?? '',
      room: session.room ?? '',
    };
  // A new session goes on where the timetable ends.
  const last = sessions.at(-1);
  return {
    date: last?.date ?? head.fromDate,
    start: last ? localOf(last.endsAt, head.zone).time : '08:00',
    end: '',
    kind: 'lesson',
    subject: '',
    speakerId: '',
    room: '',
  };
}

/** Days of a batch; a training lasts days, not months, so they fit one list. */
function daysOf(from: string, to: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

/** Adds a session to the timetable, or changes it, beside the list. */
export function SessionPanel(props: {
  view: ScheduleView;
  session: SessionRow | null;
  closeHref: string;
  faults?: { typed: Typed; errors: FieldErrors; general?: string } | undefined;
}) {
  const { view, session, faults } = props;
  const values = faults?.typed ?? valuesOf(session, view);
  const errors = faults?.errors ?? {};
  return (
    <Panel title={session ? copy.editTitle : copy.add} closeHref={props.closeHref} closeLabel={copy.close}>
      <Form method="post" className="form" key={session?.id ?? `new-${view.sessions.length}`} noValidate>
        <ErrorSummary title={trainingCopy.errorTitle} errors={errors} general={faults?.general} />
        <input type="hidden" name="intent" value="save" />
        <input type="hidden" name="sessionId" value={session?.id ?? ''} />
        <SelectField
          name="date"
          label={copy.fields.date}
          options={daysOf(view.head.fromDate, view.head.toDate).map((day) => ({
            value: day,
            label: formatDate(day, 'full'),
          }))}
          defaultValue={values.date}
          error={errors.date}
        />
        <FieldPair>
          <DateField
            kind="time"
            name="start"
            label={copy.fields.start}
            defaultValue={values.start}
            error={errors.start}
          />
          <DateField
            kind="time"
            name="end"
            label={copy.fields.end}
            defaultValue={values.end}
            error={errors.end}
          />
        </FieldPair>
        <SelectField
          name="kind"
          label={copy.fields.kind}
          options={SESSION_KINDS.map((kind) => ({ value: kind, label: copy.kinds[kind] }))}
          defaultValue={values.kind}
          error={errors.kind}
        />
        <TextField
          name="subject"
          label={copy.fields.subject}
          defaultValue={values.subject}
          error={errors.subject}
          maxLength={200}
        />
        <SelectField
          name="speakerId"
          label={copy.fields.speaker}
          empty={copy.fields.noSpeaker}
          options={view.speakers.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={values.speakerId}
          error={errors.speakerId}
        />
        <TextField
          name="room"
          label={copy.fields.room}
          hint={copy.fields.roomHint}
          optional={programmesCopy.optional}
          defaultValue={values.room}
          error={errors.room}
          maxLength={120}
        />
        <Button variant="filled">{programmesCopy.save}</Button>
      </Form>
      {session && (
        <div style={{ marginTop: 16 }}>
          <ConfirmDialog
            trigger={{ label: copy.remove, variant: 'danger' }}
            title={copy.removeTitle}
            confirmLabel={copy.remove}
            cancelLabel={programmesCopy.cancel}
            fields={{ intent: 'remove', sessionId: session.id }}
            danger
          >
            {copy.removeText}
          </ConfirmDialog>
        </div>
      )}
    </Panel>
  );
}
