import { type FormEvent, useEffect, useRef } from 'react';
import { Form, useSubmit } from 'react-router';
import { Alert } from '#app/ui/alert.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { EmptyState, LoadingState } from '#app/ui/states.tsx';
import { noteCopy as copy } from '../copy.id.ts';
import type { NoteFormView } from '../queries/note-form.server.ts';
import './notes.css';
import type { PlainFaults } from './note-form.server.ts';
import { NotePhotos } from './note-photos.tsx';
import { NoteDictation, NoteQuestions, NoteQuotes } from './note-words.tsx';
import { plainFormOf } from './plain-form-of.ts';
import { PlainNoteForm } from './plain-note-form.tsx';
import { type DraftState, useNoteDraft } from './use-note-draft.ts';
import { type Fate, useNoteSending } from './use-note-sending.ts';

/** The note lies in the phone's outbox. */
function Kept({ fate, onAgain }: { fate: Fate; onAgain: () => void }) {
  return (
    <EmptyState
      icon={fate === 'held' ? 'alert-triangle' : 'cloud-upload'}
      title={copy.keptTitle}
      acts={
        <>
          <Button type="button" variant="filled" icon="plus" onClick={onAgain}>
            {copy.startNew}
          </Button>
          <LinkButton variant="subtle" href="/kerja/kotak-keluar">
            {copy.queue}
          </LinkButton>
        </>
      }
    >
      {copy.kept[fate]}
    </EmptyState>
  );
}

function Beginning({ page, state }: { page: NoteFormView; state: DraftState }) {
  const { draft, change, chooseTask } = state;
  if (!draft) return null;
  return (
    <section className="card pad note-part">
      <SelectField
        name="assignmentId"
        label={copy.task}
        empty={copy.noTask}
        value={draft.assignmentId ?? ''}
        options={page.tasks.map(({ id, title, sub }) => ({ value: id, label: `${title} (${sub})` }))}
        onChange={(event) => chooseTask(event.currentTarget.value || null)}
      />
      {page.units.length > 1 && !draft.assignmentId && (
        <SelectField
          name="unitId"
          label={copy.unit}
          value={draft.unitId}
          options={page.units.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => change({ unitId: event.currentTarget.value })}
        />
      )}
      <TextField
        name="title"
        label={copy.name}
        optional={copy.optional}
        autoComplete="off"
        value={draft.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
    </section>
  );
}

function Storage({ state }: { state: DraftState }) {
  if (state.keeping === 'blocked')
    return (
      <Alert tone="warn" title={copy.blockedTitle}>
        {copy.blocked}
      </Alert>
    );
  return state.keeping === 'full' ? (
    <Alert tone="bad" live>
      {copy.full}
    </Alert>
  ) : null;
}

/**
 * The form on a phone with scripts: kept at every letter, saved through the outbox. The plain form stands until the phone has answered, and
 * takes the note where the phone keeps nothing.
 */
export function NoteForm(props: {
  page: NoteFormView;
  chosen: string | null;
  /** A draft of this phone is asked for: an empty form before it would mislead. */
  reopens: boolean;
  faults: PlainFaults | null;
}) {
  const { page, chosen, reopens, faults } = props;
  const state = useNoteDraft(page);
  const sending = useNoteSending(page.person, state.forget);
  const sendPlain = useSubmit();
  const { draft } = state;
  const send = () => {
    if (!draft) return;
    if (state.blank) return sending.say(copy.nothing);
    void sending.submit(draft, () => {
      void sendPlain(plainFormOf(draft), { method: 'post', encType: 'multipart/form-data' });
    });
  };
  // Saved before the phone had answered: nothing but a network would take the plain form. Photos are drawn first, and wait for a person.
  const pressed = useRef(false);
  useEffect(() => {
    if (!draft || !pressed.current) return;
    pressed.current = false;
    if (state.chosenBefore.length === 0) send();
  });
  if (reopens && !draft) return <LoadingState title={copy.reopening} />;
  if (!draft || faults)
    return (
      <PlainNoteForm
        page={page}
        chosen={chosen}
        faults={faults}
        onSubmit={(event) => {
          if (faults) return;
          event.preventDefault();
          pressed.current = true;
        }}
      />
    );
  if (sending.fate)
    return (
      <Kept
        fate={sending.fate}
        onAgain={() => {
          sending.again();
          void state.restart();
        }}
      />
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  const percent = sending.part === null ? null : Math.floor(sending.part * 100);
  return (
    <Form method="post" className="form note-form" noValidate onSubmit={submit}>
      {sending.said && <ErrorSummary title={copy.summaryTitle} errors={{}} general={sending.said} />}
      {state.goesOn && !state.blank && (
        <Alert
          act={
            <Button type="button" size="sm" onClick={() => void state.restart()}>
              {copy.startNew}
            </Button>
          }
        >
          {copy.goingOn}
        </Alert>
      )}
      <Storage state={state} />
      <Beginning page={page} state={state} />
      <NoteQuestions state={state} />
      <NotePhotos state={state} />
      <NoteQuotes state={state} />
      <NoteDictation state={state} />
      <div className="dock">
        <span role="status">{state.keeping === 'kept' ? copy.keptNow : ''}</span>
        <div className="acts">
          <Button variant="filled" size="lg" icon="check" busy={sending.busy}>
            {sending.busy ? (percent === null ? copy.saving : copy.sending(percent)) : copy.save}
          </Button>
        </div>
      </div>
    </Form>
  );
}
