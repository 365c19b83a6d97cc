import type { ReactNode } from 'react';
import { Alert } from '#app/ui/alert.tsx';
import { Card } from '#app/ui/page-head.tsx';
import { piecesCopy } from '../copy.id.ts';

const copy = piecesCopy.variant;

/** Somebody else saved first: both texts, to choose between. What is typed stays in the form below. */
export function Meanwhile(props: { yours: string; theirs: string; version: number; children?: ReactNode }) {
  return (
    <div className="stack tight">
      <Alert tone="warn" title={`${copy.meanwhile}.`} live>
        {copy.meanwhileText}
      </Alert>
      <div className="two">
        <Card title={copy.yours} ground="sunken">
          <p className="pv-text">{props.yours}</p>
        </Card>
        <Card title={copy.theirs(props.version)} ground="sunken">
          <p className="pv-text">{props.theirs}</p>
        </Card>
      </div>
      {props.children && <div>{props.children}</div>}
    </div>
  );
}
