import { Form } from 'react-router';
import type { Typed } from '#app/platform/request/form-input.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary, type FieldErrors } from '#app/ui/error-summary.tsx';
import { DateField, FieldPair } from '#app/ui/field.tsx';
import { localOf, zoneName } from '#app/ui/format-date.ts';
import { Panel } from '#app/ui/panel.tsx';
import { trainingCopy } from '../copy.id.ts';
import { examiningCopy } from '../examining/copy.id.ts';
import type { PartStanding } from '../examining/queries/batch-test.server.ts';

const copy = examiningCopy.batch;

function valuesOf(parts: readonly PartStanding[], zone: string): Typed {
  const moment = (instant: string | undefined) => {
    if (!instant) return '';
    const { date, time } = localOf(instant, zone);
    return `${date}T${time}`;
  };
  return Object.fromEntries(
    parts.flatMap(({ part, window }) => [
      [`${part}Opens`, moment(window?.opensAt)],
      [`${part}Closes`, moment(window?.closesAt)],
    ]),
  );
}

/** When a batch takes its pre and post test. */
export function TestWindowsPanel(props: {
  parts: readonly PartStanding[];
  zone: string;
  closeHref: string;
  faults: { typed: Typed; errors: FieldErrors; general?: string } | undefined;
}) {
  const { parts, faults } = props;
  const values = faults?.typed ?? valuesOf(parts, props.zone);
  const errors = faults?.errors ?? {};
  return (
    <Panel title={copy.windowsTitle} closeHref={props.closeHref} closeLabel={examiningCopy.close}>
      <Form method="post" className="form" noValidate>
        <ErrorSummary title={trainingCopy.errorTitle} errors={errors} general={faults?.general} />
        <p className="hint">{copy.windowsHint(zoneName(props.zone))}</p>
        {parts.map(({ part }) => (
          <fieldset key={part} className="field">
            <legend>{examiningCopy.parts[part]}</legend>
            <FieldPair>
              {(['Opens', 'Closes'] as const).map((end) => (
                <DateField
                  key={end}
                  kind="datetime-local"
                  name={`${part}${end}`}
                  label={end === 'Opens' ? copy.opens : copy.closes}
                  defaultValue={values[`${part}${end}`]}
                  error={errors[`${part}${end}`]}
                />
              ))}
            </FieldPair>
          </fieldset>
        ))}
        <Button variant="filled">{examiningCopy.save}</Button>
      </Form>
    </Panel>
  );
}
