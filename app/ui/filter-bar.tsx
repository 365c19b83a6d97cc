import { type FormEvent, type ReactNode, useRef } from 'react';
import { Form, Link, useSubmit } from 'react-router';
import { buttonClass } from './button.tsx';
import { cx } from './class-names.ts';
import { type Option, Options } from './field.tsx';
import { Icon } from './icon.tsx';

export type FilterBarProps = {
  /** Names the form for readers: "Saring liputan". */
  label: string;
  /** The button that is there without scripts: "Terapkan". */
  submitLabel: string;
  /** Parts of the address that stay (sort, view); empty ones are left out. */
  keep?: Record<string, string | undefined>;
  /** `FilterSelect`, `FilterSearch`. */
  children: ReactNode;
  /** At the right: a `Segmented`, an export. */
  end?: ReactNode;
};

/** Filters as a GET form: the address keeps them, and they work without scripts. With scripts a choice applies at once. */
export function FilterBar({ label, submitLabel, keep = {}, children, end }: FilterBarProps) {
  const form = useRef<HTMLFormElement>(null);
  const submit = useSubmit();
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = [...new FormData(event.currentTarget)].filter(([, value]) => value !== '');
    void submit(said as [string, string][], { method: 'get', preventScrollReset: true });
  };
  return (
    <div className="bar">
      <Form
        ref={form}
        method="get"
        role="search"
        aria-label={label}
        className="row wrap"
        onSubmit={apply}
        onChange={(event) => {
          const changed: EventTarget = event.target;
          const pickedDate = changed instanceof HTMLInputElement && changed.type === 'date';
          if (changed instanceof HTMLSelectElement || pickedDate) form.current?.requestSubmit();
        }}
      >
        {Object.entries(keep).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        {children}
        <noscript>
          <button type="submit" className={buttonClass({ size: 'sm' })}>
            {submitLabel}
          </button>
        </noscript>
      </Form>
      {end && <div className="end acts">{end}</div>}
    </div>
  );
}

export type FilterSelectProps = {
  name: string;
  label: string;
  options: readonly Option[];
  value?: string;
  /** The choice that filters nothing: "semua". Its value is empty. Left out where one must be chosen. */
  all?: string;
};

/** One filter in its chip: name, chosen value, chevron; a native choice. */
export function FilterSelect({ name, label, options, value = '', all }: FilterSelectProps) {
  return (
    <label className={cx('fil', value !== '' && 'on')}>
      <span>
        {label}
        <i>:</i>
      </span>
      <select key={value} name={name} defaultValue={value} aria-label={label}>
        {all !== undefined && <option value="">{all}</option>}
        <Options options={options} />
      </select>
      <Icon name="chevron-down" size={16} />
    </label>
  );
}

/** Search within the list; Enter applies. */
export function FilterSearch({ name, label, value = '' }: { name: string; label: string; value?: string }) {
  return (
    <label className={cx('fil find', value !== '' && 'on')}>
      <Icon name="search" size={16} />
      <span className="find-l" aria-hidden="true">
        {label}
      </span>
      <input
        key={value}
        type="search"
        name={name}
        defaultValue={value}
        placeholder={label}
        aria-label={label}
        enterKeyHint="search"
      />
    </label>
  );
}

/** A filter that stands; the link drops it. */
export function FilterChip({
  label,
  value,
  href,
  dropLabel,
}: {
  label: string;
  value: string;
  href: string;
  dropLabel: string;
}) {
  return (
    <Link className="fil on chip" to={href} preventScrollReset>
      <span>
        {label}: <b>{value}</b>
      </span>
      <Icon name="x" size={16} />
      <span className="sr">{dropLabel}</span>
    </Link>
  );
}
