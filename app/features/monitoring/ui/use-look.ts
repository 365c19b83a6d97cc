import { useEffect, useRef, useState } from 'react';
import { useFetcher } from 'react-router';
import { network } from '#app/platform/outbox/network.ts';
import type { LinkLook } from '../reporting/report-page.server.ts';

const PAUSE_MS = 500;
/** After so long without an answer the form asks what it could not read. */
const SLOW_MS = 4_000;
/** Letters of a caption from which a task can be guessed. */
const ENOUGH = 20;

/** Recognises the account while the officer still types; never older than the address in the field. */
export function useLook(
  address: string,
  collab: boolean,
  caption: string,
  first: LinkLook | null,
): { look: LinkLook | null; looking: boolean; slow: boolean } {
  const fetcher = useFetcher<{ look?: LinkLook | null }>();
  const { submit } = fetcher;
  const known = fetcher.data?.look ?? first;
  const look = known && known.address === address && known.collab === collab ? known : null;
  const asked = useRef('');
  const question = `${collab} ${caption} ${address}`;
  const wanted =
    address.trim() !== '' &&
    (look === null || (look.ok && caption.length >= ENOUGH)) &&
    asked.current !== question;
  useEffect(() => {
    if (!wanted || network() !== 'online') return;
    const timer = setTimeout(() => {
      asked.current = question;
      const form = new FormData();
      form.set('intent', 'periksa');
      form.set('address', address);
      form.set('caption', caption);
      if (collab) form.set('collab', 'on');
      void submit(form, { method: 'post', action: '/kerja/lapor' });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [address, collab, caption, question, wanted, submit]);
  const looking = look === null && fetcher.state !== 'idle';
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!looking) return;
    const timer = setTimeout(setSlow, SLOW_MS, true);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [looking]);
  return { look, looking, slow };
}
