import { LinkButton } from '#app/ui/button.tsx';
import { orgCopy } from '../copy.id.ts';

/** A link that does not work any more: why, and whom to ask. */
export function DeadLinkNote({ title, sentence, hint }: { title: string; sentence: string; hint: string }) {
  return (
    <>
      <h1>{title}</h1>
      <p className="intro">{sentence}</p>
      <p>{hint}</p>
      <p className="foot">
        <LinkButton href="/masuk" plain wide size="lg">
          {orgCopy.invitation.toSignIn}
        </LinkButton>
      </p>
    </>
  );
}
