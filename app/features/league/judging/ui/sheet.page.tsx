import './sheet.css';
import { useRef } from 'react';
import { data, Form } from 'react-router';
import { answerOr } from '#app/platform/request/answer-or.ts';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { faultsByField, thrownFor } from '#app/platform/request/form-input.ts';
import type { Unanswered } from '#app/platform/request/load-anew.ts';
import { callOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Hint, TextAreaField, tie } from '#app/ui/field.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { Progress } from '#app/ui/progress.tsx';
import type { RubricItem } from '../../types.ts';
import { scoreSheet } from '../actions/score-sheet.server.ts';
import { judgingCopy, juryRefusal } from '../copy.id.ts';
import { type SheetView, sheetView } from '../queries/own-sheets.server.ts';
import type { Route } from './+types/sheet.page.ts';
import { Piece } from './piece.tsx';
import { useKeptForm } from './use-kept-form.ts';

export { loadAnew as shouldRevalidate } from '#app/platform/request/load-anew.ts';

export const handle: PageHandle = { scripts: true };
const copy = judgingCopy.sheet;
const POINTS = 'points-';

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const isId = (id: string) => /^[0-9a-f-]{36}$/.test(id);
  const view =
    isId(params.seasonId) && isId(params.sheetId)
      ? await readAs(context, actor, (db) => sheetView(db, actor, params))
      : null;
  if (!view) throw new Response(null, { status: 404 });
  return view;
}

type Said = Unanswered & {
  points?: Record<string, string>;
  note?: string;
  errors?: Record<string, string>;
  general?: string;
};

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const points = Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      name.startsWith(POINTS) ? [[name.slice(POINTS.length), String(value)]] : [],
    ),
  );
  const note = String(form.get('note') ?? '');
  const scored = await scoreSheet(callOf(context, requirePerson(context, request)), {
    sheetId: params.sheetId,
    points,
    note,
  });
  const base = `/kerja/liga/${params.seasonId}/juri`;
  const next = String(form.get('next') ?? '');
  if (scored.ok)
    return redirectWith(/^[0-9a-f-]{36}$/.test(next) ? `${base}/lembar/${next}` : `${base}/saya`, {
      text: copy.saved,
    });
  thrownFor(scored.error);
  const isInput = scored.error.type === 'invalid' && 'faults' in scored.error;
  const said: Said = {
    points,
    note,
    errors: isInput && 'faults' in scored.error ? faultsByField(scored.error.faults) : {},
    ...(isInput ? {} : { general: juryRefusal(scored.error) }),
  };
  return data(said, { status: 422 });
}

export const clientAction = ({ serverAction }: Route.ClientActionArgs) =>
  answerOr(serverAction, (): Said => ({ general: copy.unreached }));

function Points(props: {
  item: RubricItem;
  given: string | undefined;
  error: string | undefined;
  fixed: boolean;
}) {
  const { item, given, error, fixed } = props;
  const id = `${POINTS}${item.key}`;
  const { id: _, ...tied } = tie({ name: id, hint: item.hint, ...(error ? { error } : {}) });
  return (
    <fieldset className="field" id={id} tabIndex={-1} disabled={fixed} {...tied}>
      <legend>{item.name}</legend>
      <Hint id={id} hint={item.hint} {...(error ? { error } : {})} />
      <div className="pts">
        {Array.from({ length: item.most + 1 }, (_, value) => String(value)).map((value) => (
          <label key={value}>
            <input type="radio" name={id} value={value} defaultChecked={given === value} />
            <span>{value}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Others({ view }: { view: SheetView }) {
  if (view.others.length === 0) return null;
  return (
    <Card title={copy.others}>
      <ul className="lst">
        {view.others.map(({ turn, total, note }) => (
          <li key={turn} className="any">
            <b>{copy.turn(turn)}</b>: {judgingCopy.own.points(total, view.most)}
            {note && <span className="sm mut"> {note}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function ScoreForm({ view, said }: { view: SheetView; said: Said | undefined }) {
  const form = useRef<HTMLFormElement>(null);
  const { sheet, rubric } = view;
  const { restored, keep } = useKeptForm(form, sheet.id, sheet.scoredAt);
  const given = (key: string) => said?.points?.[key] ?? sheet.points?.[key]?.toString();
  return (
    <Card>
      <Form method="post" ref={form} className="form" onChange={keep} noValidate>
        <ErrorSummary
          title={judgingCopy.errorTitle}
          errors={said?.errors ?? {}}
          {...(said?.general ? { general: said.general } : {})}
        />
        {restored && <Alert>{copy.kept}</Alert>}
        <input type="hidden" name="next" value={view.nextEmpty ?? ''} />
        {rubric.map((item) => (
          <Points
            key={item.key}
            item={item}
            given={given(item.key)}
            error={said?.errors?.[`${POINTS}${item.key}`]}
            fixed={view.closed}
          />
        ))}
        <TextAreaField
          name="note"
          label={copy.note}
          hint={copy.noteHint}
          optional={judgingCopy.optional}
          defaultValue={said?.note ?? sheet.note ?? ''}
          {...(said?.errors?.note ? { error: said.errors.note } : {})}
          maxLength={1_000}
          rows={2}
          disabled={view.closed}
        />
        {!view.closed && (
          <Button variant="filled" size="lg">
            {view.nextEmpty ? copy.save : copy.saveLast}
          </Button>
        )}
        <p className="hint">{view.closed ? judgingCopy.own.closed : copy.blind}</p>
      </Form>
    </Card>
  );
}

/** One piece a screen: what was posted, the rubric as buttons for a thumb, on to the next. */
export default function SheetPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const said: Said | undefined = actionData;
  const { season, sheet } = view;
  const at = (id: string) => `/kerja/liga/${season.id}/juri/lembar/${id}`;
  return (
    <>
      <PageHead
        title={sheet.unit}
        part={copy.at(view.at, view.all)}
        summary={
          season.dueOn && !view.closed
            ? `${copy.at(view.at, view.all)} · ${copy.scored(view.scored, view.all)} · ${judgingCopy.own.due(season.dueOn)}`
            : `${copy.at(view.at, view.all)} · ${copy.scored(view.scored, view.all)}`
        }
        back={{ href: `/kerja/liga/${season.id}/juri/saya`, label: judgingCopy.own.title }}
      />
      <PageBody tight>
        <Progress
          value={view.scored}
          max={view.all}
          label={copy.scored(view.scored, view.all)}
          kind="chart"
        />
        <Piece view={view} />
        <ScoreForm view={view} said={said} key={`${sheet.id}-${sheet.scoredAt}`} />
        <Others view={view} />
        <div className="sheet-ways">
          {view.before ? (
            <LinkButton icon="arrow-left" href={at(view.before)} wide>
              {copy.before}
            </LinkButton>
          ) : (
            <span />
          )}
          {view.after && (
            <LinkButton iconAfter="arrow-right" href={at(view.after)} wide>
              {copy.after}
            </LinkButton>
          )}
        </div>
      </PageBody>
    </>
  );
}
