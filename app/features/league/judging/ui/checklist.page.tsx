import { readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { List, ListLink } from '#app/ui/list.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead, SectionHead } from '#app/ui/page-head.tsx';
import { Progress } from '#app/ui/progress.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { checklistCopy as copy } from '../checklist-copy.id.ts';
import { type ChecklistView, checklistView } from '../queries/checklist.server.ts';
import type { Route } from './+types/checklist.page.ts';

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const view = /^[0-9a-f-]{36}$/.test(params.seasonId)
    ? await readAs(context, actor, (db) => checklistView(db, actor, params.seasonId))
    : null;
  if (!view) throw new Response(null, { status: 404 });
  return view;
}

function Items({ view }: { view: ChecklistView }) {
  if (!view.list || !view.marks) return null;
  return (
    <>
      <SectionHead title={copy.items} />
      <List label={copy.items}>
        {view.list.items.map(({ key, name }) => {
          const looked = view.units.filter(({ marks }) => marks[key]);
          const met = looked.filter(({ marks }) => marks[key]!.met).length;
          return (
            <ListLink
              key={key}
              href={`/kerja/liga/${view.season.id}/ceklis/butir/${key}`}
              title={<span className="any">{name}</span>}
              sub={copy.itemLine(met, looked.length, view.units.length)}
            />
          );
        })}
      </List>
    </>
  );
}

function Units({ view }: { view: ChecklistView }) {
  const items = view.list?.items ?? [];
  return (
    <>
      <SectionHead title={copy.units} />
      {view.classes.map(({ key, name }) => {
        const units = view.units.filter(({ classKey }) => classKey === key);
        if (units.length === 0) return null;
        return (
          <section key={key} className="stack tight">
            <h3>{name}</h3>
            <List label={name}>
              {units.map((unit) => {
                const marks = items.flatMap((item) => unit.marks[item.key] ?? []);
                return (
                  <ListLink
                    key={unit.id}
                    href={`/kerja/liga/${view.season.id}/ceklis/unit/${unit.id}`}
                    title={unit.name}
                    sub={copy.unitLine(marks.filter(({ met }) => met).length, marks.length, items.length)}
                  />
                );
              })}
            </List>
          </section>
        );
      })}
    </>
  );
}

/** How far a season's checklist is, by item and by unit. */
export default function ChecklistPage({ loaderData: view }: Route.ComponentProps) {
  const { list, units, season } = view;
  const all = units.length * (list?.items.length ?? 0);
  const looked = units.reduce(
    (sum, { marks }) => sum + (list?.items.filter(({ key }) => marks[key]).length ?? 0),
    0,
  );
  return (
    <>
      <PageHead
        title={list ? copy.title(list.name) : copy.list}
        summary={season.name}
        back={{ href: `/kerja/liga/${season.id}`, label: copy.back }}
      />
      <PageBody tight>
        {!list && <Alert>{copy.noList}</Alert>}
        {list && units.length === 0 && (
          <EmptyState icon="checklist" title={copy.emptyTitle}>
            {copy.empty}
          </EmptyState>
        )}
        {list && units.length > 0 && (
          <>
            <Card title={copy.progress(looked, all)}>
              <Progress value={looked} max={all} label={copy.progress(looked, all)} kind="chart" />
            </Card>
            <Items view={view} />
            <Units view={view} />
          </>
        )}
      </PageBody>
    </>
  );
}
