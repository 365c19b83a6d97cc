import { waLink } from '#app/platform/notify/whatsapp.ts';
import { Acts, LinkButton } from '#app/ui/button.tsx';
import { CopyButton } from '#app/ui/copy-button.tsx';
import { orgCopy } from '../copy.id.ts';

const copy = orgCopy.link;

/** A prepared message with a secret link: to send by one tap, or to copy. */
export function LinkMessage({ text, phone, small }: { text: string; phone: string | null; small?: boolean }) {
  const size = small ? 'sm' : 'md';
  return (
    <Acts>
      <LinkButton
        variant={small ? 'default' : 'filled'}
        size={size}
        icon="brand-whatsapp"
        href={waLink({ phone, text })}
        newTab
      >
        {copy.whatsapp}
      </LinkButton>
      <CopyButton
        size={size}
        text={text}
        label={copy.copy}
        doneLabel={copy.copied}
        byHandLabel={copy.byHand}
      />
    </Acts>
  );
}
