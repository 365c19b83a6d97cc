import { data, redirect } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { thrownFor, typedOf } from '#app/platform/request/form-input.ts';
import { callOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { may } from '../../policy.ts';
import { RULE_TEMPLATES } from '../../scoring/rules/templates.ts';
import { addRules, saveRules } from '../actions/save-rules.server.ts';
import { refusalSentence } from '../copy.id.ts';
import { rulesRow } from '../queries/rules.server.ts';
import { fieldsOf, ruleFaults, rulesFrom } from '../rules/rules-form.ts';
import { rulesPageCopy } from '../rules-copy.id.ts';
import type { Route } from './+types/rules-form.page.ts';
import { LEAGUE } from './hrefs.ts';
import './league.css';
import { RulesForm } from './rules-fields.tsx';

export const handle: PageHandle = { scripts: true };
const copy = rulesPageCopy.form;

/** Of a new version there is no id in the address. */
const rulesOf = (params: object): string | null => (params as { rulesId?: string }).rulesId ?? null;

export async function loader({ context, request, params, url }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'edit-rules')) throw new Response(null, { status: 403 });
  const rulesId = rulesOf(params);
  const source = rulesId ?? url.searchParams.get('dari');
  const row =
    source && /^[0-9a-f-]{36}$/.test(source)
      ? await readAs(context, actor, (db) => rulesRow(db, source))
      : null;
  if (rulesId && !row) throw new Response(null, { status: 404 });
  if (rulesId && row?.state === 'frozen') throw redirect(`${LEAGUE}/aturan/${rulesId}`);
  const wanted = url.searchParams.get('contoh');
  const template = RULE_TEMPLATES.find(({ key }) => key === wanted) ?? RULE_TEMPLATES[0]!;
  return {
    rulesId,
    version: row?.version ?? null,
    basedOnId: rulesId ? null : (row?.id ?? null),
    fields: row ? fieldsOf(row.name, row.body) : fieldsOf(template.name, template.rules),
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const typed = typedOf(await request.formData());
  const call = callOf(context, requirePerson(context, request));
  const rulesId = rulesOf(params);
  const rules = rulesFrom(typed);
  const saved = rulesId
    ? await saveRules(call, { ...rules, rulesId })
    : await addRules(call, { ...rules, basedOnId: typed.basedOnId || null });
  if (saved.ok)
    return redirectWith(`${LEAGUE}/aturan/${saved.value.rulesId}`, {
      text: rulesId ? copy.saved : copy.created(saved.value.version),
    });
  thrownFor(saved.error);
  const answer =
    saved.error.type === 'invalid'
      ? { errors: ruleFaults(typed, saved.error.faults) }
      : { errors: {}, general: refusalSentence(saved.error) };
  return data({ typed, ...answer }, { status: 422 });
}

/** A version of the rules in a form: nothing that was typed is lost when something is wrong. */
export default function RulesFormPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const { rulesId } = view;
  return (
    <>
      <PageHead
        title={rulesId ? copy.editTitle(view.version ?? 0) : copy.newTitle}
        back={{
          href: rulesId ? `${LEAGUE}/aturan/${rulesId}` : `${LEAGUE}/aturan`,
          label: rulesPageCopy.list.title,
        }}
      />
      <PageBody>
        <RulesForm
          fields={actionData?.typed ?? view.fields}
          basedOnId={view.basedOnId}
          errors={(actionData?.errors ?? {}) as Record<string, string>}
          general={actionData && 'general' in actionData ? actionData.general : undefined}
          back={rulesId ? `${LEAGUE}/aturan/${rulesId}` : `${LEAGUE}/aturan`}
        />
      </PageBody>
    </>
  );
}
