import { Form } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import {
  callOf,
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Badge, type Tone } from '#app/ui/badge.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { DateField, FieldPair, SelectField, TextAreaField, TextField } from '#app/ui/field.tsx';
import { FilterBar, FilterSearch, FilterSelect } from '#app/ui/filter-bar.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { pageOf } from '#app/ui/page-of.ts';
import { ListPager, PAGE_START } from '#app/ui/pager.tsx';
import { SearchSelectField } from '#app/ui/search-select.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { editFake, noteFake } from '../actions/fakes.server.ts';
import { localDay } from '../actions/local-day.ts';
import { COPY, REPORT_COPY } from '../copy.id.ts';
import { may } from '../policy.ts';
import { type FakeView, listFakes } from '../queries/fakes.server.ts';
import { unitChoices } from '../queries/list.server.ts';
import { FAKES_COPY, LIST_COPY, NEW_COPY } from '../screens-copy.id.ts';
import { REPORT_STATES, type ReportState } from '../tables.ts';
import type { Route } from './+types/fakes.page';
import { AccountCell } from './account-cell.tsx';
import { AccountTabs } from './account-tabs.tsx';
import { type FormAnswer, fieldsOf, refused } from './form-answer.ts';

export const handle: PageHandle = { scripts: true };

type Filters = { search: string; state: ReportState | null };

const fakeFilters = (params: URLSearchParams): Filters => ({
  search: (params.get('cari') ?? '').trim().slice(0, 80),
  state: REPORT_STATES.find((state) => state === params.get('laporan')) ?? null,
});

const matches =
  ({ search, state }: Filters) =>
  (fake: FakeView) => {
    const text = `${fake.name} ${fake.note} ${fake.imitates ?? ''}`.toLowerCase();
    return text.includes(search.toLowerCase()) && (state === null || fake.reportState === state);
  };

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const { zone } = requireGovernment(context);
  const everywhere = may(actor, 'note-fake');
  const params = new URL(request.url).searchParams;
  const filters = fakeFilters(params);
  return readAs(context, actor, async (db) => {
    const units = await unitChoices(db);
    const mine = units.filter((unit) => may(actor, 'note-fake', { unitId: unit.id }));
    const fakes = await listFakes(db, actor);
    return {
      all: fakes.length,
      filters,
      page: pageOf(fakes.filter(matches(filters)), (row) => row.id, params.get(PAGE_START)),
      units: mine,
      everywhere,
      mayNote: everywhere || mine.length > 0,
      today: localDay(platformOf(context).clock.now().toString(), zone),
    };
  });
}

export async function action({ context, request }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const form = await request.formData();
  const call = callOf(context, actor);
  if (form.get('intent') === 'edit') {
    const result = await editFake(call, fieldsOf(form));
    if (!result.ok) return refused(form, result.error, 'reportedOn');
    return redirectWith('/kerja/akun/palsu', { text: COPY.said.fakeEdited });
  }
  const result = await noteFake(call, fieldsOf(form));
  if (!result.ok) return refused(form, result.error, 'seenOn');
  return redirectWith('/kerja/akun/palsu', { text: COPY.said.fake });
}

const TONES: Record<ReportState, Tone> = {
  noted: 'warn',
  reported: 'info',
  'taken-down': 'good',
  refused: 'bad',
};

const columns = (answer: FormAnswer | undefined, today: string): readonly Column<FakeView>[] => [
  {
    key: 'account',
    head: FAKES_COPY.heads.account,
    main: true,
    cell: (row) => <AccountCell id={null} network={row.network} name={row.name} />,
  },
  { key: 'imitates', head: FAKES_COPY.heads.imitates, cell: (row) => row.imitates ?? FAKES_COPY.all },
  { key: 'note', head: FAKES_COPY.heads.note, phone: 'bare', cell: (row) => row.note },
  { key: 'seen', head: FAKES_COPY.heads.seen, nowrap: true, cell: (row) => row.seen },
  {
    key: 'report',
    head: FAKES_COPY.heads.report,
    phone: 'bare',
    width: 260,
    cell: (row) => <Report fake={row} answer={answer} today={today} />,
  },
];

