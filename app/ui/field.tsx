import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { cx } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

/** What every field shares. `error` stands above the control and is tied to it. */
export type FieldBase = {
  /** The form's name, and the id unless `id` is given; the summary's links lead there. */
  name: string;
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** A word such as "tidak wajib" beside the label. */
  optional?: string;
  /** A sentence below the control. */
  after?: ReactNode;
};

type Tied = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true };

/** The ids that tie a control to its hint and error. */
export function tie({ name, id = name, hint, error, after }: Omit<FieldBase, 'label'>): Tied {
  const by = [hint && `${id}-hint`, error && `${id}-error`, after && `${id}-after`].filter(Boolean).join(' ');
  return {
    id,
    ...(by ? { 'aria-describedby': by } : {}),
    ...(error ? { 'aria-invalid': true as const } : {}),
  };
}

export function Hint({ id, hint, error }: { id: string; hint?: ReactNode; error?: string }) {
  return (
    <>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="errm" id={`${id}-error`}>
          <Icon name="alert-circle" size={16} />
          {error}
        </p>
      )}
    </>
  );
}

/** Label, hint, error, then any control that takes the ids from `tie`. */
export function Field({ children, ...base }: FieldBase & { children: ReactNode }) {
  const id = base.id ?? base.name;
  return (
    <div className="field">
      <label htmlFor={id}>
        {base.label}
        {base.optional && <span className="opt"> ({base.optional})</span>}
      </label>
      <Hint id={id} hint={base.hint} error={base.error} />
      {children}
      {base.after && (
        <p className="hint after" id={`${id}-after`}>
          {base.after}
        </p>
      )}
    </div>
  );
}

type Native<Element> = Omit<Element, 'name' | 'id' | 'className' | 'children'>;

/** Splits the field's own props from those of the control. */
export function parted<Props extends FieldBase>(props: Props) {
  const { name, id, label, hint, error, optional, after, ...control } = props;
  return { base: { name, id, label, hint, error, optional, after }, control };
}

export type TextFieldProps = FieldBase &
  Native<InputHTMLAttributes<HTMLInputElement>> & {
    icon?: IconName;
    /** A button inside the field's right edge (`IconButton` with `variant="bare"`). */
    inside?: ReactNode;
    /** `short` for figures and codes. */
    width?: 'short';
  };

/** One line of text, or any native type (email, url, tel, number, search). */
export function TextField(props: TextFieldProps) {
  const { base, control } = parted(props);
  const { icon, inside, width, type = 'text', ...rest } = control;
  const input = (
    <input
      {...rest}
      {...tie(base)}
      name={base.name}
      type={type}
      className={cx('inp', width === 'short' && 'num')}
    />
  );
  return (
    <Field {...base}>
      {icon || inside ? (
        <span className="inpw">
          {icon && <Icon name={icon} />}
          {input}
          {inside}
        </span>
      ) : (
        input
      )}
    </Field>
  );
}

export type TextAreaFieldProps = FieldBase &
  Native<TextareaHTMLAttributes<HTMLTextAreaElement>> & {
    /** For a pasted message. */
    tall?: boolean;
  };

/** Several lines; grows with what is typed. */
export function TextAreaField(props: TextAreaFieldProps) {
  const { base, control } = parted(props);
  const { tall, ...rest } = control;
  return (
    <Field {...base}>
      <textarea {...rest} {...tie(base)} name={base.name} className={cx('inp', tall && 'tall')} />
    </Field>
  );
}

/** `value` goes into the form; options of one `group` stand together. */
export type Option = { value: string; label: string; group?: string; disabled?: boolean };

/** The options as native elements, grouped in the order given. */
export function Options({ options }: { options: readonly Option[] }) {
  const groups = [...new Set(options.map((option) => option.group))];
  return groups.map((group) => {
    const inside = options
      .filter((option) => option.group === group)
      .map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ));
    return group === undefined ? (
      inside
    ) : (
      <optgroup key={group} label={group}>
        {inside}
      </optgroup>
    );
  });
}

export type SelectFieldProps = FieldBase &
  Native<SelectHTMLAttributes<HTMLSelectElement>> & {
    options: readonly Option[];
    /** The first, empty choice: "Pilih unit". */
    empty?: string;
  };

/** A native choice, for up to about eight options or on the phone; more: `SearchSelectField`. */
export function SelectField(props: SelectFieldProps) {
  const { base, control } = parted(props);
  const { options, empty, ...rest } = control;
  return (
    <Field {...base}>
      <select {...rest} {...tie(base)} name={base.name} className="inp">
        {empty !== undefined && <option value="">{empty}</option>}
        <Options options={options} />
      </select>
    </Field>
  );
}

export type DateFieldProps = FieldBase &
  Native<InputHTMLAttributes<HTMLInputElement>> & { kind?: 'date' | 'time' | 'datetime-local' | 'month' };

/** Native date, time or both; values as the browser gives them (2026-11-19, 14:10). */
export function DateField(props: DateFieldProps) {
  const { base, control } = parted(props);
  const { kind = 'date', ...rest } = control;
  return (
    <Field {...base}>
      <input {...rest} {...tie(base)} name={base.name} type={kind} className="inp dt" />
    </Field>
  );
}

/** Two short fields side by side where there is room. */
export function FieldPair({ children }: { children: ReactNode }) {
  return <div className="pair">{children}</div>;
}
