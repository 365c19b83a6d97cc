import { Link } from 'react-router';
import { cx } from './class-names.ts';

export type SegmentedProps = {
  label: string;
  options: readonly { value: string; label: string; href: string }[];
  value: string;
  wide?: boolean;
};

/** A view switch of two to four: links, so that the address keeps the view. */
export function Segmented({ label, options, value, wide }: SegmentedProps) {
  return (
    <nav className={cx('seg', wide && 'wide')} aria-label={label}>
      {options.map((option) => (
        <Link
          key={option.value}
          to={option.href}
          className={option.value === value ? 'on' : undefined}
          aria-current={option.value === value ? 'true' : undefined}
          preventScrollReset
        >
          {option.label}
        </Link>
      ))}
    </nav>
  );
}

export type SegmentedFieldProps = {
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
  defaultValue: string;
  wide?: boolean;
  onChange?: (value: string) => void;
};

/** The same inside a form: native radios. */
export function SegmentedField({ name, label, options, defaultValue, wide, onChange }: SegmentedFieldProps) {
  return (
    <fieldset className={cx('seg', wide && 'wide')} aria-label={label}>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            defaultChecked={option.value === defaultValue}
            onChange={onChange && (() => onChange(option.value))}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
