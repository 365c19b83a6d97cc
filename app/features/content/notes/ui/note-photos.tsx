import { useEffect, useRef, useState } from 'react';
import { Alert } from '#app/ui/alert.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { buttonClass, IconButton } from '#app/ui/button.tsx';
import { SelectField, TextAreaField, TextField } from '#app/ui/field.tsx';
import { Icon, type IconName } from '#app/ui/icon.tsx';
import { peopleWords } from '../../media/copy.id.ts';
import { noteCopy as copy } from '../copy.id.ts';
import type { DraftPhoto } from '../rules/draft.ts';
import { MOST_PHOTOS } from '../schema.ts';
// Not loaded later: the form opens without a network, and there is none to load it by.
import { takePhotos } from './take-photos.ts';
import type { DraftState } from './use-note-draft.ts';

const PEOPLE = (['none', 'crowd', 'recognisable', 'children'] as const).map((value) => ({
  value,
  label: peopleWords[value],
}));

/** The address of a blob while it is shown. */
function useAddress(blob: Blob): string {
  const [address, setAddress] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return address;
}

function Photo(props: {
  photo: DraftPhoto;
  number: number;
  onChange: (patch: Partial<DraftPhoto>) => void;
  onRemove: () => void;
}) {
  const { photo, number, onChange } = props;
  const address = useAddress(photo.blob);
  const field = (name: string) => `${name}-${photo.id}`;
  const asks = photo.people === 'children' || photo.people === 'recognisable';
  return (
    <li className="note-photo">
      <div className="note-photo-top">
        {address && <img src={address} alt="" width={96} height={96} />}
        <h3 className="sp">{copy.photo(number)}</h3>
        <IconButton type="button" icon="trash" label={copy.removePhoto(number)} onClick={props.onRemove} />
      </div>
      <TextAreaField
        name={field('alt')}
        label={copy.photoAlt}
        hint={copy.photoAltHint}
        rows={2}
        value={photo.alt}
        onChange={(event) => onChange({ alt: event.currentTarget.value })}
      />
      <SelectField
        name={field('people')}
        label={copy.who}
        empty={peopleWords.unknown}
        options={PEOPLE}
        value={photo.people === 'unknown' ? '' : photo.people}
        onChange={(event) =>
          onChange({
            people: (event.currentTarget.value || 'unknown') as DraftPhoto['people'],
            consent: 'unknown',
          })
        }
      />
      {photo.people === 'children' && photo.consent !== 'given' && (
        <Alert tone="warn">{copy.guardianHint}</Alert>
      )}
      {asks && (
        <label className="chk">
          <input
            type="checkbox"
            checked={photo.consent === 'given'}
            onChange={(event) => onChange({ consent: event.currentTarget.checked ? 'given' : 'unknown' })}
          />
          <span>{photo.people === 'children' ? copy.guardian : copy.given}</span>
        </label>
      )}
      {asks && photo.consent === 'given' && (
        <TextField
          name={field('consent-note')}
          label={copy.consentNote}
          value={photo.consentNote}
          onChange={(event) => onChange({ consentNote: event.currentTarget.value })}
        />
      )}
    </li>
  );
}

function Take(props: { icon: IconName; label: string; camera?: boolean; onFiles: (files: File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <label className={buttonClass({ size: 'lg' }, 'file-button')}>
      <Icon name={props.icon} />
      {props.label}
      <input
        ref={input}
        type="file"
        accept="image/*"
        multiple={!props.camera}
        capture={props.camera ? 'environment' : undefined}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          if (input.current) input.current.value = '';
          if (files.length > 0) props.onFiles(files);
        }}
      />
    </label>
  );
}

/** Photos from camera or gallery, each with what is seen, who is in it and whether they agreed. */
export function NotePhotos({ state }: { state: DraftState }) {
  const [works, setWorks] = useState(false);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const { draft, change, chosenBefore } = state;
  const take = async (files: readonly File[]) => {
    setWorks(true);
    const { photos, faults: said } = await takePhotos(files.slice(0, MOST_PHOTOS)).catch(() => ({
      photos: [],
      faults: files.map(({ name }) => copy.photoBroken(name)),
    }));
    const isTooMany = (draft?.photos.length ?? 0) + photos.length > MOST_PHOTOS;
    setFaults(isTooMany ? [...said, copy.tooMany(MOST_PHOTOS)] : said);
    change((before) => ({ photos: [...before.photos, ...photos].slice(0, MOST_PHOTOS) }));
    setWorks(false);
  };
  const taken = useRef(false);
  useEffect(() => {
    if (taken.current || chosenBefore.length === 0) return;
    taken.current = true;
    void take(chosenBefore);
  });
  if (!draft) return null;
  const place = draft.photos.find((photo) => photo.place !== null)?.place;
  return (
    <section className="card pad note-part">
      <div className="card-h">
        <Icon name="photo" />
        <h2>{copy.photos}</h2>
        {draft.photos.length > 0 && <Badge>{copy.pictures(draft.photos.length)}</Badge>}
      </div>
      <p className="hint">{copy.photosHint}</p>
      {faults.map((fault) => (
        <Alert key={fault} tone="warn" live>
          {fault}
        </Alert>
      ))}
      <ol className="note-photos">
        {draft.photos.map((photo, index) => (
          <Photo
            key={photo.id}
            photo={photo}
            number={index + 1}
            onChange={(patch) =>
              change((before) => ({
                photos: before.photos.map((one) => (one.id === photo.id ? { ...one, ...patch } : one)),
              }))
            }
            onRemove={() =>
              change((before) => ({ photos: before.photos.filter(({ id }) => id !== photo.id) }))
            }
          />
        ))}
      </ol>
      {place && (
        <label className="chk">
          <input
            type="checkbox"
            checked={draft.keepsPlace}
            onChange={(event) => change({ keepsPlace: event.currentTarget.checked })}
          />
          <span>
            {copy.keepPlace}
            <span className="sub">{copy.keepPlaceHint(`${place.latitude}, ${place.longitude}`)}</span>
          </span>
        </label>
      )}
      <p role="status" className="mut sm">
        {works ? copy.photoWorks : ''}
      </p>
      <div className="take">
        <Take icon="camera" label={copy.camera} camera onFiles={(files) => void take(files)} />
        <Take icon="photo" label={copy.gallery} onFiles={(files) => void take(files)} />
      </div>
    </section>
  );
}
