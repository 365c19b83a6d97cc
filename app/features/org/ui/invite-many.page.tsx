import { data } from 'react-router';
import { readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { DoneState } from '#app/ui/states.tsx';
import { may } from '../policy.ts';
import { waitingInvitees } from '../queries/people.server.ts';
import { refusalWords } from '../refusal-words.id.ts';
import { setupCopy } from '../setup-copy.id.ts';
import { unitsCopy } from '../units-copy.id.ts';
import type { Route } from './+types/invite-many.page.ts';
import { errorsOf } from './form-answer.ts';
import { InvitationLinks } from './invitation-links.tsx';
import { prepareInvitations } from './invitations-of.server.ts';
import { InviteManyForm } from './invite-many-form.tsx';

const copy = setupCopy.invitations;
export const handle: PageHandle = { scripts: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'edit-people')) throw new Response(null, { status: 403 });
  return { people: await readAs(context, actor, waitingInvitees) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const form = await request.formData();
  const personIds = form.getAll('personIds').filter((id) => typeof id === 'string');
  const result = await prepareInvitations(context, actor, personIds);
  if (result.ok) return data({ ready: result.ready, error: undefined });
  const { error } = result;
  const { general } = errorsOf(error);
  const sentence = error.type === 'nobody-to-invite' ? refusalWords(error).sentence : general;
  return data({ ready: null, error: sentence ?? copy.noneChosen }, { status: 422 });
}

export default function InviteManyPage({ loaderData, actionData }: Route.ComponentProps) {
  const { people } = loaderData;
  const ready = actionData?.ready;
  return (
    <>
      <PageHead
        title={copy.title}
        summary={ready ? copy.ready(ready.length) : people.length > 0 ? copy.lead : undefined}
        back={{ href: '/kerja/orang', label: unitsCopy.people.back }}
      />
      <PageBody>
        {ready ? (
          <>
            <Alert tone="warn">{copy.readyLead}</Alert>
            <InvitationLinks ready={ready} />
          </>
        ) : people.length > 0 ? (
          <Card>
            <InviteManyForm people={people} error={actionData?.error} />
          </Card>
        ) : (
          <Card>
            <DoneState
              title={copy.none}
              acts={<LinkButton href="/kerja/unit?tampil=tanpa-petugas">{copy.withoutAct}</LinkButton>}
            >
              {copy.noneHint}
            </DoneState>
          </Card>
        )}
      </PageBody>
    </>
  );
}
