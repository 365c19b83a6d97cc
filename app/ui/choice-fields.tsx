import type { InputHTMLAttributes, ReactNode } from 'react';
import { type FieldBase, Hint, tie } from './field.tsx';

export type Choice = { value: string; label: ReactNode; sub?: ReactNode; disabled?: boolean };

export type ChoiceFieldProps = FieldBase & {
  choices: readonly Choice[];
  /** `many` gives boxes, otherwise one of them. */
  many?: boolean;
  /** Plain rows instead of cards. */
  plain?: boolean;
  /** Plain rows side by side where there is room: a long list of short names. */
  columns?: boolean;
  defaultValue?: string | readonly string[];
  required?: boolean;
  onChange?: (value: string, checked: boolean) => void;
};

/** One or several of a few, each with a line of help: cards with a native control inside. */
export function ChoiceField(props: ChoiceFieldProps) {
  const {
    name,
    id = name,
    label,
    optional,
    choices,
    many,
    plain,
    columns,
    defaultValue = [],
    required,
    onChange,
  } = props;
  const chosen = new Set(typeof defaultValue === 'string' ? [defaultValue] : defaultValue);
  const { id: _, ...described } = tie(props);
  return (
    <fieldset className="field" id={id} tabIndex={-1} {...described}>
      <legend>
        {label}
        {optional && <span className="opt"> ({optional})</span>}
      </legend>
      <Hint id={id} hint={props.hint} error={props.error} />
      <div className={columns ? 'many' : plain ? undefined : 'opts'}>
        {choices.map((choice) => (
          <label key={choice.value} className={plain ? 'chk' : 'card-opt'}>
            <input
              type={many ? 'checkbox' : 'radio'}
              name={name}
              value={choice.value}
              defaultChecked={chosen.has(choice.value)}
              disabled={choice.disabled}
              required={required && !many}
              onChange={onChange && ((event) => onChange(choice.value, event.currentTarget.checked))}
            />
            <span>
              <b>{choice.label}</b>
              {choice.sub && <span className="hint">{choice.sub}</span>}
            </span>
          </label>
        ))}
      </div>
      {props.after && (
        <p className="hint after" id={`${id}-after`}>
          {props.after}
        </p>
      )}
    </fieldset>
  );
}

export type CheckFieldProps = FieldBase &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id' | 'className' | 'children' | 'type'>;

/** A single yes or no. */
export function CheckField({ name, id, label, hint, error, optional: _o, after, ...rest }: CheckFieldProps) {
  const tied = tie({ name, id, error, hint, after });
  return (
    <div className="field">
      <Hint id={tied.id} error={error} />
      <label className="chk">
        <input {...rest} {...tied} name={name} type="checkbox" />
        <span>
          {label}
          {hint && (
            <span className="hint" id={`${tied.id}-hint`}>
              {hint}
            </span>
          )}
        </span>
      </label>
    </div>
  );
}
