import { useEffect, useState } from 'react';
import { Alert } from '#app/ui/alert.tsx';
import { refusalSentence } from '../copy.id.ts';
import { accountName, networkName } from '../networks.ts';
import type { PastedAccount } from '../rules/address-key.ts';
import { connectorFor } from '../rules/collectable.ts';
import { NEW_COPY } from '../screens-copy.id.ts';

/** What a pasted text was recognised as, as the browser and the server both show it. */
export type Recognised =
  | {
      readonly ok: true;
      readonly network: string;
      readonly name: string;
      readonly fromPost: boolean;
      readonly collected: boolean;
    }
  | { readonly ok: false; readonly sentence: string };

export function recognisedOf(account: PastedAccount): Recognised {
  if (!account.ok)
    return {
      ok: false,
      sentence: refusalSentence(
        account.error === 'not-an-address'
          ? { type: 'not-an-address' }
          : { type: account.error, network: account.network },
      ),
    };
  return {
    ok: true,
    network: account.network,
    name: account.handle === null && account.id ? account.id : accountName(account),
    fromPost: account.fromPost,
    collected: connectorFor(account.network) !== null,
  };
}

/** Recognises while one types; the reader of addresses is fetched only then. */
export function useRecognition(pasted: string, given: Recognised | null): Recognised | null {
  const [found, setFound] = useState<Recognised | null>(given);
  useEffect(() => {
    if (pasted.trim().length < 4) {
      setFound(given);
      return;
    }
    let stale = false;
    const recognise = async () => {
      const [{ parseAddress }, { accountIn }] = await Promise.all([
        import('../addresses/parse-address.ts'),
        import('../rules/address-key.ts'),
      ]);
      if (!stale) setFound(recognisedOf(accountIn(parseAddress(pasted))));
    };
    // Without a network the reader cannot be fetched; the server reads the address anyway once it is sent.
    const timer = setTimeout(() => void recognise().catch(() => undefined), 150);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [pasted, given]);
  return found;
}

/** Says what was recognised, and what it means for collecting. */
export function Recognition({ found }: { found: Recognised | null }) {
  if (found === null) return null;
  if (!found.ok) return <Alert tone="warn">{found.sentence}</Alert>;
  return (
    <Alert tone="good" title={`${networkName(found.network)}: ${found.name}.`}>
      {found.fromPost && `${NEW_COPY.fromPost} `}
      {found.collected ? NEW_COPY.canCollect : NEW_COPY.cannotCollect}
    </Alert>
  );
}
