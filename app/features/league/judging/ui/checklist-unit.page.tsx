import { Form } from 'react-router';
import { callOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { checklistCopy as copy } from '../checklist-copy.id.ts';
import { checklistView } from '../queries/checklist.server.ts';
import type { Route } from './+types/checklist-unit.page.ts';
import { answerMarks } from './answer-marks.server.ts';
import { MarkRows } from './mark-rows.tsx';

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const view = /^[0-9a-f-]{36}$/.test(params.seasonId)
    ? await readAs(context, actor, (db) => checklistView(db, actor, params.seasonId))
    : null;
  const unit = view?.units.find(({ id }) => id === params.unitId);
  if (!view?.list || !unit) throw new Response(null, { status: 404 });
  return { season: view.season, list: view.list, unit, marks: view.marks };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const call = callOf(context, requirePerson(context, request));
  return answerMarks(call, await request.formData(), {
    seasonId: params.seasonId,
    here: `/kerja/liga/${params.seasonId}/ceklis/unit/${params.unitId}`,
    of: (item) => ({ unitId: params.unitId, item }),
  });
}

/** The checklist of one unit: to mark for who may, to read with its evidence for the unit itself. */
export default function ChecklistUnitPage({ loaderData: view, actionData: said }: Route.ComponentProps) {
  const { season, list, unit } = view;
  const met = list.items.filter(({ key }) => unit.marks[key]?.met).length;
  const looked = list.items.filter(({ key }) => unit.marks[key]).length;
  return (
    <>
      <PageHead
        title={copy.unitTitle(unit.name)}
        summary={`${season.name} · ${copy.unitLine(met, looked, list.items.length)}`}
        back={{ href: `/kerja/liga/${season.id}/ceklis`, label: copy.list }}
      />
      <PageBody tight>
        {view.marks && !unit.mayMark && <Alert>{copy.own}</Alert>}
        {season.state !== 'running' && <Alert>{copy.fixed}</Alert>}
        <Form method="post" noValidate className="stack tight">
          <ErrorSummary
            title={copy.errorTitle}
            errors={said?.errors ?? {}}
            {...(said?.general ? { general: said.general } : {})}
          />
          <Card>
            <MarkRows
              rows={list.items.map((item) => ({
                id: item.key,
                name: item.name,
                ...(item.hint ? { sub: item.hint } : {}),
                mark: unit.marks[item.key],
                mayMark: unit.mayMark,
              }))}
              typed={said?.typed}
              errors={said?.errors ?? {}}
              notes
            />
          </Card>
          {unit.mayMark && (
            <div className="acts">
              <Button variant="filled" name="intent" value="save">
                {copy.save}
              </Button>
            </div>
          )}
        </Form>
      </PageBody>
    </>
  );
}
