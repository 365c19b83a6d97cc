import { type FormEvent, useEffect, useRef } from 'react';
import { Form } from 'react-router';
import { Alert } from '#app/ui/alert.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { noteCopy as copy } from '../copy.id.ts';
import type { NoteFormView } from '../queries/note-form.server.ts';
import './notes.css';
import { NotePhotos } from './note-photos.tsx';
import { NoteDictation, NoteQuestions, NoteQuotes } from './note-words.tsx';
import type { TypedBefore } from './typed-before.ts';
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

/** The form on a phone with scripts: kept at every letter, saved through the outbox. */
export function LiveNoteForm(props: { page: NoteFormView; typed: TypedBefore; onPlain: () => void }) {
  const { page, typed, onPlain } = props;
  const state = useNoteDraft(page, typed);
  const form = useRef<HTMLFormElement>(null);
  const sending = useNoteSending(page.person, state.forget);
  const isThere = state.draft !== null;
  useEffect(() => {
    if (isThere && typed.at) document.getElementById(typed.at)?.focus();
  }, [isThere, typed.at]);
  if (!state.draft) return null;
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
  const { draft } = state;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (state.blank) return sending.say(copy.nothing);
    void sending.submit(draft, onPlain);
  };
  const percent = sending.part === null ? null : Math.floor(sending.part * 100);
  return (
    <Form ref={form} method="post" className="form note-form" noValidate onSubmit={submit}>
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
