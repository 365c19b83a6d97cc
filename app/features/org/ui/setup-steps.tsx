import type { ReactNode } from 'react';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { type Step, Stepper } from '#app/ui/tabs.tsx';
import { setupCopy } from '../setup-copy.id.ts';

const copy = setupCopy.steps;
const ORDER = ['government', 'units', 'accounts', 'invitations'] as const;
export type SetupStep = (typeof ORDER)[number];
const PATHS: Record<SetupStep, string | undefined> = {
  government: undefined,
  units: '/pasang/unit',
  accounts: '/pasang/akun',
  invitations: '/pasang/undangan',
};

/** One page of the set-up: the steps, its question, its content. */
export function SetupPage(props: {
  step: SetupStep;
  title: string;
  lead: string;
  acts?: ReactNode;
  children: ReactNode;
}) {
  const now = ORDER.indexOf(props.step);
  const steps = ORDER.map(
    (key, index): Step => ({
      key,
      label: copy[key],
      state: index < now ? 'done' : index === now ? 'now' : 'later',
      ...(now > 0 && PATHS[key] ? { href: PATHS[key] } : {}),
    }),
  );
  return (
    <>
      <div className="page" style={{ paddingTop: 16, paddingBottom: 0 }}>
        <Stepper label={copy.label} doneLabel={copy.done} steps={steps} />
      </div>
      <PageHead title={props.title} summary={props.lead} acts={props.acts} />
      <PageBody>{props.children}</PageBody>
    </>
  );
}
