import { redirectWith } from '#app/platform/request/flash.server.ts';
import {
  callOf,
  platformOf,
  readAs,
  requestContext,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { may } from '../../policy.ts';
import { type FormAnswer, refused } from '../../ui/form-answer.ts';
import { removeApp, setApp } from '../actions/apps.server.ts';
import { APPS_COPY, CONNECTING_COPY } from '../copy.id.ts';
import { readApps } from '../queries/apps.server.ts';
import type { Route } from './+types/apps.page';
import { AppCard } from './app-card.tsx';

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'set-app')) throw new Response(null, { status: 403 });
  const { zone } = requireGovernment(context);
  const moment = { now: platformOf(context).clock.now().toString(), zone };
  return {
    apps: await readAs(context, actor, (db) => readApps(db, moment)),
    redirectUri: `${context.get(requestContext).origin}/kerja/sambungan/kembali`,
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const form = await request.formData();
  const call = callOf(context, actor);
  const network = String(form.get('network') ?? '');
  const done =
    form.get('intent') === 'remove'
      ? await removeApp(call, { network })
      : await setApp(call, Object.fromEntries(form));
  if (!done.ok) {
    const answer = refused(form, done.error);
    // A key is never sent back to a page.
    const { clientSecret: _, ...values } = answer.data.values;
    return { ...answer, data: { ...answer.data, values } };
  }
  const { appSet, appRemoved } = CONNECTING_COPY.said;
  return redirectWith('/kerja/sambungan/aplikasi', {
    text: form.get('intent') === 'remove' ? appRemoved(network) : appSet(network),
  });
}

export default function AppsPage({ loaderData, actionData }: Route.ComponentProps) {
  const answer = actionData as FormAnswer | undefined;
  const network = answer?.values.network ?? '';
  const errors = Object.fromEntries(
    Object.entries(answer?.errors ?? {}).map(([name, words]) => [`${network}-${name}`, words]),
  );
  return (
    <>
      <PageHead
        title={APPS_COPY.title}
        summary={APPS_COPY.summary}
        back={{ href: '/kerja/sambungan', label: APPS_COPY.back }}
      />
      <PageBody>
        {answer && <ErrorSummary title={APPS_COPY.errors} errors={errors} general={answer.general} />}
        {loaderData.apps.map((app) => (
          <AppCard
            key={app.network}
            app={app}
            redirectUri={loaderData.redirectUri}
            answer={network === app.network ? answer : undefined}
          />
        ))}
      </PageBody>
    </>
  );
}
