import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { CheckField } from '#app/ui/choice-fields.tsx';
import { cx } from '#app/ui/class-names.ts';
import { DateField, FieldPair, SelectField, TextField } from '#app/ui/field.tsx';
import { formatDate, formatTime } from '#app/ui/format-date.ts';
import { Icon } from '#app/ui/icon.tsx';
import { agendaCopy } from '../copy.id.ts';
import { pasteCopy as copy } from '../pasting/copy.id.ts';
import type { DraftRow } from '../pasting/draft-row.ts';
import { RULE_CHOICES } from '../rules/rule-choice.ts';

type Choice = { id: string; name: string };
export type PasteRowProps = {
  row: DraftRow;
  number: number;
  units: readonly Choice[];
  mayAssign: boolean;
  /** A refusal of this row by the server. */
  fault?: string;
};

function Doubt({ children }: { children: string }) {
  return (
    <span className="un">
      <Icon name="alert-triangle" size={16} />
      {children}
    </span>
  );
}

const shown = (value: string | null, field: string) => {
  if (value === null) return copy.empty;
  if (field === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value, 'plain');
  return field === 'start' || field === 'end' ? formatTime(value) : value;
};

function Changes({ row }: { row: DraftRow }) {
  if (row.act === 'add' || row.act === 'same') return null;
  return (
    <div className="wide diff">
      {row.act === 'cancel' && row.source !== null && <Badge tone="bad">{copy.change.cancelled}</Badge>}
      {row.source === null && <Badge tone="warn">{copy.change.removed}</Badge>}
      {row.act === 'change' &&
        row.changes.map((change) => (
          <span key={change.field}>
            <b>{copy.change.changed}</b>{' '}
            {copy.changeOf(
              copy.fields[change.field] ?? change.field,
              change.field === 'status'
                ? (copy.statuses[change.before as 'planned'] ?? '')
                : shown(change.before, change.field),
              change.field === 'status'
                ? (copy.statuses[change.after as 'planned'] ?? '')
                : shown(change.after, change.field),
            )}
          </span>
        ))}
    </div>
  );
}

/** Writes an answer into the form at once, so that a quick second answer does not lose it. */
function keep(form: HTMLFormElement | null, row: DraftRow, field: string, value: string) {
  const put = (name: string, text: string) => {
    const control = form?.elements.namedItem(`rows.${row.index}.${name}`);
    if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) control.value = text;
  };
  put(field, value);
  put('settled', [...row.settled, field].join(','));
}

function Questions({ row }: { row: DraftRow }) {
  return row.questions.map((question) => (
    <div className="wide fix" key={question.field}>
      <span>
        <Icon name="alert-triangle" size={16} />
        {question.question}
      </span>
      {question.options.map((option) => (
        <Button
          key={option.value}
          size="sm"
          name="answer"
          value={`${row.index}:${question.field}:${option.value}`}
          icon={option.reads ? 'check' : undefined}
          formNoValidate
          onClick={(event) => keep(event.currentTarget.form, row, question.field, option.value)}
        >
          {option.label}
        </Button>
      ))}
    </div>
  ));
}

function Cells({ row, number }: { row: DraftRow; number: number }) {
  const asks = (field: string) => row.questions.some((question) => question.field === field);
  const time = row.start ? formatTime(row.start) : copy.noTime;
  const leader = row.standIn ? copy.standIn(row.standIn) : (row.leader ?? copy.noLeader);
  const place = row.place ?? copy.noPlace;
  const [first, ...rest] = row.unitNames;
  return (
    <>
      <span className="no">{number}</span>
      <span className="tm">
        {asks('start') || asks('date') ? <Doubt>{time}</Doubt> : row.start ? time : '–'}
      </span>
      <span>
        <span className="ti">{row.title}</span>
        <span className="pl">{asks('place') ? <Doubt>{place}</Doubt> : place}</span>
        {row.visibility === 'internal' && <span className="pl">{copy.internal(row.internalReason)}</span>}
        {row.status === 'tentative' && <span className="pl">{copy.tentative}</span>}
        {row.status === 'postponed' && <span className="pl">{copy.postponed}</span>}
      </span>
      <span>
        {asks('standIn') ? (
          <Doubt>{copy.standInWho}</Doubt>
        ) : asks('leader') ? (
          <Doubt>{leader}</Doubt>
        ) : (
          leader
        )}
      </span>
      <span>
        {row.act === 'same'
          ? copy.change.same
          : first
            ? copy.unitWords(first, rest.length)
            : row.act === 'add'
              ? copy.none
              : copy.keepsAssignments}
      </span>
    </>
  );
}

