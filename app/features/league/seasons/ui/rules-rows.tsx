import { type ReactNode, useState } from 'react';
import { KIND_WORDS } from '#app/features/org/index.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckField } from '#app/ui/choice-fields.tsx';
import { TextField } from '#app/ui/field.tsx';
import { CLASS_KINDS, rowsIn } from '../rules/rules-form.ts';
import { FIELD_WORDS, rulesPageCopy } from '../rules-copy.id.ts';
import type { FormProps } from './rules-fields.tsx';

const copy = rulesPageCopy.form;
/** A long list that is not often changed: closed until somebody opens it, or something in it is wrong. */
function Folded(props: { list: List; title: string; errors: FormProps['errors']; children: ReactNode }) {
  const wrong = Object.keys(props.errors).some((name) => name.startsWith(`${props.list}-`));
  return (
    <details open={wrong}>
      <summary>{props.title}</summary>
      {props.children}
    </details>
  );
}

type List = 'class' | 'rubric' | 'item' | 'band';

/** Rows of a list with one more for what comes next; without scripts that one is enough for a save and another. */
function Rows(props: {
  list: List;
  legend: string;
  hint?: string;
  fields: FormProps['fields'];
  most: number;
  row: (at: number) => ReactNode;
}) {
  const [more, setMore] = useState(1);
  const rows = Math.min(rowsIn(props.fields, props.list) + more, props.most);
  return (
    <fieldset className="field" id={props.list === 'class' ? 'classes' : undefined} tabIndex={-1}>
      <legend>{props.legend}</legend>
      {props.hint && <p className="hint">{props.hint}</p>}
      <div className="rules-list">
        {Array.from({ length: rows }, (_, at) => `${props.list}-${at}`).map((key, at) => (
          <div key={key}>{props.row(at)}</div>
        ))}
      </div>
      {rows < props.most && (
        <Button type="button" size="sm" variant="subtle" icon="plus" onClick={() => setMore(more + 1)}>
          {copy.addRow}
        </Button>
      )}
    </fieldset>
  );
}

function Text(props: FormProps & { name: string; label: string; short?: boolean; most?: number }) {
  const { name, fields, errors } = props;
  return (
    <TextField
      name={name}
      label={props.label}
      defaultValue={fields[name] ?? ''}
      error={errors[name]}
      {...(props.short ? { width: 'short' as const, inputMode: 'decimal' as const } : {})}
      maxLength={props.most ?? 200}
    />
  );
}

const Key = ({ name, fields }: { name: string; fields: FormProps['fields'] }) => (
  <input type="hidden" name={name} value={fields[name] ?? ''} />
);

export function ClassRows({ fields, errors }: FormProps) {
  return (
    <Rows
      list="class"
      legend={copy.classes}
      hint={copy.classesHint}
      fields={fields}
      most={8}
      row={(at) => (
        <div className="card sunk pad">
          <Key name={`class-${at}-key`} fields={fields} />
          <Text name={`class-${at}-name`} label={copy.className} fields={fields} errors={errors} />
          <fieldset className="field" id={`class-${at}-kinds`} tabIndex={-1}>
            <legend>{copy.kinds}</legend>
            {errors[`class-${at}-kinds`] && <p className="errm">{errors[`class-${at}-kinds`]}</p>}
            <div className="kinds">
              {CLASS_KINDS.map((kind) => (
                <CheckField
                  key={kind}
                  name={`class-${at}-kind-${kind}`}
                  label={KIND_WORDS[kind]}
                  defaultChecked={fields[`class-${at}-kind-${kind}`] === 'on'}
                />
              ))}
            </div>
          </fieldset>
        </div>
      )}
    />
  );
}

export function BandRows({ fields, errors }: FormProps) {
  return (
    <Rows
      list="band"
      legend={copy.bands}
      fields={fields}
      most={10}
      row={(at) => (
        <div className="rules-two">
          <Key name={`band-${at}-key`} fields={fields} />
          <Text name={`band-${at}-name`} label={copy.band} fields={fields} errors={errors} />
          <Text name={`band-${at}-from`} label={copy.bandFrom} fields={fields} errors={errors} short />
        </div>
      )}
    />
  );
}

export function RubricRows({ fields, errors }: FormProps) {
  return (
    <Folded list="rubric" title={copy.folded(copy.rubric, rowsIn(fields, 'rubric'))} errors={errors}>
      <Rows
        list="rubric"
        legend={copy.rubric}
        fields={fields}
        most={20}
        row={(at) => (
          <div className="rules-three">
            <Key name={`rubric-${at}-key`} fields={fields} />
            <Text name={`rubric-${at}-name`} label={copy.item} fields={fields} errors={errors} />
            <Text
              name={`rubric-${at}-hint`}
              label={copy.itemHint}
              fields={fields}
              errors={errors}
              most={500}
            />
            <Text name={`rubric-${at}-most`} label={copy.most} fields={fields} errors={errors} short />
          </div>
        )}
      />
    </Folded>
  );
}

export function ChecklistRows({ fields, errors }: FormProps) {
  return (
    <>
      <Text name="c-checklist-name" label={FIELD_WORDS.name!} fields={fields} errors={errors} />
      <Folded list="item" title={copy.folded(copy.items, rowsIn(fields, 'item'))} errors={errors}>
        <Rows
          list="item"
          legend={copy.items}
          fields={fields}
          most={60}
          row={(at) => (
            <div className="rules-two">
              <Key name={`item-${at}-key`} fields={fields} />
              <Text name={`item-${at}-name`} label={copy.item} fields={fields} errors={errors} />
              <Text
                name={`item-${at}-hint`}
                label={copy.itemHint}
                fields={fields}
                errors={errors}
                most={500}
              />
            </div>
          )}
        />
      </Folded>
    </>
  );
}
