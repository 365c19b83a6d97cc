import { Form, useNavigation } from 'react-router';
import { Acts, Button } from '#app/ui/button.tsx';
import { ChoiceField } from '#app/ui/choice-fields.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { WaitingInvitee } from '../queries/people.server.ts';
import { setupCopy } from '../setup-copy.id.ts';
import { ROLE_WORDS } from '../words.id.ts';

const copy = setupCopy.invitations;

/** Everybody who holds a role and can't sign in yet; all chosen at first. */
export function InviteManyForm({ people, error }: { people: readonly WaitingInvitee[]; error?: string }) {
  const busy = useNavigation().state === 'submitting';
  return (
    <Form method="post" className="form">
      <ErrorSummary title={copy.summary} errors={{ personIds: error }} />
      <ChoiceField
        name="personIds"
        label={`${copy.choose} (${people.length})`}
        error={error}
        many
        plain
        defaultValue={people.map((person) => person.id)}
        choices={people.map((person) => ({
          value: person.id,
          label: person.name,
          sub: `${ROLE_WORDS[person.role]}, ${person.unit}`,
        }))}
      />
      <Acts>
        <Button variant="filled" icon="send" busy={busy}>
          {copy.submit}
        </Button>
      </Acts>
    </Form>
  );
}
