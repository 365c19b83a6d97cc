import { redirect } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import {
  callOf,
  platformOf,
  readAs,
  requestContext,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Acts, LinkButton } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { publishersFor } from '../../connectors/publishers.server.ts';
import { networkName } from '../../networks.ts';
import { type FormAnswer, refused } from '../../ui/form-answer.ts';
import { disconnect } from '../actions/disconnect.server.ts';
import { connectByForm, setOut } from '../connect.server.ts';
import { CONNECTING_COPY, CONNECTION_COPY } from '../copy.id.ts';
import { readConnectionPage } from '../queries/connection.server.ts';
import { testConnection } from '../test-connection.server.ts';
import type { Route } from './+types/connection.page';
import { ConnectCard, Help, StateCard, Trouble } from './connection-parts.tsx';
import { FIELD } from './field-name.ts';

export const handle: PageHandle = { scripts: true };

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const { zone } = requireGovernment(context);
  if (!UUID.test(params.channelId)) throw new Response(null, { status: 404 });
  const { clock, config } = platformOf(context);
  const world = { now: clock.now().toString(), zone, publishers: publishersFor(config) };
  const page = await readAs(context, actor, (db) => readConnectionPage(db, actor, params.channelId, world));
  if (!page) throw new Response(null, { status: 404 });
  if (page === 'forbidden') throw new Response(null, { status: 403 });
  return { page };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const { channelId } = params;
  if (!UUID.test(channelId)) throw new Response(null, { status: 404 });
  const form = await request.formData();
  const call = callOf(context, actor);
  const back = `/kerja/sambungan/${channelId}`;
  switch (form.get('intent')) {
    case 'connect': {
      const fields = Object.fromEntries(
        [...form].flatMap(([name, value]) =>
          name.startsWith(FIELD) && typeof value === 'string' ? [[name.slice(FIELD.length), value]] : [],
        ),
      );
      const done = await connectByForm(call, { channelId, fields });
      if (!done.ok) return withoutKeys(refused(form, done.error));
      const { accountName, again } = done.value;
      return redirectWith(back, { text: CONNECTING_COPY.said.connected(accountName, again) });
    }
    case 'consent': {
      const redirectUri = `${context.get(requestContext).origin}/kerja/sambungan/kembali`;
      const begun = await setOut(call, { channelId, redirectUri });
      return begun.ok ? redirect(begun.value.address) : refused(form, begun.error);
    }
    case 'test': {
      const tested = await testConnection(call, { channelId });
      return tested.ok
        ? redirectWith(back, { text: CONNECTING_COPY.said.tested(tested.value.accountName) })
        : refused(form, tested.error);
    }
    case 'disconnect': {
      const done = await disconnect(call, { channelId });
      return done.ok
        ? redirectWith(back, { text: CONNECTING_COPY.said.disconnected(done.value.waiting) })
        : refused(form, done.error);
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

/** A key that was refused is not sent back to the page: it has to be pasted again. */
function withoutKeys(answer: ReturnType<typeof refused>): ReturnType<typeof refused> {
  const { values, errors } = answer.data;
  const kept = Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith(FIELD)));
  const named = Object.fromEntries(
    Object.entries(errors).map(([name, words]) => [name in values ? name : `${FIELD}${name}`, words]),
  );
  return { ...answer, data: { ...answer.data, values: kept, errors: named } };
}

export default function ConnectionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { page } = loaderData;
  const answer = actionData as FormAnswer | undefined;
  return (
    <>
      <PageHead
        title={page.name}
        summary={`${networkName(page.network)}. ${page.unitFull}.`}
        back={{ href: '/kerja/sambungan', label: CONNECTION_COPY.back }}
        acts={
          <Acts>
            <LinkButton href={`/kerja/akun/${page.id}`} icon="at">
              {CONNECTION_COPY.account}
            </LinkButton>
          </Acts>
        }
      />
      <PageBody>
        {answer && (
          <ErrorSummary title={CONNECTION_COPY.errors} errors={answer.errors} general={answer.general} />
        )}
        <Trouble page={page} />
        <div className="cols">
          <div className="page tight" style={{ padding: 0 }}>
            <StateCard page={page} />
            <ConnectCard page={page} answer={answer} />
          </div>
          <Help page={page} />
        </div>
      </PageBody>
    </>
  );
}
