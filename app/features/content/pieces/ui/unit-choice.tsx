import { Form, useLocation } from 'react-router';
import { Button } from '#app/ui/button.tsx';
import { SearchSelectField } from '#app/ui/search-select.tsx';
import { piecesCopy } from '../copy.id.ts';

const copy = piecesCopy.form;

/** For whom is written, before the form: channels and activities are the unit's. */
export function UnitChoice({
  units,
  unitId,
}: {
  units: readonly { id: string; name: string }[];
  unitId: string;
}) {
  const { search } = useLocation();
  const rest = [...new URLSearchParams(search)].filter(([name]) => name !== 'unit');
  return (
    <Form method="get" className="row wrap" style={{ maxWidth: 720, alignItems: 'end' }}>
      {rest.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="sp">
        <SearchSelectField
          key={unitId}
          name="unit"
          label={copy.unit}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={[unitId]}
          placeholder={copy.pickUnit}
          nothingLabel={copy.nothing}
          clearLabel={copy.clear}
        />
      </div>
      <Button>{copy.useUnit}</Button>
    </Form>
  );
}
