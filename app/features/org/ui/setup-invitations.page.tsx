import { data } from 'react-router';
import { readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Acts, LinkButton } from '#app/ui/button.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card } from '#app/ui/page-head.tsx';
import { DoneState } from '#app/ui/states.tsx';
import { may } from '../policy.ts';
import { waitingInvitees } from '../queries/people.server.ts';
import { listUnits } from '../queries/units.server.ts';
import { refusalWords } from '../refusal-words.id.ts';
import { setupCopy } from '../setup-copy.id.ts';
import type { Route } from './+types/setup-invitations.page.ts';
import { errorsOf } from './form-answer.ts';
import { InvitationLinks } from './invitation-links.tsx';
import { prepareInvitations } from './invitations-of.server.ts';
import { InviteManyForm } from './invite-many-form.tsx';
import { SetupPage } from './setup-steps.tsx';
import { todayOf } from './today.server.ts';

const copy = setupCopy.invitations;
export const handle: PageHandle = { scripts: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'import')) throw new Response(null, { status: 403 });
  const today = todayOf(context);
  return readAs(context, actor, async (db) => {
    const filters = { search: '', kind: null, show: 'without-officer' } as const;
    const { counts } = await listUnits(db, actor, filters, today);
    return { people: await waitingInvitees(db), without: counts['without-officer'] };
  });
}

export async function action({ context, request }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const form = await request.formData();
  const personIds = form.getAll('personIds').filter((id) => typeof id === 'string');
  const result = await prepareInvitations(context, actor, personIds);
  if (result.ok) return data({ ready: result.ready, error: undefined });
  const { error } = result;
  if (error.type === 'nobody-to-invite')
    return data({ ready: null, error: refusalWords(error).sentence }, { status: 422 });
  errorsOf(error);
  return data({ ready: null, error: copy.noneChosen as string }, { status: 422 });
}

function Without({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <Alert
      tone="info"
      title={copy.without(count)}
      act={
        <Acts>
          <LinkButton size="sm" icon="upload" href="/kerja/impor?isi=orang" plain>
            {copy.importPeople}
          </LinkButton>
          <LinkButton size="sm" href="/kerja/unit?tampil=tanpa-petugas" plain>
            {copy.withoutAct}
          </LinkButton>
        </Acts>
      }
    />
  );
}

export default function SetupInvitationsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { people, without } = loaderData;
  const ready = actionData?.ready;
  return (
    <SetupPage
      step="invitations"
      title={copy.title}
      lead={copy.lead}
      acts={
        <LinkButton variant={people.length === 0 || ready ? 'filled' : 'default'} href="/kerja" plain>
          {copy.finish}
        </LinkButton>
      }
    >
      <Without count={without} />
      {ready ? (
        <>
          <Alert tone="warn" title={copy.ready(ready.length)}>
            {copy.readyLead}
          </Alert>
          <InvitationLinks ready={ready} />
        </>
      ) : (
        <Card>
          {people.length > 0 ? (
            <InviteManyForm people={people} error={actionData?.error} />
          ) : (
            <DoneState title={copy.none}>{copy.noneHint}</DoneState>
          )}
        </Card>
      )}
    </SetupPage>
  );
}
