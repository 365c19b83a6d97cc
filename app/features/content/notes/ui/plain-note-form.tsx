import { type FormEvent, Fragment } from 'react';
import { Form } from 'react-router';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field, SelectField, TextAreaField, TextField, tie } from '#app/ui/field.tsx';
import { noteCopy as copy, questionWords } from '../copy.id.ts';
import type { NoteFormView } from '../queries/note-form.server.ts';
import { ASKED, quotePlaces } from '../rules/draft.ts';
import type { PlainFaults } from './note-form.server.ts';

type Props = {
  page: NoteFormView;
  chosen: string | null;
  faults: PlainFaults | null;
  onSubmit?: (event: FormEvent<HTMLFormElement>) => void;
};

/** The same questions without scripts, or where the phone keeps nothing: sent whole, with a few photos. */
export function PlainNoteForm({ page, chosen, faults, onSubmit }: Props) {
  const typed = faults?.typed ?? {};
  const error = (field: string) => faults?.errors[field];
  const task = page.tasks.find(({ id }) => id === (typed.assignmentId ?? chosen));
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      className="form note-form"
      noValidate
      reloadDocument
      onSubmit={onSubmit}
    >
      {faults && <ErrorSummary title={copy.summaryTitle} errors={faults.errors} general={faults.general} />}
      <noscript>
        <Alert tone="warn">{copy.withoutScript}</Alert>
      </noscript>
      {faults?.media.map((id) => (
        <input key={id} type="hidden" name="mediaId" value={id} />
      ))}
      <SelectField
        name="assignmentId"
        label={copy.task}
        empty={copy.noTask}
        error={error('assignmentId')}
        defaultValue={typed.assignmentId ?? chosen ?? ''}
        options={page.tasks.map(({ id, title, sub }) => ({ value: id, label: `${title} (${sub})` }))}
      />
      {page.units.length > 1 ? (
        <SelectField
          name="unitId"
          label={copy.unit}
          error={error('unitId')}
          defaultValue={typed.unitId ?? task?.unitId ?? page.units[0]?.id}
          options={page.units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : (
        <input type="hidden" name="unitId" value={page.units[0]?.id ?? ''} />
      )}
      <TextField
        name="title"
        label={copy.name}
        optional={copy.optional}
        error={error('title')}
        defaultValue={typed.title}
      />
      {ASKED.map((question) => (
        <TextAreaField
          key={question}
          name={`answer-${question}`}
          label={questionWords[question].label}
          hint={questionWords[question].hint}
          error={error(`answer-${question}`)}
          defaultValue={typed[`answer-${question}`] ?? task?.known[question] ?? ''}
          rows={2}
        />
      ))}
      {quotePlaces(typed).map((place) => (
        <Fragment key={place}>
          <TextAreaField
            name={`quote-words-${place}`}
            label={copy.quoteWords(place + 1)}
            hint={copy.quotesHint}
            defaultValue={typed[`quote-words-${place}`]}
            rows={2}
          />
          <TextField
            name={`quote-name-${place}`}
            label={copy.quoteName}
            defaultValue={typed[`quote-name-${place}`]}
          />
          <TextField
            name={`quote-post-${place}`}
            label={copy.quotePost}
            defaultValue={typed[`quote-post-${place}`]}
          />
        </Fragment>
      ))}
      <TextAreaField name="dictation" label={copy.dictation} defaultValue={typed.dictation} rows={4} />
      <Field name="photos" label={copy.plainPhotos} error={error('photos')}>
        <input
          {...tie({ name: 'photos', error: error('photos') })}
          name="photos"
          type="file"
          accept="image/*"
          multiple
        />
      </Field>
      <div className="dock">
        <div className="acts">
          <Button variant="filled" size="lg" icon="check">
            {copy.save}
          </Button>
        </div>
      </div>
    </Form>
  );
}
