import { type ReactNode, useRef, useState } from 'react';
import { Form } from 'react-router';

export type BulkAreaProps = {
  /** Also given to the table's `pick.form`. */
  formId: string;
  action?: string;
  fields?: Record<string, string>;
  /** "3 unit dipilih"; 0 before anything is known. */
  words: (count: number) => string;
  /** Submit buttons with name and value. */
  acts: ReactNode;
  /** The table. */
  children: ReactNode;
};

/** A list whose rows can be chosen, with the bar of acts at the foot while some are. Works without scripts. */
export function BulkArea({ formId, action, fields = {}, words, acts, children }: BulkAreaProps) {
  const area = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState(0);
  const recount = () => setCount(area.current?.querySelectorAll('.pick input:checked').length ?? 0);
  return (
    <div ref={area} className="bulk-area" onChange={recount}>
      {children}
      <Form
        id={formId}
        method="post"
        action={action}
        className="bulk"
        onReset={() => setCount(0)}
        preventScrollReset
      >
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <span className="b tn" role="status">
          {words(count)}
        </span>
        <div className="acts">{acts}</div>
      </Form>
    </div>
  );
}
