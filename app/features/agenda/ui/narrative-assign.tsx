import { Form } from 'react-router';
import { Button } from '#app/ui/button.tsx';
import { CheckField, ChoiceField } from '#app/ui/choice-fields.tsx';
import type { FieldErrors } from '#app/ui/error-summary.tsx';
import { DateField } from '#app/ui/field.tsx';
import { SearchSelectField } from '#app/ui/search-select.tsx';
import { narrativesCopy } from '../narratives-copy.id.ts';

const copy = narrativesCopy.detail;

/** Gives the narrative to units: all, by kind, or named. */
export function NarrativeAssign(props: {
  units: readonly { id: string; name: string }[];
  errors: FieldErrors;
}) {
  return (
    <details className="card pad" open={Object.keys(props.errors).length > 0}>
      <summary className="lg b">{copy.assign}</summary>
      <p className="mut" style={{ marginBottom: 12 }}>
        {copy.assignHint}
      </p>
      <Form method="post" className="form">
        <input type="hidden" name="intent" value="assign" />
        <CheckField name="everyUnit" label={copy.everyUnit} />
        <ChoiceField
          name="unitKinds"
          label={copy.kinds}
          optional={narrativesCopy.optional}
          many
          plain
          error={props.errors.rule}
          choices={Object.entries(copy.unitKinds).map(([value, label]) => ({ value, label }))}
        />
        <SearchSelectField
          name="unitIds"
          label={copy.named}
          optional={narrativesCopy.optional}
          many
          options={props.units.map((unit) => ({ value: unit.id, label: unit.name }))}
          nothingLabel={copy.nothing}
          clearLabel={copy.clear}
        />
        <DateField
          kind="datetime-local"
          name="dueAt"
          label={copy.due}
          optional={narrativesCopy.optional}
          hint={copy.dueHint}
          error={props.errors.dueAt}
        />
        <Button icon="send">{copy.assignAct}</Button>
      </Form>
    </details>
  );
}
