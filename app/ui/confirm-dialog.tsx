import { type ReactNode, useId, useRef } from 'react';
import { Form } from 'react-router';
import { Button, type ButtonLook } from './button.tsx';

export type ConfirmDialogProps = {
  /** The button that opens it. */
  trigger: ButtonLook & { label: string };
  /** The question: "Batalkan kegiatan ini?". */
  title: string;
  /** What is affected, and fields such as a reason. */
  children?: ReactNode;
  /** Names the act, never "OK". */
  confirmLabel: string;
  cancelLabel: string;
  danger?: boolean;
  action?: string;
  fields?: Record<string, string>;
};

/** Asks before what cannot be undone, with the browser's own modal: focus, Escape and inert page come with it. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const id = useId();
  const box = useRef<HTMLDialogElement>(null);
  const { label, ...look } = props.trigger;
  return (
    <>
      <Button
        {...look}
        type="button"
        {...{ command: 'show-modal', commandfor: id }}
        onClick={(event) => {
          event.preventDefault();
          box.current?.showModal();
        }}
      >
        {label}
      </Button>
      <dialog ref={box} id={id} className="dlg" aria-labelledby={`${id}-title`}>
        <Form method="post" action={props.action} preventScrollReset onSubmit={() => box.current?.close()}>
          <h2 id={`${id}-title`}>{props.title}</h2>
          {typeof props.children === 'string' ? <p className="mut">{props.children}</p> : props.children}
          {Object.entries(props.fields ?? {}).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <div className="acts">
            <Button type="submit" formMethod="dialog" formNoValidate onClick={cancel(box)}>
              {props.cancelLabel}
            </Button>
            <Button variant={props.danger ? 'danger-filled' : 'filled'}>{props.confirmLabel}</Button>
          </div>
        </Form>
      </dialog>
    </>
  );
}

const cancel = (box: { current: HTMLDialogElement | null }) => (event: { preventDefault: () => void }) => {
  event.preventDefault();
  box.current?.close();
};
