import '#app/ui/console.css';
import { Outlet } from 'react-router';
import { BrandMark } from '#app/ui/brand-mark.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import type { Route } from './+types/setup.layout.ts';
import { shellCopy } from './copy.id.ts';
import { ConsoleErrorPage } from './error-page.tsx';
import { Provided } from './provided.tsx';

export const handle: PageHandle = { scripts: true };

/** The set-up of a new government: one column, the mark on top. */
export default function SetupLayout() {
  return (
    <div className="setup">
      <header>
        <span className="brand">
          <BrandMark />
          <span>
            <b>{shellCopy.product}</b>
          </span>
        </span>
      </header>
      <main id="isi">
        <Provided accent="toska">
          <Outlet />
        </Provided>
      </main>
    </div>
  );
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <ConsoleErrorPage error={error} />;
}
