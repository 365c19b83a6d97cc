import { Form, useNavigation } from 'react-router';
import { Alert } from '#app/ui/alert.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { ChoiceField } from '#app/ui/choice-fields.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { DateField, SelectField } from '#app/ui/field.tsx';
import { formatDate, formatInstant } from '#app/ui/format-date.ts';
import { CONTENT_KINDS } from '../content-kinds.ts';
import { agendaCopy } from '../copy.id.ts';
import { pasteCopy as copy } from '../pasting/copy.id.ts';
import { type DraftRow, doubtfulRows, readyRows } from '../pasting/draft-row.ts';
import type { PasteStep } from '../pasting/steps.server.ts';
import { RULE_CHOICES } from '../rules/rule-choice.ts';
import { PasteRow } from './paste-row.tsx';
import { PasteSource } from './paste-source.tsx';

export type PasteCheckProps = {
  view: PasteStep;
  units: readonly { id: string; name: string }[];
  zone: string;
  mayAssign: boolean;
};

function Bulk({ view }: { view: PasteStep }) {
  return (
    <details className="paste-bulk">
      <summary>{copy.bulkTitle}</summary>
      <p className="hint">{copy.bulkHint}</p>
      <div className="line">
        <SelectField
          name="bulkRule"
          label={copy.rule}
          options={RULE_CHOICES.map((value) => ({ value, label: agendaCopy.rules[value] }))}
          defaultValue="host-place"
        />
        <Button name="intent" value="bulk">
          {copy.bulkApply}
        </Button>
      </div>
      <ChoiceField
        name="kinds"
        label={copy.kinds}
        many
        plain
        defaultValue={view.kinds}
        choices={CONTENT_KINDS.map((kind) => ({ value: kind, label: agendaCopy.kinds[kind] ?? kind }))}
      />
      <DateField
        kind="datetime-local"
        name="dueAt"
        label={copy.due}
        optional={agendaCopy.optional}
        hint={copy.dueHint}
        defaultValue={view.dueAt}
      />
    </details>
  );
}

function Foot({ view, zone, mayAssign }: Omit<PasteCheckProps, 'units'>) {
  const busy = useNavigation().formData?.get('intent') === 'save';
  const ready = readyRows(view.draft).length;
  const doubtful = doubtfulRows(view.draft);
  const due = view.defaultDue ? formatInstant(view.defaultDue, zone, 'day', view.sentOn) : null;
  return (
    <div className="paste-foot">
      <span className="sp mut">
        {ready === 0 && doubtful.length === 0
          ? copy.nothingToSave
          : mayAssign && due
            ? copy.footAssign(due)
            : copy.footPlain}
      </span>
      {ready > 0 && (
        <Button name="intent" value="save" variant={doubtful.length > 0 ? 'default' : 'filled'} busy={busy}>
          {doubtful.length > 0 ? copy.saveReady(ready) : copy.saveAll(ready)}
        </Button>
      )}
      {doubtful[0] && (
        <LinkButton plain variant="filled" iconAfter="arrow-right" href={`#baris-${doubtful[0].index + 1}`}>
          {copy.checkMore(doubtful.length)}
        </LinkButton>
      )}
    </div>
  );
}

function Head({ view }: { view: PasteStep }) {
  const { draft } = view;
  const ready = readyRows(draft).length;
  const doubtful = doubtfulRows(draft).length;
  const same = draft.rows.filter((row) => row.act === 'same').length;
  return (
    <p className="row wrap">
      {ready > 0 && <Badge tone="good">{copy.ready(ready)}</Badge>}
      {doubtful > 0 && <Badge tone="warn">{copy.doubtful(doubtful)}</Badge>}
      {same > 0 && <Badge>{copy.same(same)}</Badge>}
    </p>
  );
}

function Days({ rows, ...props }: Omit<PasteCheckProps, 'zone'> & { rows: readonly DraftRow[] }) {
  const days = [...new Set(rows.map((row) => row.date))];
  return days.map((day) => (
    <div key={day}>
      <h2 className="paste-day">{/^\d{4}-\d{2}-\d{2}$/.test(day) ? formatDate(day, 'full') : day}</h2>
      {rows
        .filter((row) => row.date === day)
        .map((row) => (
          <PasteRow
            key={row.index}
            row={row}
            number={row.index + 1}
            units={props.units}
            mayAssign={props.mayAssign}
            fault={props.view.rowFaults[row.index]}
          />
        ))}
    </div>
  ));
}

/** The message left, its rows right: questions first, then save what is ready. */
export function PasteCheck(props: PasteCheckProps) {
  const { view, zone, mayAssign } = props;
  const { draft } = view;
  const anyNew = draft.rows.some((row) => row.act === 'add' && row.visibility === 'public');
  return (
    <Form method="post" noValidate preventScrollReset>
      {/* Enter in a field applies the corrections; it never saves. */}
      <button type="submit" name="intent" value="check" className="sr" tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name="text" value={view.text} />
      <input type="hidden" name="sentOn" value={view.sentOn} />
      <input type="hidden" name="pasteId" value={view.pasteId} />
      <div className="paste">
        <section className="paste-src">
          <div className="row">
            <h2 className="sec-h sp">{copy.source}</h2>
            <LinkButton plain size="sm" variant="subtle" href="/kerja/tempel-agenda">
              {copy.again}
            </LinkButton>
          </div>
          <PasteSource text={view.text} rows={draft.rows} />
          {draft.ignored > 0 && <p className="hint after">{copy.ignored(draft.ignored)}</p>}
        </section>
        <section className="stack">
          {view.saved && (
            <Alert
              tone="good"
              live
              act={
                <LinkButton size="sm" href={`/kerja/tempel-agenda/${view.saved.pasteId}`}>
                  {copy.openResult}
                </LinkButton>
              }
            >
              {view.saved.text} {copy.rest(doubtfulRows(draft).length)}
            </Alert>
          )}
          <ErrorSummary
            title={agendaCopy.errorTitle}
            errors={Object.fromEntries(
              Object.entries(view.rowFaults).map(([index, sentence]) => [
                `baris-${Number(index) + 1}`,
                copy.rowFault(Number(index) + 1, sentence),
              ]),
            )}
            general={Object.keys(view.rowFaults).length > 0 ? undefined : (view.general ?? undefined)}
          />
          {draft.known && !view.saved && <Alert>{copy.known}</Alert>}
          <Head view={view} />
          {mayAssign && anyNew && <Bulk view={view} />}
          <div className="paste-rows">
            <div className="paste-row head" aria-hidden="true">
              <span>{copy.columns.no}</span>
              <span>{copy.columns.time}</span>
              <span>{copy.columns.title}</span>
              <span>{copy.columns.leader}</span>
              <span>{copy.columns.units}</span>
            </div>
            <Days {...props} rows={draft.rows} />
          </div>
          <Foot view={view} zone={zone} mayAssign={mayAssign} />
        </section>
      </div>
    </Form>
  );
}
