import '#app/ui/console.css';
import { Outlet, useLoaderData } from 'react-router';
import { requestContext } from '#app/platform/request/request.server.ts';
import { BrandMark } from '#app/ui/brand-mark.tsx';
import { Icon, type IconName } from '#app/ui/icon.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import type { Route } from './+types/sign-in.layout.ts';
import { shellCopy } from './copy.id.ts';
import { ConsoleErrorPage } from './error-page.tsx';

export const handle: PageHandle = { scripts: true };

export function loader({ context }: Route.LoaderArgs) {
  const { government } = context.get(requestContext);
  return { government: government?.name ?? null, accent: government?.accent ?? 'toska' };
}

const icons: readonly IconName[] = ['checklist', 'link-plus', 'file-certificate'];

function Brand({ government }: { government: string | null }) {
  return (
    <span className="brand">
      <BrandMark />
      <span>
        <b>{shellCopy.product}</b>
        {government && <span>{government}</span>}
      </span>
    </span>
  );
}

/** Sign-in, invitation, recovery: words left, the page's form right; on the phone only the form. */
export default function SignInLayout() {
  const { government } = useLoaderData<typeof loader>();
  return (
    <div className="lay">
      <aside className="side">
        <Brand government={government} />
        <p className="say">{shellCopy.signIn.say}</p>
        <ul>
          {shellCopy.signIn.points.map((point, index) => (
            <li key={point}>
              <Icon name={icons[index] ?? 'check'} size={24} />
              {point}
            </li>
          ))}
        </ul>
      </aside>
      <main className="sign">
        <Brand government={government} />
        <Outlet />
      </main>
    </div>
  );
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <ConsoleErrorPage error={error} />;
}
