import { useState } from 'react';
import type { Sender } from '#app/platform/outbox/entry.ts';
import { Alert } from '#app/ui/alert.tsx';
import { IconButton, LinkButton } from '#app/ui/button.tsx';
import { TextAreaField } from '#app/ui/field.tsx';
import { pickerCopy as copy } from '../copy.id.ts';
import type { MediaChoice } from '../queries/usable-media.server.ts';
import './media.css';
import { MediaThumb } from './media-thumb.tsx';
import { UploadHere } from './upload-here.tsx';

export type PickedMedia = { readonly mediaId: string; readonly alt: string | null };

export type MediaPickerProps = {
  /** From `usableMedia(db, actor, unitId, chosenIds)`. */
  choices: readonly MediaChoice[];
  chosen: readonly PickedMedia[];
  unitId: string;
  sender: Sender;
  /** The form's field: one value a medium, in order (`form.getAll(name)`); its alt text for this variant under `${name}-alt-${id}`. */
  name?: string;
  /** The most a network takes. */
  most?: number;
  onChange?: (ids: readonly string[]) => void;
};

/** Reads what the picker put into a form. */
export function pickedIn(form: FormData, name = 'media'): PickedMedia[] {
  const ids = [
    ...new Set(form.getAll(name).filter((id): id is string => typeof id === 'string' && id !== '')),
  ];
  return ids.map((mediaId) => {
    const alt = form.get(`${name}-alt-${mediaId}`);
    return { mediaId, alt: typeof alt === 'string' && alt.trim() !== '' ? alt.trim() : null };
  });
}

function Chosen(props: {
  choice: MediaChoice;
  alt: string | null;
  name: string;
  live: { up?: () => void; down?: () => void; drop: () => void };
}) {
  const { choice, alt, name, live } = props;
  const title = choice.title || copy.untitled;
  return (
    <li className="pick-row">
      <MediaThumb choice={choice} />
      <div className="sp">
        <label className="chk">
          <input type="checkbox" name={name} value={choice.id} checked onChange={live.drop} />
          <span className="b">{title}</span>
        </label>
        {choice.unusable && <Alert tone="warn">{choice.unusable}</Alert>}
        <TextAreaField
          name={`${name}-alt-${choice.id}`}
          label={copy.alt}
          hint={choice.alt ? copy.altHint : copy.altMissing}
          placeholder={choice.alt}
          defaultValue={alt ?? ''}
          rows={2}
        />
      </div>
      <div className="pick-order">
        <IconButton type="button" icon="chevron-up" label={copy.up} disabled={!live.up} onClick={live.up} />
        <IconButton
          type="button"
          icon="chevron-down"
          label={copy.down}
          disabled={!live.down}
          onClick={live.down}
        />
      </div>
    </li>
  );
}

/** Puts media into a variant: chosen ones in order with their alt text, the unit's library, and a new upload. */
export function MediaPicker(props: MediaPickerProps) {
  const { name = 'media', unitId, sender, most } = props;
  const [known, setKnown] = useState(() => new Map(props.choices.map((choice) => [choice.id, choice])));
  const [picked, setPicked] = useState<readonly PickedMedia[]>(props.chosen);
  const pick = (next: readonly PickedMedia[]) => {
    setPicked(next);
    props.onChange?.(next.map(({ mediaId }) => mediaId));
  };
  const add = (id: string) => {
    if (picked.some(({ mediaId }) => mediaId === id)) return;
    pick([...picked, { mediaId: id, alt: null }]);
  };
  const move = (place: number, by: number) => {
    const next = [...picked];
    const [one] = next.splice(place, 1);
    if (one) next.splice(place + by, 0, one);
    pick(next);
  };
  const rest = [...known.values()].filter(({ id }) => !picked.some(({ mediaId }) => mediaId === id));
  const isFull = most !== undefined && picked.length >= most;
  return (
    <fieldset className="field picker" id={name} tabIndex={-1}>
      <legend>
        {copy.title} <span className="opt">({copy.chosen(picked.length)})</span>
      </legend>
      <ol className="pick-list">
        {picked.flatMap(({ mediaId, alt }, place) => {
          const choice = known.get(mediaId);
          return choice ? (
            <Chosen
              key={mediaId}
              choice={choice}
              alt={alt}
              name={name}
              live={{
                ...(place > 0 ? { up: () => move(place, -1) } : {}),
                ...(place < picked.length - 1 ? { down: () => move(place, 1) } : {}),
                drop: () => pick(picked.filter((one) => one.mediaId !== mediaId)),
              }}
            />
          ) : (
            []
          );
        })}
      </ol>
      {!isFull && (
        <UploadHere
          unitId={unitId}
          sender={sender}
          onThere={(choice) => {
            setKnown((before) => new Map([[choice.id, choice], ...before]));
            if (!choice.unusable) add(choice.id);
          }}
        />
      )}
      <details className="pick-library" open={picked.length === 0}>
        <summary>{copy.choose}</summary>
        {rest.length === 0 && <p className="mut sm">{copy.empty}</p>}
        <ul className="media-grid">
          {rest.map((choice) => (
            <li key={choice.id}>
              <label className={choice.unusable || isFull ? 'pick-one off' : 'pick-one'}>
                <MediaThumb choice={choice} />
                <span className="row">
                  <input
                    type="checkbox"
                    name={name}
                    value={choice.id}
                    checked={false}
                    disabled={choice.unusable !== null || isFull}
                    aria-label={copy.chooseThis(choice.title || copy.untitled)}
                    onChange={() => add(choice.id)}
                  />
                  <span className="cut">{choice.title || copy.untitled}</span>
                </span>
              </label>
              {choice.unusable && <p className="sm mut">{choice.unusable}</p>}
            </li>
          ))}
        </ul>
        <LinkButton variant="subtle" size="sm" icon="search" href={`/kerja/media?unit=${unitId}`} newTab>
          {copy.more}
        </LinkButton>
      </details>
    </fieldset>
  );
}
