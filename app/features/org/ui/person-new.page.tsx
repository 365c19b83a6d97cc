import { Form, useNavigation } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { callOf, requirePerson } from '#app/platform/request/request.server.ts';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { addPerson } from '../actions/people.server.ts';
import { may } from '../policy.ts';
import { unitsCopy } from '../units-copy.id.ts';
import type { Route } from './+types/person-new.page.ts';
import { refused, typed } from './form-answer.ts';
import { PersonFields } from './person-fields.tsx';

const copy = unitsCopy.people;
export const handle: PageHandle = { scripts: true };

export function loader({ context, request }: Route.LoaderArgs) {
  if (!may(requirePerson(context, request), 'edit-people')) throw new Response(null, { status: 403 });
  return null;
}

export async function action({ context, request }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const form = await request.formData();
  const result = await addPerson(callOf(context, actor), typed(form));
  if (!result.ok) return refused(form, result.error);
  return redirectWith(`/kerja/orang/${result.value.personId}`, { text: copy.added });
}

export default function PersonNewPage({ actionData }: Route.ComponentProps) {
  const busy = useNavigation().state === 'submitting';
  return (
    <>
      <PageHead title={copy.newTitle} back={{ href: '/kerja/orang', label: copy.back }} />
      <PageBody>
        <Card>
          <Form method="post" className="form" noValidate>
            <ErrorSummary
              title={copy.refused}
              errors={actionData?.errors ?? {}}
              general={actionData?.general}
            />
            <PersonFields values={actionData?.values ?? {}} errors={actionData?.errors ?? {}} />
            <Acts>
              <Button variant="filled" busy={busy}>
                {copy.save}
              </Button>
              <LinkButton href="/kerja/orang">{unitsCopy.close.cancel}</LinkButton>
            </Acts>
          </Form>
        </Card>
      </PageBody>
    </>
  );
}