function Editor({ row, units, mayAssign }: PasteRowProps) {
  const name = (field: string) => `rows.${row.index}.${field}`;
  const fields = agendaCopy.fields;
  return (
    <details open={Object.keys(row.faults).length > 0}>
      <summary aria-label={copy.editRow(row.index + 1)} title={copy.edit}>
        <Icon name="pencil" />
      </summary>
      <div className="form">
        <TextField name={name('title')} label={fields.title} defaultValue={row.title} maxLength={240} />
        <FieldPair>
          <DateField name={name('date')} label={fields.date} defaultValue={row.date} />
          <DateField kind="time" name={name('start')} label={fields.start} defaultValue={row.start ?? ''} />
          <DateField kind="time" name={name('end')} label={fields.end} defaultValue={row.end ?? ''} />
        </FieldPair>
        <FieldPair>
          <TextField name={name('place')} label={fields.place} defaultValue={row.place ?? ''} />
          <TextField name={name('leader')} label={fields.leader} defaultValue={row.leader ?? ''} />
          <TextField name={name('standIn')} label={fields.standIn} defaultValue={row.standIn ?? ''} />
        </FieldPair>
        <FieldPair>
          <SelectField
            name={name('host')}
            label={fields.host}
            empty={fields.none}
            options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
            defaultValue={row.hostUnitId ?? ''}
          />
          <SelectField
            name={name('status')}
            label={copy.status}
            options={Object.entries(copy.statuses).map(([value, label]) => ({ value, label }))}
            defaultValue={row.status}
          />
          <SelectField
            name={name('visibility')}
            label={fields.visibility}
            options={[
              { value: 'public', label: agendaCopy.visibility.public },
              { value: 'internal', label: agendaCopy.visibility.internal },
            ]}
            defaultValue={row.visibility}
          />
        </FieldPair>
        <TextField
          name={name('reason')}
          label={fields.internalReason}
          optional={agendaCopy.optional}
          defaultValue={row.internalReason ?? ''}
        />
        {mayAssign && (
          <FieldPair>
            <SelectField
              name={name('rule')}
              label={copy.rule}
              options={RULE_CHOICES.map((value) => ({ value, label: agendaCopy.rules[value] }))}
              defaultValue={row.rule}
            />
            <TextField
              name={name('units')}
              label={copy.units}
              hint={copy.unitsHint}
              defaultValue={row.typedUnits}
              error={row.faults.units}
            />
          </FieldPair>
        )}
        <CheckField name={name('skip')} label={copy.skip} defaultChecked={row.skip} />
        <Button size="sm" name="intent" value="check">
          {copy.applyRow}
        </Button>
      </div>
    </details>
  );
}

/** What was typed over a row that is saved already: without it the message would be read anew and seem changed. */
function Kept({ row }: { row: DraftRow }) {
  const kept = {
    title: row.title,
    date: row.date,
    start: row.start,
    end: row.end,
    place: row.place,
    leader: row.leader,
    standIn: row.standIn,
    status: row.status,
    visibility: row.visibility,
    host: row.hostUnitId,
  };
  return Object.entries(kept).map(([field, value]) => (
    <input key={field} type="hidden" name={`rows.${row.index}.${field}`} value={value ?? ''} />
  ));
}

/** One activity of the message: what was read, what is asked, and its fields to correct. */
export function PasteRow(props: PasteRowProps) {
  const { row, number, fault } = props;
  const gone = row.source === null;
  const id = `baris-${row.index + 1}`;
  return (
    <div
      id={id}
      tabIndex={-1}
      className={cx(
        'paste-row',
        row.questions.length > 0 && 'open',
        row.act === 'same' && 'same',
        row.skip && row.act !== 'same' && 'left',
      )}
    >
      <Cells row={row} number={number} />
      <Changes row={row} />
      {fault && <p className="wide errm">{fault}</p>}
      {row.faults.units && <p className="wide errm">{row.faults.units}</p>}
      {!row.skip && <Questions row={row} />}
      <input type="hidden" name={`rows.${row.index}.settled`} value={row.settled.join(',')} />
      {gone && <input type="hidden" name={`rows.${row.index}.activityId`} value={row.activityId ?? ''} />}
      {gone && (
        <input
          type="hidden"
          name={`rows.${row.index}.gone`}
          value={row.settled[0]?.startsWith('gone=') ? row.settled[0].slice(5) : ''}
        />
      )}
      {!gone && row.act === 'same' && <Kept row={row} />}
      {/* Fields are the browser's own: a row that the server changed is drawn anew, or it would keep the old words. */}
      {!gone && row.act !== 'same' && <Editor key={JSON.stringify(row)} {...props} />}
    </div>
  );
}
