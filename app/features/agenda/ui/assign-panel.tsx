import { Form, useNavigation } from 'react-router';
import type { Typed } from '#app/platform/request/form-input.ts';
import { Button } from '#app/ui/button.tsx';
import { ChoiceField } from '#app/ui/choice-fields.tsx';
import { ErrorSummary, type FieldErrors } from '#app/ui/error-summary.tsx';
import { DateField, SelectField, TextField } from '#app/ui/field.tsx';
import { formatInstant } from '#app/ui/format-date.ts';
import { Card } from '#app/ui/page-head.tsx';
import { SearchSelectField } from '#app/ui/search-select.tsx';
import { CONTENT_KINDS } from '../content-kinds.ts';
import { agendaCopy } from '../copy.id.ts';
import { RULE_CHOICES } from '../rules/rule-choice.ts';

const copy = agendaCopy.activity;

export type AssignPanelProps = {
  units: readonly { id: string; name: string }[];
  hasHost: boolean;
  defaultDue: string | null;
  zone: string;
  typed: Typed;
  kinds: readonly string[];
  named: readonly string[];
  errors: FieldErrors;
  general?: string;
};

/** Gives an activity to units by a rule, by name, or both. */
export function AssignPanel(props: AssignPanelProps) {
  const busy = useNavigation().formData?.get('intent') === 'assign';
  const rules = RULE_CHOICES.filter(
    (choice) => choice !== 'none' && choice !== 'host-place' && (props.hasHost || choice !== 'host'),
  );
  return (
    <Card title={copy.assign}>
      <Form method="post" className="form" noValidate>
        <ErrorSummary title={agendaCopy.errorTitle} errors={props.errors} general={props.general} />
        <input type="hidden" name="intent" value="assign" />
        <SelectField
          name="rule"
          label={copy.rule}
          hint={copy.assignHint}
          options={rules.map((value) => ({ value, label: agendaCopy.rules[value] }))}
          defaultValue={props.typed.rule ?? (props.hasHost ? 'host' : 'named')}
          error={props.errors.rule}
        />
        <SearchSelectField
          name="unitIds"
          label={copy.moreUnits}
          optional={agendaCopy.optional}
          many
          options={props.units.map((unit) => ({ value: unit.id, label: unit.name }))}
          defaultValue={props.named}
          nothingLabel={agendaCopy.fields.nothing}
          clearLabel={agendaCopy.fields.clear}
        />
        <div className="kinds">
          <ChoiceField
            name="kinds"
            label={copy.kinds}
            many
            plain
            defaultValue={props.kinds}
            error={props.errors.kinds}
            choices={CONTENT_KINDS.map((kind) => ({ value: kind, label: agendaCopy.kinds[kind] ?? kind }))}
          />
        </div>
        <DateField
          kind="datetime-local"
          name="dueAt"
          label={copy.due_}
          optional={agendaCopy.optional}
          hint={
            props.defaultDue ? copy.dueHint(formatInstant(props.defaultDue, props.zone)) : copy.dueUnknown
          }
          defaultValue={props.typed.dueAt}
          error={props.errors.dueAt}
        />
        <TextField
          name="note"
          label={copy.note}
          optional={agendaCopy.optional}
          defaultValue={props.typed.note}
          error={props.errors.note}
          maxLength={500}
        />
        <Button variant="filled" icon="send" busy={busy}>
          {copy.assignAct}
        </Button>
      </Form>
    </Card>
  );
}
