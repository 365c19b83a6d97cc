import type { ReactNode } from 'react';
import { Alert } from './alert.tsx';
import { uiCopy } from './copy.id.ts';
import type { Difference } from './differing.ts';

const copy = uiCopy.meanwhile;

export type MeanwhileProps = {
  /** What somebody else saved: "naskah ini". */
  what: string;
  differences: readonly Difference[];
  /** Of what is stored now. */
  version?: number;
  /** A fact of what is stored that the form does not have. */
  note?: ReactNode;
  children?: ReactNode;
};

/** Somebody else saved first: each field with what was typed and what is stored. What was typed stays in the form below. */
export function Meanwhile({ what, differences, version, note, children }: MeanwhileProps) {
  return (
    <div className="stack tight">
      <Alert tone="warn" title={copy.title(what)} live>
        {differences.length > 0 ? copy.compare : copy.same}
      </Alert>
      {note && <p className="hint">{note}</p>}
      {differences.map(({ label, yours, theirs }) => (
        <section key={label} className="card pad sunk" aria-label={label}>
          <h2 className="sec-h">{label}</h2>
          <dl className="vs">
            <div>
              <dt>{copy.yours}</dt>
              <dd>{yours.trim() || copy.blank}</dd>
            </div>
            <div>
              <dt>{version === undefined ? copy.theirs : copy.theirsOf(version)}</dt>
              <dd>{theirs.trim() || copy.blank}</dd>
            </div>
          </dl>
        </section>
      ))}
      {children && <div>{children}</div>}
    </div>
  );
}
