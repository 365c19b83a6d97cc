import { useId, useRef, useState } from 'react';
import type { Sender } from '#app/platform/outbox/entry.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button, buttonClass } from '#app/ui/button.tsx';
import { SelectField, TextAreaField, TextField } from '#app/ui/field.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { pickerCopy as copy, FAULT_SENTENCES, peopleWords } from '../copy.id.ts';
import type { MediaChoice } from '../queries/usable-media.server.ts';
import { MediaThumb } from './media-thumb.tsx';
import { describeMedia, uploadFile } from './upload-file.ts';

type Going = { part: number } | null;

/** Chooses a file, sends it in parts, then asks who is in it: nothing is usable before somebody has said so. */
export function UploadHere(props: {
  unitId: string;
  sender: Sender;
  onThere: (choice: MediaChoice) => void;
}) {
  const field = useId();
  const input = useRef<HTMLInputElement>(null);
  const [going, setGoing] = useState<Going>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [asking, setAsking] = useState<MediaChoice | null>(null);
  const send = async (file: File) => {
    setSaid(null);
    setGoing({ part: 0 });
    const where = { sender: props.sender, unitId: props.unitId, id: crypto.randomUUID() };
    const outcome = await uploadFile(file, where, (part) => setGoing({ part }));
    setGoing(null);
    if (input.current) input.current.value = '';
    if (outcome.kind === 'refused') setSaid(FAULT_SENTENCES[outcome.why]);
    else if (outcome.kind === 'said') setSaid(outcome.sentence);
    else if (outcome.kind === 'no-answer') setSaid(copy.noAnswer);
    else if (outcome.choice.people === 'unknown') setAsking(outcome.choice);
    else props.onThere(outcome.choice);
  };
  const words = !going
    ? copy.upload
    : going.part < 1
      ? copy.uploading(Math.floor(going.part * 100))
      : copy.checking;
  return (
    <div className="upload-here">
      {said && (
        <Alert tone="warn" live>
          {said}
        </Alert>
      )}
      {asking ? (
        <WhoIsIn
          choice={asking}
          onSaid={(choice) => {
            setAsking(null);
            props.onThere(choice);
          }}
        />
      ) : (
        <label htmlFor={field} className={buttonClass({}, 'file-button')} aria-busy={going !== null}>
          <Icon name={going ? 'loader-2' : 'upload'} />
          {words}
          <input
            ref={input}
            id={field}
            type="file"
            accept="image/*,video/mp4,video/quicktime,video/3gpp"
            disabled={going !== null}
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file) void send(file);
            }}
          />
        </label>
      )}
      {/* Beside the label: what is announced names no control. */}
      <span className="sr" role="status">
        {going ? words : ''}
      </span>
    </div>
  );
}

/** The three questions of a new picture, sent without leaving the page. */
function WhoIsIn({ choice, onSaid }: { choice: MediaChoice; onSaid: (choice: MediaChoice) => void }) {
  const [alt, setAlt] = useState(choice.alt);
  const [people, setPeople] = useState('');
  const [given, setGiven] = useState(false);
  const [note, setNote] = useState('');
  const [said, setSaid] = useState<string | null>(null);
  const needsConsent = people === 'children' || people === 'recognisable';
  const save = async () => {
    const consent = !needsConsent ? 'not-needed' : given ? 'given' : 'unknown';
    const answer = await describeMedia(choice.id, {
      alt,
      people: people || 'unknown',
      consent,
      consentNote: note,
    });
    if (answer === null) setSaid(copy.noAnswer);
    else if (typeof answer === 'string') setSaid(answer);
    else onSaid(answer);
  };
  return (
    <div className="card pad who-is-in">
      <MediaThumb choice={choice} />
      <div className="form sp">
        {said && <Alert tone="warn">{said}</Alert>}
        <TextAreaField
          name={`alt-${choice.id}`}
          label={copy.newAlt}
          rows={2}
          value={alt}
          onChange={(event) => setAlt(event.currentTarget.value)}
        />
        <SelectField
          name={`people-${choice.id}`}
          label={copy.who}
          empty={peopleWords.unknown}
          value={people}
          onChange={(event) => setPeople(event.currentTarget.value)}
          options={(['none', 'crowd', 'recognisable', 'children'] as const).map((value) => ({
            value,
            label: peopleWords[value],
          }))}
        />
        {needsConsent && (
          <label className="chk">
            <input
              type="checkbox"
              checked={given}
              onChange={(event) => setGiven(event.currentTarget.checked)}
            />
            <span>{people === 'children' ? copy.guardian : copy.consentGiven}</span>
          </label>
        )}
        {needsConsent && given && (
          <TextField
            name={`note-${choice.id}`}
            label={copy.consentNote}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        )}
        <Button type="button" onClick={() => void save()}>
          {copy.saveWho}
        </Button>
      </div>
    </div>
  );
}
