import { data } from 'react-router';
import { variantToReport } from '#app/features/content/index.server.ts';
import { answerOr } from '#app/platform/request/answer-or.ts';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import {
  callOf,
  platformOf,
  readAs,
  redirectWithCookies,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { askAccountCheck } from '../reporting/ask-check.server.ts';
import { reportCopy as copy } from '../reporting/copy.id.ts';
import { EMPTY, type FormValues, valuesOf } from '../reporting/form.ts';
import { limitsOf } from '../reporting/limits.server.ts';
import { lookAtLink, reportPage } from '../reporting/report-page.server.ts';
import { takeForm } from '../reporting/take-form.server.ts';
import type { Route } from './+types/report.page.ts';
import { ReportForm } from './report-form.tsx';
import { NotForYou } from './report-not-for-you.tsx';

export { loadAnew as shouldRevalidate } from '#app/platform/request/load-anew.ts';

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const { searchParams } = new URL(request.url);
  const now = platformOf(context).clock.now();
  return readAs(context, actor, async (db) => {
    const variant = await variantToReport(db, actor, searchParams.get('versi'));
    const page = await reportPage(db, actor, now, variant?.assignmentId ?? searchParams.get('tugas'));
    return { ...page, variant };
  });
}

export async function action({ context, request }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const platform = platformOf(context);
  const form = await request.formData();
  const call = callOf(context, actor);
  const values = valuesOf(form);
  if (form.get('intent') === 'periksa') {
    const isTooMuch = limitsOf(platform).looks.take(`${actor.tenantId}:${actor.personId}`) !== null;
    const look = isTooMuch
      ? null
      : await lookAtLink(platform, actor, {
          ...values,
          address: values.address.slice(0, 4_000),
          caption: values.caption.slice(0, 8_000),
          account: null,
        });
    return data({ look, values, refused: null });
  }
  if (form.get('intent') === 'minta-periksa') {
    await askAccountCheck(call, { address: values.address });
    return redirectWith('/kerja/lapor', { text: copy.askedCheck });
  }
  const outcome = await takeForm(call, form);
  if (outcome.ok) return redirectWithCookies(`/kerja/lapor/terkirim/${outcome.postId}`, []);
  return data({ look: null, values: outcome.values, refused: outcome.refused }, { status: outcome.status });
}

export async function clientAction({ request, serverAction }: Route.ClientActionArgs) {
  const form = await request.clone().formData();
  const message = form.get('intent') === 'periksa' ? null : copy.offline.noAnswer;
  return answerOr(serverAction, () => ({
    look: null,
    values: valuesOf(form),
    refused: message ? { type: 'offline', field: null, message, about: '' } : null,
  }));
}

type Loaded = Awaited<ReturnType<typeof loader>>;

/** An empty form; from the page of a variant with what was copied there, since many networks show no words. */
const beginning = ({ chosen, variant }: Loaded): FormValues => ({
  ...EMPTY,
  assignmentId: chosen ?? '',
  variantId: variant?.id ?? '',
  caption: variant?.text ?? '',
});

/** A refused link is a page like any other: it must not make the frame load anew. */
export default function ReportPage({ loaderData, actionData }: Route.ComponentProps) {
  if (!loaderData.mayReport) return <NotForYou />;
  return (
    <>
      <PageHead title={copy.title} summary={copy.summary} />
      <PageBody>
        <ReportForm
          page={loaderData}
          values={actionData?.values ?? beginning(loaderData)}
          refused={actionData?.refused ?? null}
          look={actionData?.look ?? null}
          more={
            <LinkButton variant="subtle" icon="file-spreadsheet" href="/kerja/lapor/banyak">
              {copy.bulk}
            </LinkButton>
          }
        />
      </PageBody>
    </>
  );
}
