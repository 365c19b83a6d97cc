import { Form } from 'react-router';
import type { Typed } from '#app/platform/request/form-input.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary, type FieldErrors } from '#app/ui/error-summary.tsx';
import { DateField, SelectField, TextField } from '#app/ui/field.tsx';
import { FileField } from '#app/ui/file-field.tsx';
import { formatDate, localOf, zoneName } from '#app/ui/format-date.ts';
import { Panel } from '#app/ui/panel.tsx';
import { trainingCopy } from '../copy.id.ts';
import { materialsCopy } from '../materials/copy.id.ts';
import type { MaterialRow } from '../materials/queries/materials.server.ts';

const copy = materialsCopy.form;
export const DOCUMENT_ENDINGS = '.pdf,.docx,.pptx,.xlsx,.odt,.odp,.ods,.jpg,.jpeg,.png';

function valuesOf(material: MaterialRow | null, zone: string): Typed {
  const from = material?.visibleFrom ? localOf(material.visibleFrom, zone) : null;
  return {
    title: material?.title ?? '',
    sessionId: material?.sessionId ?? '',
    url: material?.url ?? '',
    visibleFrom: from ? `${from.date}T${from.time}` : '',
  };
}

/** A file or a link, and from when participants can open it. */
export function MaterialPanel(props: {
  material: MaterialRow | null;
  sessions: readonly { id: string; subject: string; date: string }[];
  zone: string;
  closeHref: string;
  faults: { typed: Typed; errors: FieldErrors; general?: string } | undefined;
}) {
  const { material, faults } = props;
  const values = faults?.typed ?? valuesOf(material, props.zone);
  const errors = faults?.errors ?? {};
  return (
    <Panel
      title={material ? copy.editTitle : copy.newTitle}
      closeHref={props.closeHref}
      closeLabel={materialsCopy.close}
    >
      <Form
        method="post"
        encType="multipart/form-data"
        className="form"
        key={material?.id ?? 'new'}
        noValidate
      >
        <ErrorSummary title={trainingCopy.errorTitle} errors={errors} general={faults?.general} />
        <input type="hidden" name="materialId" value={material?.id ?? ''} />
        <TextField
          name="title"
          label={copy.title}
          defaultValue={values.title}
          error={errors.title}
          maxLength={200}
        />
        <SelectField
          name="sessionId"
          label={copy.session}
          empty={copy.noSession}
          options={props.sessions.map(({ id, subject, date }) => ({
            value: id,
            label: `${subject}, ${formatDate(date, 'brief', date)}`,
          }))}
          defaultValue={values.sessionId}
        />
        <FileField
          name="file"
          label={copy.file}
          hint={copy.fileHint}
          after={material?.file ? copy.fileKept(material.file) : undefined}
          dropWords={copy.drop}
          error={errors.file}
          accept={DOCUMENT_ENDINGS}
        />
        <TextField
          name="url"
          type="url"
          inputMode="url"
          label={copy.url}
          hint={copy.urlHint}
          defaultValue={values.url}
          error={errors.url}
        />
        <DateField
          kind="datetime-local"
          name="visibleFrom"
          label={copy.visibleFrom}
          optional={materialsCopy.optional}
          hint={copy.visibleHint(zoneName(props.zone))}
          defaultValue={values.visibleFrom}
          error={errors.visibleFrom}
        />
        <Button variant="filled">{copy.submit}</Button>
      </Form>
      {material && (
        <Form method="post" encType="multipart/form-data">
          <input type="hidden" name="intent" value="remove" />
          <input type="hidden" name="materialId" value={material.id} />
          <Button variant="danger">{copy.remove}</Button>
        </Form>
      )}
    </Panel>
  );
}
