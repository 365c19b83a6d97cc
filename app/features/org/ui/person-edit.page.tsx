import { Form, useNavigation } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { callOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { editPerson } from '../actions/people.server.ts';
import { personView } from '../queries/people.server.ts';
import { unitsCopy } from '../units-copy.id.ts';
import type { Route } from './+types/person-edit.page.ts';
import { idOf } from './address.ts';
import { refused, typed } from './form-answer.ts';
import { PersonFields } from './person-fields.tsx';
import { todayOf } from './today.server.ts';

const copy = unitsCopy.people;
export const handle: PageHandle = { scripts: true };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const today = todayOf(context);
  const person = await readAs(context, actor, (db) => personView(db, actor, idOf(params.id), today));
  if (!person) throw new Response(null, { status: 404 });
  if (!person.abilities.edit) throw new Response(null, { status: 403 });
  const { id, name, phone, email, level } = person;
  return { id, name, values: { name, phone, email, humasLevel: level } };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const form = await request.formData();
  const personId = idOf(params.id);
  const result = await editPerson(callOf(context, actor), { ...typed(form), personId });
  if (!result.ok) return refused(form, result.error);
  return redirectWith(`/kerja/orang/${personId}`, { text: copy.saved });
}

export default function PersonEditPage({ loaderData, actionData }: Route.ComponentProps) {
  const busy = useNavigation().state === 'submitting';
  const back = `/kerja/orang/${loaderData.id}`;
  return (
    <>
      <PageHead title={copy.editTitle} back={{ href: back, label: loaderData.name }} />
      <PageBody>
        <Card>
          <Form method="post" className="form" noValidate>
            <ErrorSummary
              title={copy.refused}
              errors={actionData?.errors ?? {}}
              general={actionData?.general}
            />
            <PersonFields
              values={actionData?.values ?? loaderData.values}
              errors={actionData?.errors ?? {}}
            />
            <Acts>
              <Button variant="filled" busy={busy}>
                {copy.save}
              </Button>
              <LinkButton href={back}>{unitsCopy.close.cancel}</LinkButton>
            </Acts>
          </Form>
        </Card>
      </PageBody>
    </>
  );
}
