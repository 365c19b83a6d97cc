import { Form } from 'react-router';
import { callOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { Segmented } from '#app/ui/segmented.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { checklistCopy as copy } from '../checklist-copy.id.ts';
import { checklistView } from '../queries/checklist.server.ts';
import type { Route } from './+types/checklist-item.page.ts';
import { answerMarks } from './answer-marks.server.ts';
import { MarkRows } from './mark-rows.tsx';

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const view = /^[0-9a-f-]{36}$/.test(params.seasonId)
    ? await readAs(context, actor, (db) => checklistView(db, actor, params.seasonId))
    : null;
  const item = view?.list?.items.find(({ key }) => key === params.item);
  if (!view || !item) throw new Response(null, { status: 404 });
  // One item over all units is the work of who marks; a unit reads its own page.
  if (!view.marks) throw new Response(null, { status: 403 });
  const { searchParams } = new URL(request.url);
  const onlyUnset = searchParams.get('tampil') === 'belum';
  const classKey = view.classes.find(({ key }) => key === searchParams.get('kelas'))?.key ?? null;
  const units = view.units.filter(
    (unit) => (classKey === null || unit.classKey === classKey) && (!onlyUnset || !unit.marks[item.key]),
  );
  return { season: view.season, classes: view.classes, item, units, onlyUnset, classKey };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const call = callOf(context, requirePerson(context, request));
  const { pathname, search } = new URL(request.url);
  return answerMarks(call, await request.formData(), {
    seasonId: params.seasonId,
    here: pathname.replace(/\.data$/, '') + search,
    of: (unitId) => ({ unitId, item: params.item }),
  });
}

/** One item for all units: the fastest way through three hundred of them. */
export default function ChecklistItemPage({ loaderData: view, actionData: said }: Route.ComponentProps) {
  const { season, item, units, classes, classKey, onlyUnset } = view;
  const base = `/kerja/liga/${season.id}/ceklis`;
  const to = (key: string | null, unset: boolean) => {
    const query = new URLSearchParams([
      ...(key ? [['kelas', key]] : []),
      ...(unset ? [['tampil', 'belum']] : []),
    ] as string[][]);
    return `${base}/butir/${item.key}${query.size > 0 ? `?${query}` : ''}`;
  };
  return (
    <>
      <PageHead title={item.name} summary={item.hint} back={{ href: base, label: copy.list }} />
      <PageBody tight>
        <div className="row wrap">
          <Segmented
            label={copy.classLabel}
            value={classKey ?? ''}
            options={[
              { value: '', label: copy.allClasses, href: to(null, onlyUnset) },
              ...classes.map(({ key, name }) => ({ value: key, label: name, href: to(key, onlyUnset) })),
            ]}
          />
          <Segmented
            label={copy.shown}
            value={onlyUnset ? 'unset' : 'all'}
            options={[
              { value: 'all', label: copy.all, href: to(classKey, false) },
              { value: 'unset', label: copy.unset, href: to(classKey, true) },
            ]}
          />
        </div>
        {units.length === 0 ? (
          <EmptyState icon="checklist" title={copy.emptyTitle}>
            {copy.empty}
          </EmptyState>
        ) : (
          <Form method="post" noValidate className="stack tight" key={`${classKey}-${onlyUnset}`}>
            <ErrorSummary
              title={copy.errorTitle}
              errors={said?.errors ?? {}}
              {...(said?.general ? { general: said.general } : {})}
            />
            {units.some(({ mayMark }) => !mayMark) && <Alert>{copy.own}</Alert>}
            <Card>
              <MarkRows
                rows={units.map((unit) => ({
                  id: unit.id,
                  name: unit.name,
                  ...(unit.full === unit.name ? {} : { sub: unit.full }),
                  mark: unit.marks[item.key],
                  mayMark: unit.mayMark,
                }))}
                typed={said?.typed}
                errors={said?.errors ?? {}}
              />
            </Card>
            <div className="dock">
              <span className="sm">{copy.restHint}</span>
              <div className="acts">
                <Button name="intent" value="rest">
                  {copy.rest}
                </Button>
                <Button variant="filled" name="intent" value="save">
                  {copy.save}
                </Button>
              </div>
            </div>
          </Form>
        )}
      </PageBody>
    </>
  );
}
