import { redirectWith } from '#app/platform/request/flash.server.ts';
import { thrownFor, typedOf } from '#app/platform/request/form-input.ts';
import { callOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { pageOf } from '#app/ui/page-of.ts';
import { ListPager, PAGE_START } from '#app/ui/pager.tsx';
import { may } from '../../policy.ts';
import { setReviewPolicy } from '../actions/set-policy.server.ts';
import { policyCopy as copy, queueCopy } from '../pages-copy.id.ts';
import { policyView } from '../queries/policy-view.server.ts';
import type { Route } from './+types/policy.page.ts';
import { Filters, KindForm, kindWord, UnitTable } from './policy-parts.tsx';
import './review.css';

export const handle: PageHandle = { scripts: true };
const HERE = '/kerja/periksa/aturan';

export async function loader({ context, request, url }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'set-review-policy')) throw new Response(null, { status: 403 });
  const view = await readAs(context, actor, policyView);
  const params = url.searchParams;
  const filters = {
    kind: params.get('jenis') ?? '',
    mode: params.get('pemeriksa') ?? '',
    search: params.get('cari')?.trim().toLowerCase().slice(0, 80) ?? '',
  };
  const found = view.units.filter(
    (unit) =>
      (filters.kind === '' || unit.kind === filters.kind) &&
      (filters.mode === '' || unit.mode === filters.mode) &&
      `${unit.name} ${unit.fullName}`.toLowerCase().includes(filters.search),
  );
  return {
    all: view.all,
    kinds: view.kinds,
    units: view.units.length,
    unread: view.units.filter(({ mode }) => mode === 'nobody').length,
    page: pageOf(found, (unit) => unit.id, params.get(PAGE_START)),
    filters,
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const call = callOf(context, requirePerson(context, request));
  const form = await request.formData();
  const typed = typedOf(form);
  const kinds = typed.kind ? [typed.kind] : [];
  const answer = await setReviewPolicy(call, {
    mode: typed.mode,
    kinds,
    unitIds: form.getAll('unitIds').map(String),
  });
  if (answer.ok) return redirectWith(HERE, { text: copy.saved(answer.value.units, answer.value.kinds) });
  thrownFor(answer.error);
  return { error: copy.pickFirst };
}

/** Who reads what before it goes out: for all, by kind of unit, by unit; several units at once. */
export default function PolicyPage({ loaderData: view, actionData }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title={copy.title}
        summary={copy.summary(view.units, view.unread)}
        back={{ href: '/kerja/periksa', label: queueCopy.title }}
      />
      <PageBody>
        <Alert>{copy.law}</Alert>
        {actionData && 'error' in actionData && (
          <Alert tone="bad" live>
            {actionData.error}
          </Alert>
        )}
        <Card title={copy.byKind} icon="settings">
          <KindForm kind="all" label={copy.all} value={view.all} />
          {view.kinds.map((one) => (
            <KindForm
              key={one.kind}
              kind={one.kind}
              label={copy.kindRow(kindWord(one.kind), one.units)}
              value={one.mode}
            />
          ))}
        </Card>
      </PageBody>
      <Filters filters={view.filters} kinds={view.kinds} />
      <PageBody>
        <UnitTable rows={view.page.rows} />
        <ListPager page={view.page} noun={copy.noun} />
      </PageBody>
    </>
  );
}
