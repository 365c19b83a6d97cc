import { data, Form } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { faultsByField, type Typed, thrownFor, typedOf } from '#app/platform/request/form-input.ts';
import { callOf, platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { formatDate, formatInstant } from '#app/ui/format-date.ts';
import { Facts } from '#app/ui/list.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { Progress } from '#app/ui/progress.tsx';
import { closeJury, remindJurors } from '../actions/close-jury.server.ts';
import { drawPieces, fillJury } from '../actions/draw-pieces.server.ts';
import { removeJuror } from '../actions/name-juror.server.ts';
import { judgingCopy, juryRefusal } from '../copy.id.ts';
import { type JuryDesk, juryDesk } from '../queries/jury-desk.server.ts';
import type { Route } from './+types/jury.page.ts';
import { JurorTable } from './juror-table.tsx';
import { AgreementCard, CloseForm } from './jury-cards.tsx';

export const handle: PageHandle = { scripts: true };
const copy = judgingCopy.desk;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const now = platformOf(context).clock.now().toString();
  const view = /^[0-9a-f-]{36}$/.test(params.seasonId)
    ? await readAs(context, actor, (db) => juryDesk(db, actor, params.seasonId, now))
    : null;
  if (view === 'forbidden') throw new Response(null, { status: 403 });
  if (!view) throw new Response(null, { status: 404 });
  return view;
}

type Said = { typed: Typed; errors: Record<string, string>; refusal?: { type: string; classKey?: string } };

export async function action({ context, request, params }: Route.ActionArgs) {
  const call = callOf(context, requirePerson(context, request));
  const typed = typedOf(await request.formData());
  const input = { ...typed, seasonId: params.seasonId };
  const here = `/kerja/liga/${params.seasonId}/juri`;
  const refused = (error: { type: string; faults?: readonly { path: string; message: string }[] }) => {
    thrownFor(error);
    const errors = error.type === 'invalid' ? faultsByField(error.faults ?? []) : {};
    const said: Said = { typed, errors, ...(error.type === 'invalid' ? {} : { refusal: error }) };
    return data(said, { status: 422 });
  };
  if (typed.intent === 'draw') {
    const done = await drawPieces(call, input);
    return done.ok
      ? redirectWith(here, { text: copy.drawn(done.value.pieces, done.value.sheets) })
      : refused(done.error);
  }
  if (typed.intent === 'fill') {
    const done = await fillJury(call, input);
    return done.ok ? redirectWith(here, { text: copy.filled(done.value.sheets) }) : refused(done.error);
  }
  if (typed.intent === 'remind') {
    const done = await remindJurors(call, input);
    return done.ok ? redirectWith(here, { text: copy.reminded(done.value.jurors) }) : refused(done.error);
  }
  if (typed.intent === 'remove') {
    const done = await removeJuror(call, input);
    return done.ok ? redirectWith(here, { text: copy.removedText(done.value.moved) }) : refused(done.error);
  }
  const done = await closeJury(call, input);
  return done.ok ? redirectWith(here, { text: copy.closed }) : refused(done.error);
}

function DrawCard({ view, said }: { view: JuryDesk; said: Said | undefined }) {
  const { season, jurors } = view;
  if (season.drawnAt || !season.jury) return null;
  if (!view.abilities.draw)
    return season.state === 'running' ? <Alert>{copy.drawWaits(season.to)}</Alert> : null;
  const undeclared = jurors.filter(({ declared, removed }) => !declared && !removed).length;
  return (
    <Card title={copy.drawTitle}>
      <Form method="post" className="form" noValidate>
        <p>{copy.drawText(season.jury.perUnit)}</p>
        {undeclared > 0 && <Alert tone="warn">{copy.undeclared(undeclared)}</Alert>}
        <TextField
          name="dueOn"
          type="date"
          label={copy.dueOn}
          width="short"
          defaultValue={said?.typed.dueOn}
          error={said?.errors.dueOn}
        />
        <Button variant="filled" name="intent" value="draw">
          {copy.draw}
        </Button>
      </Form>
    </Card>
  );
}

function Drawn({ view }: { view: JuryDesk }) {
  const { season, scored, sheets } = view;
  if (!season.drawnAt) return null;
  return (
    <Card title={copy.progress(scored, sheets)}>
      <div className="stack tight">
        <Progress value={scored} max={sheets} label={copy.progress(scored, sheets)} kind="chart" />
        <Facts
          rows={[
            { term: copy.drawnAt, value: formatInstant(season.drawnAt, season.zone) },
            ...(season.dueOn ? [{ term: copy.due, value: formatDate(season.dueOn, 'full') }] : []),
            ...(season.closedAt
              ? [{ term: copy.closedAt, value: formatInstant(season.closedAt, season.zone) }]
              : []),
            ...(view.thirds === null ? [] : [{ term: copy.thirds, value: copy.thirdsValue(view.thirds) }]),
            { term: copy.seed, value: <code className="any">{season.seed}</code> },
          ]}
        />
        <p className="hint">{copy.lotHint}</p>
        <div className="row wrap">
          <LinkButton size="sm" icon="download" plain href={`/kerja/liga/${season.id}/juri/undian.csv`}>
            {copy.lotFile}
          </LinkButton>
          {view.abilities.run && scored < sheets && (
            <Form method="post">
              <Button size="sm" icon="bell" name="intent" value="remind">
                {copy.remind}
              </Button>
            </Form>
          )}
        </div>
      </div>
    </Card>
  );
}

function Short({ view }: { view: JuryDesk }) {
  if (view.short === 0 || !view.season.drawnAt || view.season.closedAt) return null;
  return (
    <Alert
      tone="warn"
      act={
        view.abilities.run && (
          <Form method="post">
            <Button size="sm" name="intent" value="fill">
              {copy.fill}
            </Button>
          </Form>
        )
      }
    >
      {copy.short(view.short)}
    </Alert>
  );
}

/** Who judges a season, how far they are and how they agree. */
export default function JuryPage({ loaderData: view, actionData: said }: Route.ComponentProps) {
  const { season } = view;
  const here = `/kerja/liga/${season.id}/juri`;
  return (
    <>
      <PageHead
        title={copy.title}
        summary={copy.summary(season.name, season.from, season.to)}
        back={{ href: `/kerja/liga/${season.id}`, label: judgingCopy.back }}
        acts={
          view.abilities.name && (
            <LinkButton
              variant={view.abilities.draw ? 'default' : 'filled'}
              icon="user-plus"
              href={`${here}/tunjuk`}
            >
              {copy.name}
            </LinkButton>
          )
        }
      />
      <PageBody>
        {said?.refusal && (
          <Alert tone="bad" live>
            {juryRefusal(said.refusal, view.classes)}
          </Alert>
        )}
        {!season.jury && <Alert>{copy.noJury}</Alert>}
        <Short view={view} />
        <Drawn view={view} />
        <DrawCard view={view} said={said} />
        <JurorTable view={view} here={here} />
        <AgreementCard view={view} />
        <CloseForm view={view} />
      </PageBody>
    </>
  );
}
