import { type ReactNode, StrictMode, startTransition, useEffect } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { HydratedRouter } from 'react-router/dom';
import { rememberEarly } from './shell/early.ts';

/** Its effect comes after those of the whole page. */
function TakenOver({ then, children }: { then: () => void; children: ReactNode }) {
  useEffect(then, [then]);
  return children;
}

startTransition(() => {
  const doAgain = rememberEarly();
  hydrateRoot(
    document,
    <StrictMode>
      <TakenOver then={doAgain}>
        <HydratedRouter />
      </TakenOver>
    </StrictMode>,
  );
});
