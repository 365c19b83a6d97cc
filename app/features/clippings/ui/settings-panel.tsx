import { Form } from 'react-router';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { SelectField, TextAreaField } from '#app/ui/field.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { clippingsCopy } from '../copy.id.ts';
import { papersCopy as copy } from '../screens-copy.id.ts';
import { partHref } from './clipping-tabs.tsx';
import type { Faults } from './source-panel.tsx';

const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}.00`,
}));

/** When the daily clipping is made, and the words that make an article this government's. */
export function SettingsPanel(props: { hour: number; ownWords: readonly string[]; faults: Faults }) {
  const { hour, ownWords, faults } = props;
  const errors = faults?.errors ?? {};
  const values = faults?.typed ?? { paperHour: String(hour), ownWords: ownWords.join('\n') };
  return (
    <Panel title={copy.settingsTitle} closeHref={partHref('papers')} closeLabel={clippingsCopy.close}>
      <Form method="post" className="form" noValidate>
        <ErrorSummary title={clippingsCopy.errorTitle} errors={errors} general={faults?.general} />
        <SelectField
          name="paperHour"
          label={copy.hour}
          hint={copy.hourHint}
          options={HOURS}
          defaultValue={values.paperHour}
          error={errors.paperHour}
        />
        <TextAreaField
          name="ownWords"
          label={copy.ownWords}
          hint={copy.ownWordsHint}
          optional={clippingsCopy.optional}
          defaultValue={values.ownWords}
          error={errors.ownWords}
        />
        <Button variant="filled">{clippingsCopy.save}</Button>
      </Form>
    </Panel>
  );
}
