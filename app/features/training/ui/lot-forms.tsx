import { Form, useNavigation } from 'react-router';
import { Alert } from '#app/ui/alert.tsx';
import { Acts, Button } from '#app/ui/button.tsx';
import { ChoiceField } from '#app/ui/choice-fields.tsx';
import type { FieldErrors } from '#app/ui/error-summary.tsx';
import { FieldPair, SelectField, TextField } from '#app/ui/field.tsx';
import { formatRange } from '#app/ui/format-date.ts';
import { Card } from '#app/ui/page-head.tsx';
import { lotCopy } from '../effect/copy.id.ts';
import type { DrawChoice } from '../effect/queries/lot-page.server.ts';
import type { EffectBatch } from '../effect/queries/programme-effect.server.ts';
import { LEAST_UNITS } from '../effect/rules/effect.ts';
import { type Plan, UNDECLARED } from '../effect/rules/windows.ts';
import { EFFECT_MEASURES } from '../tables.ts';

type Said = { typed: Record<string, string>; errors: FieldErrors } | undefined;

/** One main measure and its windows. */
export function PlanForm({ plan, said }: { plan: Plan | null; said: Said }) {
  const copy = lotCopy.plan;
  const busy = useNavigation().state === 'submitting';
  const mine = said?.typed.intent === 'plan' ? said : undefined;
  const errors: FieldErrors = mine?.errors ?? {};
  const kept = plan ?? UNDECLARED;
  return (
    <Form method="post" className="form" noValidate>
      <input type="hidden" name="intent" value="plan" />
      <p className="mut">{copy.lead}</p>
      <ChoiceField
        name="measure"
        label={copy.measure}
        choices={EFFECT_MEASURES.map((measure) => ({
          value: measure,
          label: copy.measures[measure],
          sub: copy.measureHints[measure],
        }))}
        defaultValue={mine?.typed.measure ?? (plan ? plan.measure : [])}
        error={errors.measure}
        required
      />
      <FieldPair>
        <TextField
          name="beforeDays"
          label={copy.beforeDays}
          hint={copy.daysHint}
          inputMode="numeric"
          width="short"
          defaultValue={mine?.typed.beforeDays ?? String(kept.beforeDays)}
          error={errors.beforeDays}
        />
        <TextField
          name="afterDays"
          label={copy.afterDays}
          hint={copy.daysHint}
          inputMode="numeric"
          width="short"
          defaultValue={mine?.typed.afterDays ?? String(kept.afterDays)}
          error={errors.afterDays}
        />
      </FieldPair>
      <p className="mut sm">
        {copy.weekLeftOut} {copy.gradesOnly}
      </p>
      <Acts>
        <Button variant={plan ? 'default' : 'filled'} busy={busy}>
          {copy.save}
        </Button>
      </Acts>
    </Form>
  );
}

/** Draws a kind of unit between two batches, once. */
export function DrawForm(props: {
  choices: readonly DrawChoice[];
  batches: readonly EffectBatch[];
  said: Said;
  /** The page has one filled button: first the measure, then the lot. */
  planned: boolean;
}) {
  const copy = lotCopy.draw;
  const busy = useNavigation().state === 'submitting';
  const mine = props.said?.typed.intent === 'draw' ? props.said : undefined;
  const errors: FieldErrors = mine?.errors ?? {};
  const few = props.choices.filter((choice) => choice.units < 2 * LEAST_UNITS);
  const batches = props.batches.map((batch) => ({
    value: batch.id,
    label: copy.batchOption(batch.name, formatRange(batch.fromDate, batch.toDate)),
  }));
  const empty = { value: '', label: copy.choose };
  return (
    <Card title={copy.title}>
      <Form method="post" className="form" noValidate>
        <input type="hidden" name="intent" value="draw" />
        <p className="mut">{copy.lead}</p>
        <SelectField
          name="unitKind"
          label={copy.kind}
          options={props.choices.map(({ unitKind, units }) => ({
            value: unitKind,
            label: copy.kindOption(unitKind, units),
          }))}
          defaultValue={mine?.typed.unitKind}
          error={errors.unitKind}
        />
        <SelectField
          name="firstBatchId"
          label={copy.first}
          options={[empty, ...batches]}
          defaultValue={mine?.typed.firstBatchId ?? ''}
          error={errors.firstBatchId}
        />
        <SelectField
          name="secondBatchId"
          label={copy.second}
          hint={copy.secondHint}
          options={[empty, ...batches]}
          defaultValue={mine?.typed.secondBatchId ?? ''}
          error={errors.secondBatchId}
        />
        {few.length > 0 && (
          <Alert title={copy.fewTitle}>
            {copy.few(few.map((choice) => copy.kindName(choice.unitKind)).join(', '))}
          </Alert>
        )}
        <Alert tone="warn" title={copy.onceTitle}>
          {copy.once}
        </Alert>
        <Acts>
          <Button variant={props.planned ? 'filled' : 'default'} busy={busy}>
            {copy.submit}
          </Button>
        </Acts>
      </Form>
    </Card>
  );
}
