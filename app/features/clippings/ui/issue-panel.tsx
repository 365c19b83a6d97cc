import { Form } from 'react-router';
import { Button } from '#app/ui/button.tsx';
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { SelectField, TextAreaField, TextField } from '#app/ui/field.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { clippingsCopy } from '../copy.id.ts';
import type { IssueRow } from '../queries/issues.server.ts';
import { issuesCopy as copy } from '../screens-copy.id.ts';
import { partHref } from './clipping-tabs.tsx';
import type { Faults } from './source-panel.tsx';

type Choices = readonly { id: string; name: string }[];
const options = (choices: Choices) => choices.map(({ id, name }) => ({ value: id, label: name }));

function CloseIssue({ id }: { id: string }) {
  return (
    <ConfirmDialog
      trigger={{ label: copy.closeIssue, variant: 'danger' }}
      title={copy.closeTitle}
      confirmLabel={copy.closeIssue}
      cancelLabel={copy.keep}
      danger
      fields={{ intent: 'tutup', issueId: id }}
    >
      {copy.closeText}
    </ConfirmDialog>
  );
}

/** A new issue, or one to change. */
export function IssuePanel(props: {
  issue: IssueRow | null;
  themes: Choices;
  narratives: Choices;
  faults: Faults;
}) {
  const { issue, themes, narratives, faults } = props;
  const errors = faults?.errors ?? {};
  const values = faults?.typed ?? {
    name: issue?.name ?? '',
    words: issue?.words.join('\n') ?? '',
    wordsNot: issue?.wordsNot.join('\n') ?? '',
    themeId: issue?.themeId ?? '',
    narrativeId: issue?.narrativeId ?? '',
  };
  return (
    <Panel
      title={issue ? copy.edit : copy.add}
      closeHref={partHref('issues')}
      closeLabel={clippingsCopy.close}
      {...(issue ? { foot: <CloseIssue id={issue.id} /> } : {})}
    >
      <Form method="post" className="form" key={issue?.id ?? 'new'} noValidate>
        <ErrorSummary title={clippingsCopy.errorTitle} errors={errors} general={faults?.general} />
        <input type="hidden" name="issueId" value={issue?.id ?? ''} />
        <TextField
          name="name"
          label={copy.fields.name}
          defaultValue={values.name}
          error={errors.name}
          maxLength={80}
        />
        <TextAreaField
          name="words"
          label={copy.fields.words}
          hint={copy.fields.wordsHint}
          defaultValue={values.words}
          error={errors.words}
          rows={6}
        />
        <TextAreaField
          name="wordsNot"
          label={copy.fields.wordsNot}
          hint={copy.fields.wordsNotHint}
          optional={clippingsCopy.optional}
          defaultValue={values.wordsNot}
          error={errors.wordsNot}
        />
        <SelectField
          name="themeId"
          label={copy.fields.theme}
          empty={copy.fields.none}
          options={options(themes)}
          defaultValue={values.themeId}
          error={errors.themeId}
        />
        <SelectField
          name="narrativeId"
          label={copy.fields.narrative}
          empty={copy.fields.none}
          options={options(narratives)}
          defaultValue={values.narrativeId}
          error={errors.narrativeId}
        />
        <Button variant="filled">{clippingsCopy.save}</Button>
      </Form>
    </Panel>
  );
}