function Report({ fake, answer, today }: { fake: FakeView; answer: FormAnswer | undefined; today: string }) {
  const mine = answer?.intent === 'edit' && answer.values.fakeId === fake.id;
  return (
    <>
      <Badge tone={TONES[fake.reportState]}>{REPORT_COPY[fake.reportState]}</Badge>
      {fake.reported && <span className="sub">{fake.reported}</span>}
      {fake.mayEdit && (
        <details open={mine}>
          <summary>{FAKES_COPY.change}</summary>
          <Form method="post" preventScrollReset className="form">
            <input type="hidden" name="intent" value="edit" />
            <input type="hidden" name="fakeId" value={fake.id} />
            <SelectField
              name="reportState"
              id={`state-${fake.id}`}
              label={FAKES_COPY.reportState}
              options={REPORT_STATES.map((state) => ({ value: state, label: REPORT_COPY[state] }))}
              defaultValue={mine ? answer.values.reportState : fake.reportState}
            />
            <DateField
              name="reportedOn"
              id={`on-${fake.id}`}
              label={FAKES_COPY.reportedOn}
              error={mine ? answer.errors.reportedOn : undefined}
              defaultValue={mine ? answer.values.reportedOn : (fake.reportedOn ?? '')}
              max={today}
            />
            <div>
              <Button size="sm">{FAKES_COPY.save}</Button>
            </div>
          </Form>
        </details>
      )}
    </>
  );
}

type View = Route.ComponentProps['loaderData'];

function NoteForm({ view, answer }: { view: View; answer: FormAnswer | undefined }) {
  const errors = answer?.errors ?? {};
  const values = answer?.values ?? {};
  return (
    <Form method="post" className="form" noValidate>
      <input type="hidden" name="intent" value="note" />
      {answer && <ErrorSummary title={FAKES_COPY.errors} errors={errors} general={answer.general} />}
      <TextField
        name="pasted"
        label={FAKES_COPY.pasted}
        hint={NEW_COPY.pastedHint}
        error={errors.pasted}
        defaultValue={values.pasted}
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextAreaField
        name="note"
        label={FAKES_COPY.note}
        hint={FAKES_COPY.noteHint}
        error={errors.note}
        defaultValue={values.note}
        maxLength={500}
      />
      <FieldPair>
        <SearchSelectField
          name="imitatesUnitId"
          label={FAKES_COPY.imitates}
          hint={view.everywhere ? FAKES_COPY.imitatesHint : undefined}
          error={errors.imitatesUnitId}
          options={view.units.map((unit) => ({ value: unit.id, label: unit.shortName }))}
          defaultValue={
            values.imitatesUnitId
              ? [values.imitatesUnitId]
              : !view.everywhere && view.units[0]
                ? [view.units[0].id]
                : []
          }
          placeholder={view.everywhere ? FAKES_COPY.all : NEW_COPY.unitPlaceholder}
          nothingLabel={NEW_COPY.noUnit}
          clearLabel={NEW_COPY.clear}
        />
        <DateField
          name="seenOn"
          label={FAKES_COPY.seenOn}
          error={errors.seenOn}
          defaultValue={values.seenOn ?? view.today}
          max={view.today}
        />
      </FieldPair>
      <div>
        <Button variant="filled">{FAKES_COPY.submit}</Button>
      </div>
    </Form>
  );
}

function FakeFilters({ search, state }: Filters) {
  const { filter } = FAKES_COPY;
  return (
    <FilterBar label={filter.label} submitLabel={filter.submit}>
      <FilterSearch name="cari" label={filter.search} value={search} />
      <FilterSelect
        name="laporan"
        label={filter.state}
        all={filter.all}
        value={state ?? ''}
        options={REPORT_STATES.map((one) => ({ value: one, label: REPORT_COPY[one] }))}
      />
    </FilterBar>
  );
}

export default function FakesPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const answer = actionData as FormAnswer | undefined;
  const noting = answer?.intent === 'note';
  return (
    <>
      <PageHead title={FAKES_COPY.title} summary={FAKES_COPY.summary(view.all)} />
      <AccountTabs current="fakes" />
      {view.all > 0 && <FakeFilters {...view.filters} />}
      <PageBody>
        <DataTable
          caption={FAKES_COPY.caption}
          columns={columns(answer, view.today)}
          rows={view.page.rows}
          rowKey={(row) => row.id}
          empty={
            view.all === 0 ? (
              <EmptyState icon="shield-x" title={FAKES_COPY.empty}>
                {FAKES_COPY.emptyText}
              </EmptyState>
            ) : (
              <EmptyState
                icon="zoom-question"
                title={FAKES_COPY.noneTitle}
                acts={<LinkButton href="/kerja/akun/palsu">{LIST_COPY.dropFilters}</LinkButton>}
              >
                {FAKES_COPY.none}
              </EmptyState>
            )
          }
        />
        <ListPager page={view.page} noun={FAKES_COPY.noun} />
        {view.mayNote && (
          <Card title={FAKES_COPY.add} icon="flag">
            <NoteForm view={view} answer={noting ? answer : undefined} />
          </Card>
        )}
      </PageBody>
    </>
  );
}
