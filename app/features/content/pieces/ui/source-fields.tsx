import { type FormEvent, useState } from 'react';
import type { Typed } from '#app/platform/request/form-input.ts';
import { Button } from '#app/ui/button.tsx';
import type { FieldErrors } from '#app/ui/error-summary.tsx';
import { DateField, FieldPair, TextField } from '#app/ui/field.tsx';
import { piecesCopy } from '../copy.id.ts';
import { MOST_SOURCES } from '../schema.ts';
import { rowsFilled } from './piece-form.ts';

const copy = piecesCopy.form;

type Props = { values: Typed; errors: FieldErrors };

function SourceRow({ at, values, errors }: Props & { at: number }) {
  const name = `sources.${at}`;
  return (
    <>
      <FieldPair>
        <TextField
          name={`${name}.figure`}
          label={copy.figure}
          defaultValue={values[`${name}.figure`]}
          error={errors[`${name}.figure`]}
          maxLength={80}
        />
        <TextField
          name={`${name}.source`}
          label={copy.figureSource}
          defaultValue={values[`${name}.source`]}
          error={errors[`${name}.source`]}
          maxLength={200}
        />
      </FieldPair>
      <FieldPair>
        <DateField
          name={`${name}.date`}
          label={copy.sourceDate}
          optional={piecesCopy.optional}
          defaultValue={values[`${name}.date`]}
          error={errors[`${name}.date`]}
        />
        <TextField
          name={`${name}.address`}
          label={copy.sourceAddress}
          optional={piecesCopy.optional}
          type="url"
          inputMode="url"
          defaultValue={values[`${name}.address`]}
          error={errors[`${name}.address`]}
        />
      </FieldPair>
    </>
  );
}

/**
 * Where the text's figures come from. All rows are on the page and the unused ones hidden, so that what a device kept finds its field;
 * without scripts the first unused one shows.
 */
export function SourceFields({ values, errors }: Props) {
  const [rows, setRows] = useState(rowsFilled(values));
  const show = ({ target }: FormEvent) => {
    if (!(target instanceof HTMLInputElement) || target.value === '') return;
    const row = Number(/^sources\.(\d+)\./.exec(target.name)?.[1] ?? -1);
    setRows((shown) => Math.max(shown, row + 1));
  };
  return (
    <fieldset className="col" id="sources" tabIndex={-1} onInput={show}>
      <legend>
        <span className="lg b">{copy.sources}</span>
      </legend>
      <p className="hint">{copy.sourcesHint}</p>
      {Array.from({ length: MOST_SOURCES }, (_, at) => `sources.${at}`).map((name, at) => (
        <section
          key={name}
          className={at === rows ? 'card pad stack tight src-next' : 'card pad stack tight'}
          aria-label={copy.source(at + 1)}
          hidden={at >= rows}
        >
          <SourceRow at={at} values={values} errors={errors} />
        </section>
      ))}
      {rows < MOST_SOURCES && (
        <div>
          <Button type="button" size="sm" icon="plus" onClick={() => setRows(rows + 1)}>
            {copy.moreSources}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
