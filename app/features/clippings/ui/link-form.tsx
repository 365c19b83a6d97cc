import { Form } from 'react-router';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { DateField, FieldPair, TextAreaField, TextField } from '#app/ui/field.tsx';
import { Card } from '#app/ui/page-head.tsx';
import { clippingsCopy } from '../copy.id.ts';
import type { LinksView } from '../queries/links.server.ts';
import { linksCopy as copy } from '../screens-copy.id.ts';
import type { Faults } from './source-panel.tsx';

/** One link whose page said too little: what it said stands in the fields already. */
export function LinkForm({ link, faults }: { link: LinksView['asking'][number]; faults: Faults }) {
  const typed = { ...link, ...faults?.typed };
  const errors = faults?.errors ?? {};
  const at = (name: string) => `${name}-${link.id}`;
  return (
    <Card>
      <Form method="post" className="form" noValidate preventScrollReset>
        <ErrorSummary
          title={clippingsCopy.errorTitle}
          errors={Object.fromEntries(Object.entries(errors).map(([name, words]) => [at(name), words]))}
          general={faults?.general}
        />
        <p className="sm">
          <a href={link.address} target="_blank" rel="noreferrer" className="any">
            {link.address.replace(/^https?:\/\//, '')}
          </a>
          <br />
          {link.problem}
        </p>
        <input type="hidden" name="linkId" value={link.id} />
        <TextField
          name="title"
          id={at('title')}
          label={copy.fields.title}
          defaultValue={typed.title}
          error={errors.title}
          maxLength={300}
        />
        <TextField
          name="outlet"
          id={at('outlet')}
          label={copy.fields.outlet}
          defaultValue={typed.outlet}
          error={errors.outlet}
          maxLength={120}
        />
        <FieldPair>
          <DateField
            name="date"
            id={at('date')}
            label={copy.fields.date}
            defaultValue={typed.date}
            error={errors.date}
          />
          <DateField
            name="time"
            id={at('time')}
            kind="time"
            label={copy.fields.time}
            optional={clippingsCopy.optional}
            defaultValue={typed.time}
            error={errors.time}
          />
        </FieldPair>
        <TextAreaField
          name="text"
          id={at('text')}
          label={copy.fields.text}
          optional={clippingsCopy.optional}
          defaultValue={faults?.typed.text ?? ''}
          error={errors.text}
        />
        <div className="acts">
          <Button variant="filled" name="intent" value="lengkapi">
            {copy.complete}
          </Button>
          <Button variant="subtle" name="intent" value="buang" formNoValidate>
            {copy.drop}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
