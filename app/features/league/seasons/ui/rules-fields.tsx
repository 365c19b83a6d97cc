import { type FormEvent, useState } from 'react';
import { Form, useNavigation } from 'react-router';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { ErrorSummary, type FieldErrors } from '#app/ui/error-summary.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { Card } from '#app/ui/page-head.tsx';
import { CRITERION_KEYS } from '../../types.ts';
import { CRITERION_NAMES, seasonsCopy } from '../copy.id.ts';
import { FAIRNESS_FIELDS } from '../rules/compare-rules.ts';
import { type Fields, OWN_FIELDS } from '../rules/rules-form.ts';
import { CRITERION_ABOUT, FAIRNESS_WORDS, FIELD_WORDS, isShare, rulesPageCopy } from '../rules-copy.id.ts';
import { BandRows, ChecklistRows, ClassRows, RubricRows } from './rules-rows.tsx';

const copy = rulesPageCopy.form;
export type FormProps = { fields: Fields; errors: FieldErrors };

function Figure(props: FormProps & { name: string; field: string; label?: string; hint?: string }) {
  const { name, field, fields, errors } = props;
  const label = props.label ?? FIELD_WORDS[field] ?? field;
  return (
    <TextField
      name={name}
      label={isShare(field) ? copy.percent(label) : label}
      {...(props.hint ? { hint: props.hint } : {})}
      inputMode="decimal"
      width="short"
      defaultValue={fields[name] ?? ''}
      error={errors[name]}
    />
  );
}

const sumOf = (form: HTMLFormElement): number =>
  CRITERION_KEYS.reduce((sum, key) => {
    const typed = new FormData(form).get(`c-${key}-weight`);
    const weight = Number(String(typed ?? '').replace(',', '.'));
    return Number.isFinite(weight) ? sum + weight : sum;
  }, 0);

function Criteria({ fields, errors }: FormProps) {
  return (
    <fieldset className="field" id="criteria" tabIndex={-1}>
      <legend>{copy.criteria}</legend>
      <p className="hint">{copy.criteriaHint}</p>
      {errors.criteria && <p className="errm">{errors.criteria}</p>}
      <div className="rules-list">
        {CRITERION_KEYS.map((key) => (
          <Card key={key} ground="sunken">
            <b>{CRITERION_NAMES[key]}</b>
            <p className="hint">{CRITERION_ABOUT[key]}</p>
            <div className="rules-figures">
              {['weight', 'full', 'least', ...OWN_FIELDS[key]].map((field) => (
                <Figure
                  key={field}
                  name={`c-${key}-${field}`}
                  field={field}
                  fields={fields}
                  errors={errors}
                />
              ))}
            </div>
            {key === 'jury' && <RubricRows fields={fields} errors={errors} />}
            {key === 'checklist' && <ChecklistRows fields={fields} errors={errors} />}
          </Card>
        ))}
      </div>
    </fieldset>
  );
}

function Fairness({ fields, errors }: FormProps) {
  return (
    <fieldset className="field">
      <legend>{copy.fairness}</legend>
      <div className="rules-figures wide">
        {FAIRNESS_FIELDS.map((field) => (
          <Figure
            key={field}
            name={`f-${field}`}
            field={field}
            label={FAIRNESS_WORDS[field].label}
            hint={FAIRNESS_WORDS[field].hint}
            fields={fields}
            errors={errors}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Ties({ fields, errors }: FormProps) {
  return (
    <fieldset className="field">
      <legend>{copy.ties}</legend>
      <div className="rules-figures">
        {[0, 1, 2].map((at) => (
          <SelectField
            key={at}
            name={`tie-${at}`}
            label={copy.tie(at + 1)}
            empty={copy.none}
            defaultValue={fields[`tie-${at}`] ?? ''}
            error={errors[`tie-${at}`]}
            options={CRITERION_KEYS.map((key) => ({ value: key, label: CRITERION_NAMES[key] }))}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** The whole form of a rule set. Its weights are summed as one types. */
export function RulesForm(
  props: FormProps & { basedOnId: string | null; general?: string | undefined; back: string },
) {
  const { fields, errors } = props;
  const [sum, setSum] = useState<number | null>(null);
  const busy = useNavigation().state === 'submitting';
  const count = (event: FormEvent<HTMLFormElement>) => setSum(sumOf(event.currentTarget));
  return (
    <Form method="post" className="form wide-form" noValidate onInput={count}>
      <ErrorSummary title={seasonsCopy.errorTitle} errors={errors} general={props.general} />
      {props.basedOnId && <input type="hidden" name="basedOnId" value={props.basedOnId} />}
      <TextField
        name="name"
        label={copy.name}
        defaultValue={fields.name ?? ''}
        error={errors.name}
        maxLength={120}
        required
      />
      <ClassRows fields={fields} errors={errors} />
      <Criteria fields={fields} errors={errors} />
      {sum !== null && (
        <p className={sum === 100 ? 'b tn' : 'b tn bad'} role="status">
          {copy.sum(sum)}
        </p>
      )}
      <Fairness fields={fields} errors={errors} />
      <BandRows fields={fields} errors={errors} />
      <Ties fields={fields} errors={errors} />
      <Acts>
        <Button variant="filled" busy={busy}>
          {copy.save}
        </Button>
        <LinkButton variant="subtle" href={props.back}>
          {seasonsCopy.cancel}
        </LinkButton>
      </Acts>
    </Form>
  );
}
