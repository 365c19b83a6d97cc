import { Fragment } from 'react';
import { data, Link } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { callOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Badge } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { closeProgramme, saveProgramme, saveTheme } from '../actions/edit-programmes.server.ts';
import { narrativesCopy } from '../narratives-copy.id.ts';
import { type ProgrammeRow, programmeList } from '../queries/programmes.server.ts';
import type { Route } from './+types/programmes.page.ts';
import './activity.css';
import { ProgrammePanel, ThemePanel } from './programme-panels.tsx';

export const handle: PageHandle = { scripts: true };
const copy = narrativesCopy.programmes;
const HOME = '/kerja/program';

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const view = await readAs(context, actor, (db) => programmeList(db, actor));
  const asked = new URL(request.url).searchParams;
  return { ...view, programme: asked.get('program'), theme: asked.get('tema') };
}

export async function action({ context, request }: Route.ActionArgs) {
  const call = callOf(context, requirePerson(context, request));
  const values = Object.fromEntries(
    [...(await request.formData())].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  ) as Record<string, string>;
  const closed = values.closed === 'true';
  const done =
    values.intent === 'programme'
      ? { said: copy.saved, result: await saveProgramme(call, values) }
      : values.intent === 'theme'
        ? { said: copy.themeSaved, result: await saveTheme(call, values) }
        : {
            said: closed ? copy.closedSaid : copy.reopened,
            result: await closeProgramme(call, { programmeId: values.programmeId, closed }),
          };
  if (done.result.ok) throw redirectWith(HOME, { text: done.said });
  const { error } = done.result;
  const errors =
    error.type === 'invalid'
      ? Object.fromEntries(error.faults.map((fault) => [fault.path, fault.message]))
      : {};
  const general = error.type === 'invalid' ? undefined : narrativesCopy.refusals[error.type];
  return data({ errors, general, values }, { status: error.type === 'forbidden' ? 403 : 422 });
}

const years = (row: { fromDate: string | null; toDate: string | null }) =>
  [row.fromDate?.slice(0, 4), row.toDate?.slice(0, 4)].filter(Boolean).join(' – ');

function Name({ row, edit }: { row: ProgrammeRow; edit: boolean }) {
  if (!edit) return <span className="any">{row.name}</span>;
  return (
    <Link className="any" to={`${HOME}?program=${row.id}`} preventScrollReset>
      {row.name}
    </Link>
  );
}

function Themes({ themes, edit }: { themes: readonly { id: string; name: string }[]; edit: boolean }) {
  return themes.map((theme, index) => (
    <Fragment key={theme.id}>
      {index > 0 && ', '}
      {edit ? (
        <Link to={`${HOME}?tema=${theme.id}`} preventScrollReset>
          {theme.name}
        </Link>
      ) : (
        theme.name
      )}
    </Fragment>
  ));
}

function columnsFor(edit: boolean): Column<ProgrammeRow>[] {
  return [
    {
      key: 'name',
      head: copy.columns.name,
      main: true,
      cell: (row) => (
        <>
          <Name row={row} edit={edit} /> {row.closed && <Badge>{copy.closed}</Badge>}
          <span className="sm mut" style={{ display: 'block', fontWeight: 450 }}>
            {[row.code, row.goal].filter(Boolean).join(' · ')}
          </span>
          {row.themes.length > 0 && (
            <span className="programme-themes">
              {copy.themes}: <Themes themes={row.themes} edit={edit} />
            </span>
          )}
        </>
      ),
    },
    { key: 'period', head: copy.columns.period, nowrap: true, cell: years },
    { key: 'owner', head: copy.columns.owner, cell: (row) => row.owner ?? '' },
    { key: 'activities', head: copy.columns.activities, figure: true, cell: (row) => row.activities },
    { key: 'narratives', head: copy.columns.narratives, figure: true, cell: (row) => row.narratives },
  ];
}

/** Priority programmes with their themes. */
export default function ProgrammesPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const { edit } = view.abilities;
  const themes = [...view.programmes.flatMap((row) => row.themes), ...view.loose];
  // With the panel open its button is the page's main one.
  const writing = view.programme !== null || view.theme !== null;
  const add = (
    <LinkButton variant={writing ? 'default' : 'filled'} icon="plus" href={`${HOME}?program=baru`}>
      {copy.add}
    </LinkButton>
  );
  const faults = actionData ?? undefined;
  return (
    <>
      <PageHead
        title={copy.title}
        summary={
          view.programmes.length > 0
            ? copy.summary(view.programmes.filter((row) => !row.closed).length)
            : undefined
        }
        {...(edit && view.programmes.length > 0
          ? {
              acts: (
                <>
                  <LinkButton href={`${HOME}?tema=baru`}>{copy.addTheme}</LinkButton>
                  {add}
                </>
              ),
            }
          : {})}
      />
      <PageBody>
        <DataTable
          caption={copy.caption}
          columns={columnsFor(edit)}
          rows={view.programmes}
          rowKey={(row) => row.id}
          empty={
            <EmptyState icon="target" title={copy.emptyTitle} {...(edit ? { acts: add } : {})}>
              {copy.empty}
            </EmptyState>
          }
        />
        {view.loose.length > 0 && (
          <Card title={copy.looseThemes}>
            <p>
              <Themes themes={view.loose} edit={edit} />
            </p>
          </Card>
        )}
      </PageBody>
      {edit && view.programme && (
        <ProgrammePanel
          row={view.programmes.find((row) => row.id === view.programme) ?? null}
          units={view.units}
          closeHref={HOME}
          faults={faults}
        />
      )}
      {edit && view.theme && (
        <ThemePanel
          row={themes.find((row) => row.id === view.theme) ?? null}
          programmes={view.programmes.filter((row) => !row.closed)}
          closeHref={HOME}
          faults={faults}
        />
      )}
    </>
  );
}
