import { useEffect } from 'react';
import { useFetcher } from 'react-router';
import type { LinkLook } from '../reporting/report-page.server.ts';

const PAUSE_MS = 500;

/** Recognises the account while the officer still types; never older than the address in the field. */
export function useLook(
  address: string,
  collab: boolean,
  first: LinkLook | null,
): { look: LinkLook | null; looking: boolean } {
  const fetcher = useFetcher<{ look?: LinkLook | null }>();
  const { submit } = fetcher;
  const known = fetcher.data?.look ?? first;
  const look = known && known.address === address && known.collab === collab ? known : null;
  const wanted = address.trim() !== '' && look === null;
  useEffect(() => {
    if (!wanted || !navigator.onLine) return;
    const timer = setTimeout(() => {
      const form = new FormData();
      form.set('intent', 'periksa');
      form.set('address', address);
      if (collab) form.set('collab', 'on');
      void submit(form, { method: 'post', action: '/kerja/lapor' });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [address, collab, wanted, submit]);
  return { look, looking: wanted && fetcher.state !== 'idle' };
}
