import { type ComboboxItem, type ComboboxItemGroup, MultiSelect, Select } from '@mantine/core';
import { useState } from 'react';
import type { Option } from './field.tsx';
import type { SearchSelectFieldProps } from './search-select.tsx';

type ComboProps = Omit<SearchSelectFieldProps, 'label' | 'hint' | 'error' | 'optional' | 'after'> & {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
};

type Entry = ComboboxItem | ComboboxItemGroup<ComboboxItem>;

function grouped(options: readonly Option[]): Entry[] {
  const item = ({ value, label, disabled }: Option): ComboboxItem => ({ value, label, disabled });
  const groups = [...new Set(options.map((option) => option.group))];
  return groups.flatMap((group): Entry[] => {
    const items = options.filter((option) => option.group === group).map(item);
    return group === undefined ? items : [{ group, items }];
  });
}

/** Mantine's searching list; posts one hidden field a value, as the native one would. */
export function Combo(props: ComboProps) {
  const {
    id,
    name,
    options,
    many,
    defaultValue = [],
    placeholder,
    nothingLabel,
    clearLabel,
    onChange,
  } = props;
  const [values, setValues] = useState<readonly string[]>(defaultValue);
  const change = (next: readonly string[]) => {
    setValues(next);
    onChange?.(next);
  };
  const shared = {
    id,
    data: grouped(options),
    searchable: true,
    clearable: true,
    placeholder: values.length === 0 ? placeholder : undefined,
    nothingFoundMessage: nothingLabel,
    clearButtonProps: { 'aria-label': clearLabel },
    maxDropdownHeight: 320,
    limit: 100,
    error: props['aria-invalid'] !== undefined,
    'aria-describedby': props['aria-describedby'],
  };
  return (
    <>
      {many ? (
        <MultiSelect<string> {...shared} value={[...values]} onChange={change} hidePickedOptions />
      ) : (
        <Select<string>
          {...shared}
          value={values[0] ?? null}
          onChange={(value) => change(value ? [value] : [])}
        />
      )}
      {values.map((value) => (
        <input key={value} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
