import { Form } from 'react-router';
import { Button } from '#app/ui/button.tsx';
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { DateField, SelectField, TextAreaField, TextField } from '#app/ui/field.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { SearchSelectField } from '#app/ui/search-select.tsx';
import { narrativesCopy } from '../narratives-copy.id.ts';
import type { ProgrammeRow, ThemeRow } from '../queries/programmes.server.ts';

const copy = narrativesCopy.programmes;
const { optional } = narrativesCopy;

export type PanelFaults = {
  errors: Record<string, string>;
  general?: string | undefined;
  values: Record<string, string>;
};

function Period({ values, errors }: { values: Record<string, string>; errors: Record<string, string> }) {
  return (
    <>
      <DateField
        name="fromDate"
        label={copy.from}
        optional={optional}
        defaultValue={values.fromDate}
        error={errors.fromDate}
      />
      <DateField
        name="toDate"
        label={copy.to}
        optional={optional}
        defaultValue={values.toDate}
        error={errors.toDate}
      />
    </>
  );
}

/** Closes a programme that has run out, or opens it again. */
function Closing({ row }: { row: ProgrammeRow }) {
  if (row.closed)
    return (
      <Form method="post" style={{ marginTop: 16 }}>
        <input type="hidden" name="intent" value="close" />
        <input type="hidden" name="programmeId" value={row.id} />
        <input type="hidden" name="closed" value="false" />
        <Button>{copy.reopen}</Button>
      </Form>
    );
  return (
    <div style={{ marginTop: 16 }}>
      <ConfirmDialog
        trigger={{ label: copy.close, variant: 'danger' }}
        title={copy.closeTitle}
        confirmLabel={copy.close}
        cancelLabel={copy.cancel}
        fields={{ intent: 'close', programmeId: row.id, closed: 'true' }}
      >
        {copy.closeText}
      </ConfirmDialog>
    </div>
  );
}

/** Adds or changes a programme, beside the list. */
export function ProgrammePanel(props: {
  row: ProgrammeRow | null;
  units: readonly { id: string; name: string }[];
  closeHref: string;
  faults?: PanelFaults | undefined;
}) {
  const { row, faults } = props;
  const known: Record<string, string> = {
    code: row?.code ?? '',
    name: row?.name ?? '',
    goal: row?.goal ?? '',
    fromDate: row?.fromDate ?? '',
    toDate: row?.toDate ?? '',
    ownerUnitId: row?.ownerUnitId ?? '',
  };
  const values = faults?.values ?? known;
  const errors = faults?.errors ?? {};
  return (
    <Panel title={row ? copy.editTitle : copy.add} closeHref={props.closeHref} closeLabel={copy.closePanel}>
      <Form method="post" className="form" key={row?.id ?? 'new'} noValidate>
        {faults && (
          <ErrorSummary
            title={copy.failed}
            errors={errors}
            {...(faults.general ? { general: faults.general } : {})}
          />
        )}
        <input type="hidden" name="intent" value="programme" />
        <input type="hidden" name="programmeId" value={row?.id ?? ''} />
        <TextField
          name="name"
          label={copy.name}
          defaultValue={values.name}
          error={errors.name}
          maxLength={200}
        />
        <TextField
          name="code"
          label={copy.code}
          optional={optional}
          defaultValue={values.code}
          error={errors.code}
          maxLength={40}
        />
        <TextAreaField
          name="goal"
          label={copy.goal}
          optional={optional}
          defaultValue={values.goal}
          error={errors.goal}
          maxLength={500}
        />
        <Period values={values} errors={errors} />
        <SearchSelectField
          name="ownerUnitId"
          label={copy.owner}
          optional={optional}
          options={props.units.map((unit) => ({ value: unit.id, label: unit.name }))}
          defaultValue={values.ownerUnitId ? [values.ownerUnitId] : []}
          placeholder={copy.none}
          nothingLabel={narrativesCopy.detail.nothing}
          clearLabel={narrativesCopy.detail.clear}
        />
        <Button variant="filled">{copy.save}</Button>
      </Form>
      {row && <Closing row={row} />}
    </Panel>
  );
}

/** Adds or changes a theme. */
export function ThemePanel(props: {
  row: ThemeRow | null;
  programmes: readonly { id: string; name: string }[];
  closeHref: string;
  faults?: PanelFaults | undefined;
}) {
  const { row, faults } = props;
  const known: Record<string, string> = {
    name: row?.name ?? '',
    programmeId: row?.programmeId ?? '',
    fromDate: row?.fromDate ?? '',
    toDate: row?.toDate ?? '',
  };
  const values = faults?.values ?? known;
  const errors = faults?.errors ?? {};
  return (
    <Panel
      title={row ? copy.themeTitle : copy.addTheme}
      closeHref={props.closeHref}
      closeLabel={copy.closePanel}
    >
      <Form method="post" className="form" key={row?.id ?? 'new'} noValidate>
        {faults && (
          <ErrorSummary
            title={copy.failed}
            errors={errors}
            {...(faults.general ? { general: faults.general } : {})}
          />
        )}
        <input type="hidden" name="intent" value="theme" />
        <input type="hidden" name="themeId" value={row?.id ?? ''} />
        <TextField
          name="name"
          label={copy.themeName}
          defaultValue={values.name}
          error={errors.name}
          maxLength={160}
        />
        <SelectField
          name="programmeId"
          label={copy.programme}
          empty={copy.none}
          options={props.programmes.map((one) => ({ value: one.id, label: one.name }))}
          defaultValue={values.programmeId}
          error={errors.programmeId}
        />
        <Period values={values} errors={errors} />
        <Button variant="filled">{copy.save}</Button>
      </Form>
    </Panel>
  );
}
