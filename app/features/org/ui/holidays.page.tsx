import { Form } from 'react-router';
import type { HolidayType } from '#app/platform/clock/working-days.ts';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { callOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { DateField, SelectField, TextField } from '#app/ui/field.tsx';
import { formatDate } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { editHoliday, removeHoliday } from '../actions/holidays.server.ts';
import { may } from '../policy.ts';
import { type HolidayView, holidaysOf } from '../queries/settings.server.ts';
import { settingsCopy } from '../settings-copy.id.ts';
import { unitsCopy } from '../units-copy.id.ts';
import type { Route } from './+types/holidays.page.ts';
import { refused, textOf, typed } from './form-answer.ts';
import { todayOf } from './today.server.ts';

const copy = settingsCopy.holiday;
const HERE = '/kerja/hari-libur';
export const handle: PageHandle = { scripts: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const today = todayOf(context);
  const { searchParams } = new URL(request.url);
  const asked = Number(searchParams.get('tahun'));
  const year = asked >= 2000 && asked <= 2100 ? Math.trunc(asked) : Number(today.slice(0, 4));
  const found = await readAs(context, actor, (db) => holidaysOf(db, year, today));
  const editing = found.rows.find((row) => row.date === searchParams.get('ubah')) ?? null;
  return { ...found, year, editing, today, mayEdit: may(actor, 'edit-holidays') };
}

export async function action({ context, request }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const form = await request.formData();
  const year = textOf(form, 'date').slice(0, 4);
  const back = /^\d{4}$/.test(year) ? `${HERE}?tahun=${year}` : HERE;
  const call = callOf(context, actor);
  if (textOf(form, 'intent') === 'remove') {
    const removed = await removeHoliday(call, { date: textOf(form, 'date') });
    if (!removed.ok) return refused(form, removed.error);
    return redirectWith(back, { text: copy.removed });
  }
  const result = await editHoliday(call, typed(form));
  if (!result.ok) return refused(form, result.error);
  return redirectWith(back, { text: copy.saved });
}

const TONES: Record<HolidayType, 'info' | 'neutral'> = { libur: 'neutral', cuti: 'info', lokal: 'neutral' };

function columnsFor(mayEdit: boolean, year: number): Column<HolidayView>[] {
  const columns: Column<HolidayView>[] = [
    {
      key: 'name',
      head: copy.heads.name,
      main: true,
      cell: (row) => (
        <>
          {row.name}
          {row.basis && <span className="sub">{row.basis}</span>}
        </>
      ),
    },
    {
      key: 'date',
      head: copy.heads.date,
      phone: 'bare',
      cell: (row) => <span className="tn nowrap">{formatDate(row.date, 'day', `${year}-01-01`)}</span>,
    },
    {
      key: 'type',
      head: copy.heads.type,
      phone: 'bare',
      cell: (row) => (
        <Badge tone={TONES[row.type]} icon={false}>
          {copy.types[row.type]}
        </Badge>
      ),
    },
  ];
  if (!mayEdit) return columns;
  return [
    ...columns,
    {
      key: 'acts',
      head: copy.heads.acts,
      acts: true,
      cell: (row) => (
        <>
          <LinkButton size="sm" variant="subtle" href={`${HERE}?tahun=${year}&ubah=${row.date}#form`}>
            {copy.change}
          </LinkButton>
          <ConfirmDialog
            trigger={{ label: copy.remove, size: 'sm', variant: 'danger-subtle' }}
            title={copy.removeAsk(row.name, formatDate(row.date, 'date'))}
            confirmLabel={copy.remove}
            cancelLabel={copy.cancel}
            danger
            fields={{ intent: 'remove', date: row.date }}
          >
            {copy.removeText}
          </ConfirmDialog>
        </>
      ),
    },
  ];
}

type FormProps = Pick<Route.ComponentProps, 'loaderData' | 'actionData'>;

function HolidayForm({ loaderData, actionData }: FormProps) {
  const { editing, year } = loaderData;
  const values: Record<string, string> = actionData?.values ?? {
    ...(editing ?? { type: 'lokal' }),
    ...(editing ? { before: editing.date } : {}),
  };
  const errors = actionData?.errors ?? {};
  const field = (name: string) => ({ name, defaultValue: values[name] ?? '', error: errors[name] });
  const types = Object.entries(copy.types).map(([value, label]) => ({ value, label }));
  return (
    <Card title={values.before ? copy.edit : copy.add}>
      <Form method="post" className="form" noValidate id="form" key={values.before ?? 'new'}>
        <ErrorSummary title={copy.refused} errors={errors} general={actionData?.general} />
        <input type="hidden" name="before" value={values.before ?? ''} />
        <DateField {...field('date')} label={copy.date} />
        <TextField {...field('name')} label={copy.name} />
        <SelectField {...field('type')} label={copy.type} options={types} />
        <TextField
          {...field('basis')}
          label={copy.basis}
          hint={copy.basisHint}
          optional={unitsCopy.form.optional}
        />
        <Acts>
          <Button variant="filled">{copy.save}</Button>
          {values.before && <LinkButton href={`${HERE}?tahun=${year}`}>{copy.cancel}</LinkButton>}
        </Acts>
      </Form>
    </Card>
  );
}

export default function HolidaysPage({ loaderData, actionData }: Route.ComponentProps) {
  const { rows, year, years, missing, mayEdit } = loaderData;
  return (
    <>
      <PageHead title={copy.title} summary={copy.summary(year, rows.length)} />
      <Tabs
        label={copy.year}
        items={years.map((one) => ({
          href: `${HERE}?tahun=${one}`,
          label: String(one),
          current: one === year,
        }))}
      />
      <PageBody>
        {missing.map((one) => (
          <Alert key={one} tone="warn" title={copy.missing(one)}>
            {copy.missingText}
          </Alert>
        ))}
        <div className={mayEdit ? 'split' : undefined}>
          <DataTable
            caption={copy.table}
            columns={columnsFor(mayEdit, year)}
            rows={rows}
            rowKey={(row) => row.date}
            empty={
              <EmptyState icon="calendar-off" title={copy.empty(year)}>
                {copy.emptyHint}
              </EmptyState>
            }
          />
          {mayEdit && <HolidayForm loaderData={loaderData} actionData={actionData} />}
        </div>
      </PageBody>
    </>
  );
}
