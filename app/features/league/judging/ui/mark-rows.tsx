import './marks.css';
import { Icon } from '#app/ui/icon.tsx';
import { checklistCopy as copy } from '../checklist-copy.id.ts';
import type { Mark } from '../queries/checklist.server.ts';
import type { MarkTyped } from './mark-form.ts';

export type MarkRow = {
  readonly id: string;
  readonly name: string;
  readonly sub?: string;
  readonly mark: Mark | undefined;
  readonly mayMark: boolean;
};

type Choice = keyof typeof copy.choices;

function Fault({ id, errors }: { id: string; errors: Record<string, string> }) {
  if (!errors[id]) return null;
  return (
    <p className="errm" id={`${id}-error`}>
      <Icon name="alert-circle" size={16} />
      {errors[id]}
    </p>
  );
}

/** A mark as it stands, for who only reads it. */
function Told({ mark }: { mark: Mark | undefined }) {
  if (!mark) return <span className="mut">{copy.unset}</span>;
  return (
    <span>
      <b>{mark.met ? copy.met : copy.unmet}</b>
      {mark.address && (
        <>
          {' · '}
          <a href={mark.address} target="_blank" rel="noreferrer">
            {copy.evidence}
          </a>
        </>
      )}
      {mark.note && <span className="sm mut any"> {mark.note}</span>}
    </span>
  );
}

/** One row a unit or item: there, not there, or not looked at; and the link that shows it. */
export function MarkRows(props: {
  rows: readonly MarkRow[];
  typed: readonly MarkTyped[] | undefined;
  errors: Record<string, string>;
  notes?: boolean;
}) {
  const { rows, typed, errors, notes } = props;
  return (
    <ul className="marks">
      {rows.map(({ id, name, sub, mark, mayMark }) => {
        const given = typed?.find((one) => one.id === id);
        const met = given?.met ?? (mark ? (mark.met ? 'yes' : 'no') : 'unset');
        return (
          <li key={id}>
            <div>
              <b className="any">{name}</b>
              {sub && <span className="sm mut any">{sub}</span>}
            </div>
            {mayMark ? (
              <div className="mark-in">
                <fieldset className="seg" aria-label={name} id={`met.${id}`}>
                  {(Object.keys(copy.choices) as Choice[]).map((choice) => (
                    <label key={choice}>
                      <input type="radio" name={`met.${id}`} value={choice} defaultChecked={met === choice} />
                      <span>{copy.choices[choice]}</span>
                    </label>
                  ))}
                </fieldset>
                <div className="sp">
                  <Fault id={`address.${id}`} errors={errors} />
                  <input
                    className="inp"
                    id={`address.${id}`}
                    name={`address.${id}`}
                    type="url"
                    inputMode="url"
                    aria-label={copy.addressOf(name)}
                    placeholder="https://"
                    defaultValue={given?.address ?? mark?.address ?? ''}
                    aria-invalid={errors[`address.${id}`] ? true : undefined}
                    aria-describedby={errors[`address.${id}`] ? `address.${id}-error` : undefined}
                  />
                  {notes ? (
                    <input
                      className="inp"
                      id={`note.${id}`}
                      name={`note.${id}`}
                      aria-label={copy.noteOf(name)}
                      placeholder={copy.note}
                      maxLength={300}
                      defaultValue={given?.note ?? mark?.note ?? ''}
                    />
                  ) : (
                    <input type="hidden" name={`note.${id}`} value={given?.note ?? mark?.note ?? ''} />
                  )}
                </div>
              </div>
            ) : (
              <Told mark={mark} />
            )}
          </li>
        );
      })}
    </ul>
  );
}
