import { data, Link } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { typedOf } from '#app/platform/request/form-input.ts';
import { callOf, platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Badge } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { EmptyState } from '#app/ui/states.tsx';
import { removeMaterial, saveMaterial } from '../materials/actions/save-material.server.ts';
import { materialsCopy as copy } from '../materials/copy.id.ts';
import { type MaterialRow, materialsView } from '../materials/queries/materials.server.ts';
import type { Route } from './+types/materials.page.ts';
import { BatchFrame } from './batch-frame.tsx';
import { batchHref } from './batch-tabs.ts';
import { faultsOf } from './form-input.ts';
import { MaterialPanel } from './material-panel.tsx';
import { sentFile } from './sent-file.ts';

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const now = platformOf(context).clock.now().toString();
  const view = await readAs(context, actor, (db) => materialsView(db, actor, params.batchId, now));
  if (!view || view.head.programmeId !== params.id) throw new Response(null, { status: 404 });
  return { ...view, asked: new URL(request.url).searchParams.get('materi') };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const call = callOf(context, requirePerson(context, request));
  const form = await request.formData();
  const typed = typedOf(form);
  const { batchId } = params;
  const here = batchHref({ id: batchId, programmeId: params.id }, 'materials');
  if (typed.intent === 'remove') {
    const removed = await removeMaterial(call, { batchId, materialId: typed.materialId });
    if (removed.ok) return redirectWith(here, { text: copy.form.removed });
    return data({ typed, id: typed.materialId, ...faultsOf(removed.error) }, { status: 422 });
  }
  const saved = await saveMaterial(call, { ...typed, batchId, file: await sentFile(form.get('file')) });
  if (saved.ok) return redirectWith(here, { text: copy.form.saved });
  return data({ typed, id: typed.materialId || 'baru', ...faultsOf(saved.error) }, { status: 422 });
}

type View = Awaited<ReturnType<typeof loader>>;

function columnsFor(view: View, here: string): Column<MaterialRow>[] {
  return [
    {
      key: 'title',
      head: copy.columns.title,
      main: true,
      cell: (row) => (
        <>
          {view.abilities.edit ? (
            <Link className="any" to={`${here}?materi=${row.id}`} preventScrollReset>
              {row.title}
            </Link>
          ) : (
            <span className="any">{row.title}</span>
          )}
          {row.file && (
            <span className="sm mut any" style={{ display: 'block', fontWeight: 450 }}>
              {row.file}
            </span>
          )}
        </>
      ),
    },
    ...(view.abilities.keeps
      ? [
          {
            key: 'visible',
            head: copy.columns.visible,
            cell: (row: MaterialRow) =>
              row.isVisible || row.visibleFrom === null ? (
                <Badge tone="good">{copy.now}</Badge>
              ) : (
                copy.from(row.visibleFrom, view.head.zone)
              ),
          },
        ]
      : []),
    {
      key: 'open',
      head: copy.columns.open,
      acts: true,
      cell: (row) =>
        row.url ? (
          <LinkButton size="sm" icon="external-link" href={row.url} newTab>
            {copy.link}
          </LinkButton>
        ) : (
          <LinkButton size="sm" icon="download" href={`${here}/${row.id}/berkas`} plain>
            {copy.download}
          </LinkButton>
        ),
    },
  ];
}

/** Material of a batch: for participants, speakers and the desk only. */
export default function MaterialsPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const { head, materials, sessions, abilities } = view;
  const here = batchHref(head, 'materials');
  const asked = actionData?.id ?? view.asked;
  const chosen = materials.find(({ id }) => id === asked);
  const add = (
    <LinkButton variant="filled" icon="plus" href={`${here}?materi=baru`}>
      {copy.add}
    </LinkButton>
  );
  const subjectOf = (id: string | null) => sessions.find((one) => one.id === id)?.subject ?? copy.general;
  return (
    <>
      <BatchFrame
        head={head}
        current="materials"
        {...(abilities.edit && materials.length > 0 ? { acts: add } : {})}
      >
        <DataTable
          caption={copy.caption}
          columns={columnsFor(view, here)}
          rows={materials}
          rowKey={(row) => row.id}
          groupOf={(row) => ({ key: row.sessionId ?? 'all', label: subjectOf(row.sessionId) })}
          empty={
            <EmptyState icon="folder" title={copy.emptyTitle} {...(abilities.edit ? { acts: add } : {})}>
              {abilities.edit ? copy.empty : copy.emptyForOthers}
            </EmptyState>
          }
        />
      </BatchFrame>
      {abilities.edit && (asked === 'baru' || chosen) && (
        <MaterialPanel
          material={chosen ?? null}
          sessions={sessions}
          zone={head.zone}
          closeHref={here}
          faults={actionData}
        />
      )}
    </>
  );
}
