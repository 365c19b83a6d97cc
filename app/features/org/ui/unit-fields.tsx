import type { FieldErrors } from '#app/ui/error-summary.tsx';
import { FieldPair, SelectField, TextAreaField, TextField } from '#app/ui/field.tsx';
import { SearchSelectField } from '#app/ui/search-select.tsx';
import type { UnitChoice } from '../queries/units.server.ts';
import { UNIT_KINDS } from '../tables.ts';
import { unitsCopy } from '../units-copy.id.ts';
import { KIND_WORDS } from '../words.id.ts';

const copy = unitsCopy.form;

export const unitOptions = (units: readonly UnitChoice[]) =>
  units.map((unit) => ({
    value: unit.id,
    label: unit.name === unit.shortName ? unit.shortName : `${unit.shortName} (${unit.name})`,
    group: KIND_WORDS[unit.kind],
  }));

/** The questions about one unit, in the order of the office's own form. */
export function UnitFields(props: {
  values: Record<string, string | null | undefined>;
  errors: FieldErrors;
  units: readonly UnitChoice[];
}) {
  const { values, errors, units } = props;
  const text = (name: string) => ({ name, defaultValue: values[name] ?? '', error: errors[name] });
  return (
    <>
      <SelectField
        {...text('kind')}
        defaultValue={values.kind ?? 'opd'}
        label={copy.kind}
        options={UNIT_KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind] }))}
      />
      <TextField {...text('name')} label={copy.name} hint={copy.nameHint} />
      <TextField {...text('shortName')} label={copy.shortName} hint={copy.shortNameHint} maxLength={60} />
      <SearchSelectField
        name="parentId"
        label={copy.parent}
        optional={copy.optional}
        hint={copy.parentHint}
        error={errors.parentId}
        options={unitOptions(units)}
        defaultValue={values.parentId ? [values.parentId] : []}
        placeholder={copy.search}
        nothingLabel={copy.nothing}
        clearLabel={copy.clear}
      />
      <TextField
        {...text('regionCode')}
        label={copy.regionCode}
        optional={copy.optional}
        hint={copy.regionHint}
        width="short"
      />
      <TextAreaField {...text('address')} label={copy.address} optional={copy.optional} rows={2} />
      <FieldPair>
        <TextField {...text('phone')} label={copy.phone} optional={copy.optional} type="tel" />
        <TextField {...text('code')} label={copy.code} optional={copy.optional} />
      </FieldPair>
    </>
  );
}
