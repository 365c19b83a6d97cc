import type { FieldErrors } from '#app/ui/error-summary.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { HUMAS_LEVELS } from '../tables.ts';
import { unitsCopy } from '../units-copy.id.ts';
import { LEVEL_WORDS } from '../words.id.ts';

const copy = unitsCopy.people;

/** Name, contact and pranata humas level of one person. */
export function PersonFields(props: {
  values: Record<string, string | null | undefined>;
  errors: FieldErrors;
}) {
  const field = (name: string) => ({
    name,
    defaultValue: props.values[name] ?? '',
    error: props.errors[name],
  });
  return (
    <>
      <TextField {...field('name')} label={copy.name} autoComplete="off" />
      <TextField {...field('phone')} label={unitsCopy.invite.phone} type="tel" autoComplete="off" />
      <TextField {...field('email')} label={copy.email} type="email" autoComplete="off" />
      <SelectField
        {...field('humasLevel')}
        label={copy.levelWord}
        empty={copy.levelNone}
        options={HUMAS_LEVELS.map((level) => ({ value: level, label: LEVEL_WORDS[level] }))}
      />
    </>
  );
}
