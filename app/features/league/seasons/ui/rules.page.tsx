import { data, Form } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { callOf, platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { askPreview } from '../actions/ask-runs.server.ts';
import { rulesView } from '../queries/rules.server.ts';
import { changeWords, rulesPageCopy } from '../rules-copy.id.ts';
import type { Route } from './+types/rules.page.ts';
import { faultsOf } from './form-faults.ts';
import { LEAGUE } from './hrefs.ts';
import './league.css';
import { PreviewTables } from './rules-preview.tsx';
import { RulesTables } from './rules-tables.tsx';
import { RunState } from './run-state.tsx';

export const handle: PageHandle = { scripts: true };
const copy = rulesPageCopy.one;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const now = platformOf(context).clock.now().toString();
  const view = await readAs(context, actor, (db) => rulesView(db, actor, params.rulesId, now));
  if (!view) throw new Response(null, { status: 404 });
  return view;
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const asked = await askPreview(callOf(context, requirePerson(context, request)), {
    rulesId: params.rulesId,
  });
  if (asked.ok) return redirectWith(`${LEAGUE}/aturan/${params.rulesId}`, { text: copy.previewAsked });
  return data(faultsOf(asked.error), { status: 422 });
}

type View = Route.ComponentProps['loaderData'];

function Changes({ view }: { view: View }) {
  if (!view.changes) return null;
  const { version, list } = view.changes;
  return (
    <Card title={copy.changes(version)}>
      {list.length === 0 ? (
        <p className="mut">{copy.same}</p>
      ) : (
        <ul className="lst">
          {list.map((change) => (
            <li key={JSON.stringify(change)}>{changeWords(change)}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Preview({ view }: { view: View }) {
  return (
    <>
      <Card title={copy.preview}>
        <div className="stack tight">
          <p>{copy.previewText(view.quarter)}</p>
          <RunState run={view.run} />
          {view.run?.state !== 'running' && (
            <Form method="post">
              <Button icon="eye">{view.preview ? copy.previewAgain : copy.previewAct}</Button>
            </Form>
          )}
        </div>
      </Card>
      {view.preview && <PreviewTables preview={view.preview} rules={view.rules.body} />}
    </>
  );
}

/** A version of the rules: what it says, what it changes, and how it would have scored the last quarter. */
export default function RulesPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const { rules, abilities } = view;
  const here = `${LEAGUE}/aturan/${rules.id}`;
  return (
    <>
      <PageHead
        title={copy.title(rules.version)}
        summary={rules.name}
        back={{ href: `${LEAGUE}/aturan`, label: rulesPageCopy.list.title }}
        acts={
          abilities.change ? (
            <LinkButton variant="filled" icon="pencil" href={`${here}/ubah`}>
              {copy.edit}
            </LinkButton>
          ) : (
            abilities.edit && (
              <LinkButton icon="plus" href={`${LEAGUE}/aturan/baru?dari=${rules.id}`}>
                {copy.next}
              </LinkButton>
            )
          )
        }
      />
      <PageBody>
        {actionData?.general && <Alert tone="bad">{actionData.general}</Alert>}
        <Alert>{rules.state === 'frozen' ? copy.frozen : copy.draft}</Alert>
        <Changes view={view} />
        <RulesTables rules={rules.body} />
        {abilities.edit && <Preview view={view} />}
      </PageBody>
    </>
  );
}
