import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { Form, useNavigation } from 'react-router';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Icon } from '#app/ui/icon.tsx';
import type { WaitingInvitee } from '../queries/people.server.ts';
import { setupCopy } from '../setup-copy.id.ts';
import { INVITED_AT_ONCE } from '../tables.ts';
import { ROLE_WORDS } from '../words.id.ts';

const copy = setupCopy.invitations;

const textOf = (person: WaitingInvitee) =>
  `${person.name} ${ROLE_WORDS[person.role]} ${person.unit}`.toLowerCase();

function Invitee(props: { person: WaitingInvitee; hidden: boolean; chosen: boolean }) {
  const { person, hidden, chosen } = props;
  return (
    <label className="chk" hidden={hidden}>
      <input type="checkbox" name="personIds" value={person.id} defaultChecked={chosen} />
      <span>
        <b>{person.name}</b>
        <span className="hint">
          {ROLE_WORDS[person.role]}, {person.unit}
        </span>
      </span>
    </label>
  );
}

/** Everybody who holds a role and can't sign in yet; as many as go at once are chosen at first. The search hides rows, it does not unchoose them. */
export function InviteManyForm({ people, error }: { people: readonly WaitingInvitee[]; error?: string }) {
  const busy = useNavigation().state === 'submitting';
  const box = useRef<HTMLFormElement>(null);
  const [scripts, setScripts] = useState(false);
  const [sought, setSought] = useState('');
  const [chosen, setChosen] = useState(Math.min(people.length, INVITED_AT_ONCE));
  const recount = () => setChosen(box.current?.querySelectorAll('.chk input:checked').length ?? 0);
  useEffect(() => setScripts(true), []);
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = people.filter((person) => words.every((word) => textOf(person).includes(word)));
  const visible = new Set(shown.map((person) => person.id));
  const tick = (on: boolean) => (event: MouseEvent) => {
    event.preventDefault();
    const boxes = box.current?.querySelectorAll<HTMLInputElement>('.chk:not([hidden]) input') ?? [];
    for (const one of boxes) one.checked = on;
    recount();
  };
  return (
    <Form method="post" className="form invite-many" ref={box} onChange={recount}>
      <ErrorSummary title={copy.summary} errors={{ personIds: error }} />
      {scripts && (
        <div className="row wrap">
          <label className="fil find">
            <Icon name="search" size={16} />
            <input
              type="search"
              placeholder={copy.search}
              aria-label={copy.search}
              value={sought}
              onChange={(event) => setSought(event.currentTarget.value)}
              onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
            />
          </label>
          <Button type="button" size="sm" variant="subtle" onClick={tick(true)}>
            {copy.tickAll(shown.length)}
          </Button>
          <Button type="button" size="sm" variant="subtle" onClick={tick(false)}>
            {copy.tickNone}
          </Button>
        </div>
      )}
      {people.length > INVITED_AT_ONCE && <Alert>{copy.tooMany(INVITED_AT_ONCE)}</Alert>}
      <fieldset className="field" id="personIds" tabIndex={-1}>
        <legend>{`${copy.choose} (${people.length})`}</legend>
        <div className="many">
          {people.map((person, at) => (
            <Invitee
              key={person.id}
              person={person}
              hidden={!visible.has(person.id)}
              chosen={at < INVITED_AT_ONCE}
            />
          ))}
        </div>
        {shown.length === 0 && <p className="mut">{copy.nobody}</p>}
      </fieldset>
      <div className="dock">
        <span className="b tn" role="status">
          {copy.bulk(chosen)}
        </span>
        <div className="acts">
          <Button variant="filled" icon="send" busy={busy}>
            {copy.submit}
          </Button>
        </div>
      </div>
    </Form>
  );
}
