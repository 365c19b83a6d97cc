import { useEffect, useState } from 'react';
import { data, Form } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { faultsByField, thrownFor, typedOf } from '#app/platform/request/form-input.ts';
import { callOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field, SelectField, TextAreaField, TextField, tie } from '#app/ui/field.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { addMedia } from '../actions/store-media.server.ts';
import { consentWords, mediaSentence, peopleWords } from '../copy.id.ts';
import { libraryCopy as copy } from '../library-copy.id.ts';
import { unitsToAddFor } from '../queries/units-to-add.server.ts';
import type { MediaChoice } from '../queries/usable-media.server.ts';
import type { Route } from './+types/new-media.page.ts';
import './media.css';
import { MediaThumb } from './media-thumb.tsx';
import { UploadHere } from './upload-here.tsx';

export { loadAnew as shouldRevalidate } from '#app/platform/request/load-anew.ts';

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const units = await readAs(context, actor, (db) => unitsToAddFor(db, actor));
  if (units.length === 0) throw new Response(null, { status: 403 });
  return { units, sender: { personId: actor.personId, tenantId: actor.tenantId } };
}

export async function action({ context, request }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const form = await request.formData();
  const typed = typedOf(form);
  const file = form.get('file');
  const refused = (errors: Record<string, string>) => data({ typed, errors }, { status: 422 });
  if (!(file instanceof File) || file.size === 0) return refused({ file: copy.noFile });
  const added = await addMedia(callOf(context, actor), file, typed);
  if (added.ok)
    return redirectWith(`/kerja/media/${added.value.mediaId}`, {
      text: added.value.again ? copy.storedAgain : copy.stored,
    });
  thrownFor(added.error);
  const { error } = added;
  if (error.type === 'invalid') return refused(faultsByField(error.faults));
  return refused(error.type === 'media-refused' ? { file: mediaSentence(error) } : {});
}

const options = (words: Readonly<Record<string, string>>, values: readonly string[]) =>
  values.map((value) => ({ value, label: words[value] ?? value }));

type Props = { units: Route.ComponentProps['loaderData']['units']; said: Route.ComponentProps['actionData'] };

function PlainUpload({ units, said }: Props) {
  const typed: Record<string, string> = said?.typed ?? {};
  const errors: Record<string, string> = said?.errors ?? {};
  return (
    <Form method="post" encType="multipart/form-data" className="form" noValidate reloadDocument>
      {said && <ErrorSummary title={copy.fault} errors={errors} />}
      <SelectField
        name="unitId"
        label={copy.unit}
        error={errors.unitId}
        defaultValue={typed.unitId ?? units[0]?.id}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Field name="file" label={copy.file} hint={copy.fileHint} error={errors.file}>
        <input
          {...tie({ name: 'file', hint: copy.fileHint, error: errors.file })}
          name="file"
          type="file"
          accept="image/*,video/mp4"
        />
      </Field>
      <TextField name="title" label={copy.fieldTitle} error={errors.title} defaultValue={typed.title} />
      <TextAreaField
        name="alt"
        label={copy.alt}
        hint={copy.altHint}
        error={errors.alt}
        defaultValue={typed.alt}
        rows={2}
      />
      <SelectField
        name="people"
        label={copy.who}
        error={errors.people}
        defaultValue={typed.people ?? 'unknown'}
        options={options(peopleWords, ['unknown', 'none', 'crowd', 'recognisable', 'children'])}
      />
      <SelectField
        name="consent"
        label={copy.consentField}
        error={errors.consent}
        defaultValue={typed.consent ?? 'unknown'}
        options={options(consentWords, ['unknown', 'not-needed', 'given', 'missing'])}
      />
      <TextField
        name="consentNote"
        label={copy.consentNote}
        hint={copy.consentNoteHint}
        error={errors.consentNote}
        defaultValue={typed.consentNote}
      />
      <Acts>
        <Button variant="filled" icon="upload">
          {copy.add}
        </Button>
      </Acts>
    </Form>
  );
}

/** With scripts: file after file, in parts, each with its three questions. */
function LiveUpload({ units, sender }: Route.ComponentProps['loaderData']) {
  const [unitId, setUnitId] = useState(units[0]?.id ?? '');
  const [there, setThere] = useState<readonly MediaChoice[]>([]);
  return (
    <Card>
      <div className="form">
        {units.length > 1 && (
          <SelectField
            name="unitId"
            label={copy.unit}
            value={unitId}
            onChange={(event) => setUnitId(event.currentTarget.value)}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <p className="hint">{copy.manyHint}</p>
        <UploadHere
          unitId={unitId}
          sender={sender}
          onThere={(choice) => setThere((before) => [choice, ...before.filter(({ id }) => id !== choice.id)])}
        />
        <ul className="media-grid">
          {there.map((choice) => (
            <li key={choice.id}>
              <a href={`/kerja/media/${choice.id}`} className="media-one">
                <MediaThumb choice={choice} />
                <span className="b two-lines">{choice.title || copy.untitled}</span>
              </a>
              <p className={choice.unusable ? 'sm warn-words' : 'sm mut'}>
                {choice.unusable ?? copy.usableNow}
              </p>
            </li>
          ))}
        </ul>
        {there.length > 0 && (
          <LinkButton variant="filled" icon="check" href="/kerja/media">
            {copy.done}
          </LinkButton>
        )}
      </div>
    </Card>
  );
}

export default function NewMediaPage({ loaderData, actionData }: Route.ComponentProps) {
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  return (
    <>
      <PageHead
        title={copy.newTitle}
        summary={copy.newSummary}
        back={{ href: '/kerja/media', label: copy.back }}
      />
      <PageBody>
        {live && !actionData ? (
          <LiveUpload {...loaderData} />
        ) : (
          <PlainUpload units={loaderData.units} said={actionData} />
        )}
      </PageBody>
    </>
  );
}
