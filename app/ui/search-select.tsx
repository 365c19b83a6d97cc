import { type ChangeEvent, lazy, Suspense, useEffect, useState } from 'react';
import { Field, type FieldBase, type Option, Options, parted, tie } from './field.tsx';

export type SearchSelectFieldProps = FieldBase & {
  options: readonly Option[];
  /** Several may be chosen. */
  many?: boolean;
  defaultValue?: readonly string[];
  /** Shown while nothing is chosen: "Cari unit". */
  placeholder?: string;
  /** "Tidak ada yang cocok". */
  nothingLabel: string;
  clearLabel: string;
  required?: boolean;
  onChange?: (values: readonly string[]) => void;
};

const Combo = lazy(async () => ({ default: (await import('./search-select-combo.tsx')).Combo }));

/**
 * A choice with search, for eight options and more. The server sends a native list, which stays without
 * scripts; the searching control is fetched only by pages that have one.
 */
export function SearchSelectField(props: SearchSelectFieldProps) {
  const { base, control } = parted(props);
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const { many, options, required, placeholder, onChange } = control;
  // What was chosen in the native list goes over into the searching one.
  const [chosen, setChosen] = useState<readonly string[]>(control.defaultValue ?? []);
  const choose = (event: ChangeEvent<HTMLSelectElement>) => {
    const values = [...event.currentTarget.selectedOptions].map(({ value }) => value).filter(Boolean);
    setChosen(values);
    onChange?.(values);
  };
  const native = (
    <select
      {...tie(base)}
      name={base.name}
      className="inp"
      multiple={many}
      defaultValue={many ? [...chosen] : (chosen[0] ?? '')}
      required={required}
      onChange={choose}
    >
      {!many && <option value="">{placeholder}</option>}
      <Options options={options} />
    </select>
  );
  return (
    <Field {...base}>
      {ready ? (
        <Suspense fallback={native}>
          <Combo {...tie(base)} {...control} defaultValue={chosen} name={base.name} />
        </Suspense>
      ) : (
        native
      )}
    </Field>
  );
}
