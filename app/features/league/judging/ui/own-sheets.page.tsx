import { useState } from 'react';
import { data, Form } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { thrownFor } from '#app/platform/request/form-input.ts';
import { callOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { CheckField } from '#app/ui/choice-fields.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/field.tsx';
import { List, ListLink } from '#app/ui/list.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { Progress } from '#app/ui/progress.tsx';
import { SearchSelectField } from '#app/ui/search-select.tsx';
import { declareConflicts } from '../actions/declare-conflicts.server.ts';
import { judgingCopy, juryRefusal } from '../copy.id.ts';
import { type OwnSheets, ownSheets } from '../queries/own-sheets.server.ts';
import type { Route } from './+types/own-sheets.page.ts';

export const handle: PageHandle = { scripts: true };
const copy = judgingCopy.own;
/** Rows that stand ready; more come with a press. */
const ROWS = 2;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const view = /^[0-9a-f-]{36}$/.test(params.seasonId)
    ? await readAs(context, actor, (db) => ownSheets(db, actor, params.seasonId))
    : null;
  if (!view) throw new Response(null, { status: 404 });
  return view;
}

type Row = { unitId: string; reason: string };
type Said = { none: boolean; rows: Row[]; errors: Record<string, string>; general?: string };

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const reasons = form.getAll('reason').map(String);
  const rows = form
    .getAll('unitId')
    .map((unitId, at) => ({ unitId: String(unitId), reason: reasons[at] ?? '' }));
  const given = rows.filter(({ unitId, reason }) => unitId !== '' || reason.trim() !== '');
  const none = form.get('none') === 'on';
  const done = await declareConflicts(callOf(context, requirePerson(context, request)), {
    seasonId: params.seasonId,
    none,
    conflicts: given,
  });
  const here = `/kerja/liga/${params.seasonId}/juri/saya`;
  if (done.ok)
    return redirectWith(here, { text: done.value.moved > 0 ? copy.moved(done.value.moved) : copy.declared });
  thrownFor(done.error);
  const errors: Record<string, string> = {};
  if (done.error.type === 'invalid' && 'faults' in done.error)
    for (const { path, message } of done.error.faults) {
      const [first, at, field] = path.split('.');
      errors[first === 'conflicts' ? `${field}-${at}` : 'none'] ??= message;
    }
  const said: Said = {
    none,
    rows: given,
    errors,
    ...(done.error.type === 'invalid' ? {} : { general: juryRefusal(done.error) }),
  };
  return data(said, { status: 422 });
}

function Declaration({ view, said }: { view: OwnSheets; said: Said | undefined }) {
  const [count, setCount] = useState(Math.max(ROWS, said?.rows.length ?? 0));
  const options = view.units.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Card title={view.declared ? copy.add : copy.declareTitle}>
      <Form method="post" className="form" noValidate>
        <ErrorSummary
          title={judgingCopy.errorTitle}
          errors={said?.errors ?? {}}
          {...(said?.general ? { general: said.general } : {})}
        />
        <p>{copy.declareText}</p>
        <p className="mut">{copy.classes(view.classes)}</p>
        {!view.declared && (
          <CheckField
            name="none"
            label={copy.none}
            defaultChecked={said?.none ?? false}
            {...(said?.errors.none ? { error: said.errors.none } : {})}
          />
        )}
        {Array.from({ length: count }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are only ever added at the end
          <div key={at} className="stack tight">
            <SearchSelectField
              name="unitId"
              id={`unitId-${at}`}
              label={copy.unit(at + 1)}
              options={options}
              defaultValue={said?.rows[at]?.unitId ? [said.rows[at].unitId] : []}
              placeholder={copy.unitPlaceholder}
              nothingLabel={copy.nothing}
              clearLabel={copy.clear}
              {...(said?.errors[`unitId-${at}`] ? { error: said.errors[`unitId-${at}`]! } : {})}
            />
            <TextField
              name="reason"
              id={`reason-${at}`}
              label={copy.reason(at + 1)}
              defaultValue={said?.rows[at]?.reason}
              {...(said?.errors[`reason-${at}`] ? { error: said.errors[`reason-${at}`]! } : {})}
              maxLength={300}
            />
          </div>
        ))}
        <div className="acts">
          <Button variant={view.declared ? 'default' : 'filled'}>{copy.submit}</Button>
          <Button type="button" variant="subtle" icon="plus" onClick={() => setCount(count + 1)}>
            {copy.add}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

function Sheets({ view }: { view: OwnSheets }) {
  const { sheets, season, most } = view;
  const scored = sheets.filter(({ points }) => points !== null).length;
  const next = sheets.find(({ points }) => points === null);
  const at = (id: string) => `/kerja/liga/${season.id}/juri/lembar/${id}`;
  if (sheets.length === 0) return <Alert>{season.drawn ? copy.noSheets : copy.waiting}</Alert>;
  return (
    <>
      <Card title={copy.progress(scored, sheets.length)}>
        <div className="stack tight">
          <Progress
            value={scored}
            max={sheets.length}
            label={copy.progress(scored, sheets.length)}
            kind="chart"
          />
          {view.closed ? (
            <p>{copy.closed}</p>
          ) : next ? (
            <LinkButton variant="filled" size="lg" href={at(next.id)} iconAfter="arrow-right">
              {scored === 0 ? copy.start : copy.go}
            </LinkButton>
          ) : (
            <p>{copy.done}</p>
          )}
        </div>
      </Card>
      <List label={copy.title}>
        {sheets.map((sheet) => (
          <ListLink
            key={sheet.id}
            href={at(sheet.id)}
            title={<span className="cut2 any">{sheet.line || copy.removed}</span>}
            sub={sheet.unit}
            end={
              sheet.points === null ? (
                <Badge>{copy.empty}</Badge>
              ) : (
                <Badge tone="good">{copy.points(sheet.points, most)}</Badge>
              )
            }
          />
        ))}
      </List>
    </>
  );
}

/** A juror's own work in a season: conflicts of interest first, then one piece after the other. */
export default function OwnSheetsPage({ loaderData: view, actionData: said }: Route.ComponentProps) {
  const { season, conflicts } = view;
  return (
    <>
      <PageHead
        title={copy.title}
        summary={season.dueOn && !view.closed ? `${season.name}, ${copy.due(season.dueOn)}` : season.name}
        back={{ href: '/kerja/liga', label: judgingCopy.back }}
      />
      <PageBody tight>
        {view.declared && <Sheets view={view} />}
        {view.declared && (
          <Card title={copy.conflicts}>
            {conflicts.length === 0 ? (
              <p className="mut">{copy.noConflicts}</p>
            ) : (
              <ul className="lst">
                {conflicts.map(({ unitId, unit, reason }) => (
                  <li key={unitId} className="any">
                    <b>{unit}</b>: {reason}
                  </li>
                ))}
              </ul>
            )}
          </Card>
        )}
        {!view.closed && <Declaration view={view} said={said} key={`${view.declared}-${conflicts.length}`} />}
      </PageBody>
    </>
  );
}
