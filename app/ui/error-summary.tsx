import { useEffect, useRef, useState } from 'react';
import { useNavigation } from 'react-router';
import { Icon } from './icon.tsx';

export type FieldErrors = Record<string, string | undefined>;

export type ErrorSummaryProps = {
  /** "Tautan belum bisa diterima". */
  title: string;
  /** Field id -> sentence; shown in the order of the form. Nothing is shown when it is empty. */
  errors: FieldErrors;
  /** A refusal that belongs to no field; several reasons stand one below the other. */
  general?: string | readonly string[];
};

/** What must be put right, linked to each field; takes the focus when it appears. */
export function ErrorSummary({ title, errors, general }: ErrorSummaryProps) {
  const box = useRef<HTMLElement>(null);
  const entries = Object.entries(errors).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const place = usePlaces(entries.map(([id]) => id));
  const reasons = (typeof general === 'string' ? [general] : (general ?? [])).filter(Boolean);
  const some = entries.length > 0 || reasons.length > 0;
  // A second refusal of the same form is told as loudly as the first.
  const settled = useNavigation().state === 'idle';
  useEffect(() => {
    if (some && settled) box.current?.focus();
  }, [some, settled]);
  if (!some) return null;
  return (
    <section ref={box} className="sum" role="alert" tabIndex={-1} aria-label={title}>
      <h2>
        <Icon name="alert-circle" />
        {title}
      </h2>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
        {entries
          .sort(([a], [b]) => place(a) - place(b))
          .map(([id, sentence]) => (
            <li key={id}>
              <a href={`#${id}`} onClick={(event) => focusField(event, id)}>
                {sentence}
              </a>
            </li>
          ))}
      </ul>
    </section>
  );
}

/** Where the fields stand on the page; before the script is there, as the rules named them. */
function usePlaces(ids: readonly string[]): (id: string) => number {
  const [places, setPlaces] = useState<readonly string[]>([]);
  const asked = ids.join(' ');
  useEffect(() => {
    const found = asked
      .split(' ')
      .flatMap((id) => document.getElementById(id) ?? [])
      .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
    setPlaces(found.map((field) => field.id));
  }, [asked]);
  return (id) => places.indexOf(id);
}

function focusField(event: { preventDefault: () => void }, id: string) {
  const field = document.getElementById(id);
  if (!field) return;
  event.preventDefault();
  field.scrollIntoView({ block: 'center' });
  const inside = field.matches('fieldset') ? field.querySelector<HTMLElement>('input') : field;
  (inside ?? field).focus();
}
