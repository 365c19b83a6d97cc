import { Acts, Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Card } from '#app/ui/page-head.tsx';
import { setupCopy } from '../setup-copy.id.ts';
import { SetupPage } from './setup-steps.tsx';

const copy = setupCopy.code;

/** Asks for the code that the program printed at its start. */
export function SetupCodePage({ wrong }: { wrong: boolean }) {
  return (
    <SetupPage step="government" title={setupCopy.government.title} lead={copy.lead}>
      <Card>
        <form method="get" className="form">
          <TextField
            name="kode"
            label={copy.label}
            hint={copy.hint}
            error={wrong ? copy.wrong : undefined}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
          <Acts>
            <Button variant="filled" size="lg">
              {copy.submit}
            </Button>
          </Acts>
        </form>
      </Card>
    </SetupPage>
  );
}
