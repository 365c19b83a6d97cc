import { readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Acts, LinkButton } from '#app/ui/button.tsx';
import { Reasons } from '#app/ui/list.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card } from '#app/ui/page-head.tsx';
import { may } from '../policy.ts';
import { liveUnits } from '../queries/units.server.ts';
import { setupCopy } from '../setup-copy.id.ts';
import type { Route } from './+types/setup-accounts.page.ts';
import { SetupPage } from './setup-steps.tsx';

const copy = setupCopy.accounts;
export const handle: PageHandle = { scripts: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'import')) throw new Response(null, { status: 403 });
  return { units: (await readAs(context, actor, liveUnits)).length };
}

export default function SetupAccountsPage({ loaderData }: Route.ComponentProps) {
  return (
    <SetupPage
      step="accounts"
      title={copy.title}
      lead={`${setupCopy.units.now(loaderData.units)} ${copy.lead}`}
    >
      <Card>
        <div className="stack tight">
          <Reasons items={copy.points.map((text) => ({ key: text, found: true, text }))} />
          <Acts>
            <LinkButton variant="filled" href="/pasang/undangan">
              {copy.next}
            </LinkButton>
            <LinkButton icon="at" href="/kerja/akun/baru" plain>
              {copy.act}
            </LinkButton>
          </Acts>
        </div>
      </Card>
    </SetupPage>
  );
}
