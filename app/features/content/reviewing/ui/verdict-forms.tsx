import { Form, useNavigation } from 'react-router';
import { Button } from '#app/ui/button.tsx';
import { ChoiceField } from '#app/ui/choice-fields.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextAreaField } from '#app/ui/field.tsx';
import { Card } from '#app/ui/page-head.tsx';
import { reviewCopy } from '../copy.id.ts';
import { channelName, pageCopy } from '../pages-copy.id.ts';
import type { ReviewView } from '../queries/review-view.server.ts';
import type { ReviewSaid } from './review-acts.server.ts';

type Given = { view: ReviewView; said: ReviewSaid | undefined };

function Faults({ said }: { said: ReviewSaid | undefined }) {
  if (!said) return null;
  return (
    <>
      <ErrorSummary
        title={reviewCopy.errorTitle}
        errors={said.errors}
        {...(said.general ? { general: said.general } : {})}
      />
      {said.blockers && (
        <ul className="lst">
          {said.blockers.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Approve or return, some or all of what waits, exactly as shown. */
export function DecisionForm({ view, said }: Given) {
  const copy = pageCopy.decide;
  const mine = said?.intent === 'putuskan' ? said : undefined;
  const waiting = view.variants.filter(({ state }) => state === 'submitted');
  const busy = useNavigation().formData?.get('intent') === 'putuskan';
  return (
    <Card title={copy.title} icon="clipboard-check">
      <Form method="post" className="form" noValidate>
        <Faults said={mine} />
        <input type="hidden" name="intent" value="putuskan" />
        {waiting.length === 1 ? (
          <input type="hidden" name="versions" value={`${waiting[0]!.id}:${waiting[0]!.version}`} />
        ) : (
          <ChoiceField
            name="versions"
            label={copy.which}
            many
            plain
            defaultValue={waiting.map((one) => `${one.id}:${one.version}`)}
            choices={waiting.map((one) => ({
              value: `${one.id}:${one.version}`,
              label: channelName(one.channel),
            }))}
            error={mine?.errors.versions}
          />
        )}
        <TextAreaField
          name="note"
          label={copy.note}
          hint={copy.noteHint}
          optional={reviewCopy.optional}
          rows={3}
          maxLength={2_000}
          defaultValue={mine?.typed.note ?? ''}
          error={mine?.errors.note}
        />
        <div className="row wrap">
          <Button variant="filled" icon="check" name="verdict" value="approve" busy={busy}>
            {copy.approve}
          </Button>
          <Button icon="arrow-back-up" name="verdict" value="return" busy={busy}>
            {copy.return}
          </Button>
        </div>
        <p className="hint">{copy.exactly}</p>
      </Form>
    </Card>
  );
}

/** What a second person found in what went out serta merta. */
export function AfterForm({ view, said }: Given) {
  const copy = pageCopy.after;
  const mine = said?.intent === 'setelah' ? said : undefined;
  const choices = ['approve', 'correct', 'withdraw'] as const;
  return (
    <Card title={copy.title} icon="clipboard-check">
      <Form method="post" className="form" noValidate>
        <Faults said={mine} />
        <input type="hidden" name="intent" value="setelah" />
        {view.unread.map((one) => (
          <input
            key={one.variantId}
            type="hidden"
            name="versions"
            value={`${one.variantId}:${one.version}`}
          />
        ))}
        <ChoiceField
          name="verdict"
          label={copy.verdict}
          plain
          defaultValue={mine?.typed.verdict ?? ''}
          choices={choices.map((value) => ({ value, label: copy[value] }))}
          error={mine?.errors.verdict}
        />
        <TextAreaField
          name="note"
          label={copy.note}
          hint={copy.noteHint}
          optional={reviewCopy.optional}
          rows={2}
          maxLength={2_000}
          defaultValue={mine?.typed.note ?? ''}
          error={mine?.errors.note}
        />
        <TextAreaField
          name="correction"
          label={copy.correction}
          hint={copy.correctionHint}
          optional={reviewCopy.optional}
          rows={3}
          maxLength={3_000}
          defaultValue={mine?.typed.correction ?? ''}
          error={mine?.errors.correction}
        />
        <Button variant="filled">{copy.send}</Button>
      </Form>
    </Card>
  );
}
