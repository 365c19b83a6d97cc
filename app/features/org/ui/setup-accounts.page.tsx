import { requirePerson } from '#app/platform/request/request.server.ts';
import { Acts, LinkButton } from '#app/ui/button.tsx';
import { Reasons } from '#app/ui/list.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card } from '#app/ui/page-head.tsx';
import { may } from '../policy.ts';
import { setupCopy } from '../setup-copy.id.ts';
import type { Route } from './+types/setup-accounts.page.ts';
import { SetupPage } from './setup-steps.tsx';

const copy = setupCopy.accounts;
export const handle: PageHandle = { scripts: true };

export function loader({ context, request }: Route.LoaderArgs) {
  if (!may(requirePerson(context, request), 'import')) throw new Response(null, { status: 403 });
  return null;
}

export default function SetupAccountsPage() {
  return (
    <SetupPage step="accounts" title={copy.title} lead={copy.lead}>
      <Card>
        <div className="stack tight">
          <Reasons items={copy.points.map((text) => ({ key: text, found: true, text }))} />
          <Acts>
            <LinkButton variant="filled" href="/pasang/undangan">
              {copy.next}
            </LinkButton>
            <LinkButton icon="at" href="/kerja/akun" plain>
              {copy.act}
            </LinkButton>
          </Acts>
        </div>
      </Card>
    </SetupPage>
  );
}
