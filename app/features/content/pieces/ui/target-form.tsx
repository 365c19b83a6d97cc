import { Form, useNavigation } from 'react-router';
import type { Typed } from '#app/platform/request/form-input.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary, type FieldErrors } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Card } from '#app/ui/page-head.tsx';
import { PURPOSES, type Purpose } from '../../tables.ts';
import { mixCopy as copy, monthName } from '../calendar-copy.id.ts';
import { PURPOSE_WORDS } from '../copy.id.ts';

/** Planned shares of a month, in percent. */
export function TargetForm(props: {
  month: string;
  targets: Partial<Record<Purpose, number>> | null;
  typed?: Typed;
  errors: FieldErrors;
}) {
  const { month, targets, typed, errors } = props;
  const busy = useNavigation().state === 'submitting';
  return (
    <Card title={copy.target(monthName(month))} icon="target">
      <Form method="post" className="form" noValidate preventScrollReset>
        <ErrorSummary title={copy.errorTitle} errors={errors} />
        <input type="hidden" name="month" value={month} />
        <p className="hint">{copy.targetHint}</p>
        <div className="mix-f">
          {PURPOSES.map((purpose) => (
            <TextField
              key={purpose}
              name={purpose}
              label={PURPOSE_WORDS[purpose].charAt(0).toUpperCase() + PURPOSE_WORDS[purpose].slice(1)}
              inputMode="numeric"
              width="short"
              defaultValue={typed?.[purpose] ?? targets?.[purpose]?.toString() ?? ''}
              error={errors[purpose]}
            />
          ))}
        </div>
        <div>
          <Button busy={busy}>{copy.save}</Button>
        </div>
      </Form>
    </Card>
  );
}
