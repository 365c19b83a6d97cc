import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Form, useNavigation } from 'react-router';
import { Alert } from '#app/ui/alert.tsx';
import { Button, IconButton } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { DateField, SelectField, TextAreaField, TextField } from '#app/ui/field.tsx';
import { useNetwork } from '#app/ui/use-network.ts';
import { reportCopy as copy } from '../reporting/copy.id.ts';
import type { FormValues, Refused } from '../reporting/form.ts';
import type { LinkLook, ReportPage } from '../reporting/report-page.server.ts';
import { KeptReport } from './report-kept.tsx';
import { LinkCard } from './report-link-card.tsx';
import { NextSteps } from './report-next-steps.tsx';
import { ScreenshotField } from './report-screenshot.tsx';
import { TaskChoices } from './report-task-choices.tsx';
import { useLook } from './use-look.ts';
import { useSending } from './use-sending.ts';

export type ReportFormProps = {
  page: ReportPage;
  values: FormValues;
  refused: Refused | null;
  look: LinkLook | null;
  note?: string;
  /** Another way to report, after the questions. */
  more?: ReactNode;
};

/** Nothing but another link helps here; the other questions wait. */
const STUCK: ReadonlySet<string> = new Set([
  'other-unit',
  'account-unknown',
  'account-of-nobody',
  'account-waiting',
  'account-closed',
  'already-reported',
  'post-of-other-unit',
]);

/** Paste, recognise, choose the task, report. Works as a plain form; with scripts it also works without a network. */
export function ReportForm({ page, values, refused: told, look: first, note, more }: ReportFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [address, setAddress] = useState(values.address);
  const [collab, setCollab] = useState(values.collab);
  const [live, setLive] = useState(false);
  const offline = useNetwork() !== 'online';
  useEffect(() => setLive(true), []);
  const [caption, setCaption] = useState(values.caption);
  // What somebody began to write is not taken away again, whatever the link tells.
  const [begun, setBegun] = useState(false);
  const [chosen, setChosen] = useState(values.assignmentId);
  const { look, looking, slow } = useLook(address, collab, caption, first);
  const unread = !look && (offline || slow);
  const sending = useSending(page.person);
  const busy = useNavigation().state === 'submitting' || sending.busy;
  const another = () => {
    setAddress('');
    setCaption('');
    setBegun(false);
    sending.again();
  };
  if (sending.kept) return <KeptReport kept={sending.kept} onAgain={another} />;

  const said = sending.refused ?? told;
  const lookFault: Refused | null =
    look && !look.ok
      ? { ...look, about: look.address, field: look.type === 'which-account' ? 'account' : 'address' }
      : null;
  const refused = said && (said.field !== 'address' || said.about === address) ? said : lookFault;
  const accounts = refused?.accounts ?? lookFault?.accounts;
  const error = (field: string) => (refused?.field === field ? refused.message : undefined);
  const isStuck = refused?.field === 'address' && STUCK.has(refused.type);
  const needsWords =
    !live ||
    begun ||
    (unread && address.trim() !== '') ||
    (!isStuck && refused?.field === 'caption') ||
    (look?.ok && look.grade === 'C') ||
    values.caption !== '';
  return (
    <Form
      ref={form}
      method="post"
      action="/kerja/lapor"
      encType="multipart/form-data"
      noValidate
      className="form"
      onSubmit={(event) => sending.submit(event)}
    >
      {said && refused && (
        <ErrorSummary
          title={copy.summaryTitle}
          errors={refused.field ? { [refused.field]: refused.message } : {}}
          general={refused.field ? undefined : refused.message}
        />
      )}
      {note && <Alert>{note}</Alert>}
      {values.variantId && <input type="hidden" name="variantId" value={values.variantId} />}
      {collab && <input type="hidden" name="collab" value="on" />}
      {collab && <Alert>{copy.collabOn}</Alert>}
      <div>
        <TextField
          name="address"
          label={copy.address}
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
          error={error('address')}
          after={refused?.field === 'address' && address ? copy.stays : undefined}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          inputMode="url"
          enterKeyHint="send"
          inside={
            address && live ? (
              <IconButton
                type="button"
                icon="x"
                variant="bare"
                label={copy.clear}
                onClick={() => setAddress('')}
              />
            ) : undefined
          }
        />
        <ScreenshotField
          live={live}
          kept={values.screenshotFileId}
          error={error('screenshot')}
          onPaste={setAddress}
        />
        <div aria-live="polite">
          {looking && !look && (
            <p className="mut sm" style={{ marginTop: 12 }}>
              {copy.reading}
            </p>
          )}
          {look?.ok && <LinkCard look={look} />}
        </div>
      </div>
      {refused?.field === 'address' && (
        <NextSteps
          type={refused.type}
          accounts={page.accounts}
          onChange={() => {
            setAddress('');
            document.getElementById('address')?.focus();
          }}
          onCollab={() => setCollab(true)}
        />
      )}
      {accounts && accounts.length > 0 && (
        <SelectField
          name="account"
          label={copy.account}
          error={error('account')}
          defaultValue={values.account}
          options={accounts.map(({ id, name }) => ({ value: id, label: name }))}
          empty="Pilih akun"
        />
      )}
      {needsWords && (
        <Words
          values={{ ...values, caption }}
          error={error}
          onBegin={() => setBegun(true)}
          onCaption={setCaption}
          hint={unread ? copy.captionHintSilent : copy.captionHint}
          optional={look?.ok && !look.captionNeeded ? copy.optional : undefined}
        />
      )}
      {!(live && isStuck) && (
        <>
          <TaskChoices
            page={page}
            look={look}
            chosen={chosen}
            onChoose={setChosen}
            error={error('assignmentId')}
          />
          {more}
          <div className="dock">
            <div className="acts">
              <Button variant="filled" size="lg" icon="send" busy={busy}>
                {busy ? copy.submitting : copy.submit}
              </Button>
            </div>
          </div>
        </>
      )}
    </Form>
  );
}

/** Caption and time, where the network shows neither. */
function Words(props: {
  values: FormValues;
  error: (field: string) => string | undefined;
  optional?: string;
  hint: string;
  onBegin: () => void;
  onCaption: (text: string) => void;
}) {
  const { values, error, optional } = props;
  return (
    <>
      <TextAreaField
        name="caption"
        label={copy.caption}
        hint={props.hint}
        error={error('caption')}
        defaultValue={values.caption}
        optional={optional}
        onChange={(event) => {
          props.onBegin();
          props.onCaption(event.currentTarget.value);
        }}
        rows={3}
      />
      <DateField
        kind="datetime-local"
        name="publishedAt"
        label={copy.publishedAt}
        optional={copy.optional}
        hint={copy.publishedAtHint}
        error={error('publishedAt')}
        defaultValue={values.publishedAt}
        onChange={props.onBegin}
      />
    </>
  );
}
