import { useRef, useState } from 'react';
import { deviceNow } from '#app/platform/clock/device-clock.ts';
import type { Sender } from '#app/platform/outbox/entry.ts';
import { formatTime, localOf } from '#app/ui/format-date.ts';
import type { CardHolder } from '../attending/queries/scanner.server.ts';
import { type Direction, readCode } from '../attending/rules/codes.ts';
import { scanCopy } from '../attending/scan-copy.id.ts';
import { scannerCopy as copy } from '../attending/scanner-copy.id.ts';
import { signal } from './signal.ts';
import { type Told, useScanning } from './use-scanning.ts';

export type CardScan = Told & {
  readonly key: number;
  readonly who: string;
  readonly unit: string;
  readonly at: string;
};

type Chosen = { sessionId: string; direction: Direction; zone: string };

/** Whose card a text is, as far as this phone knows: a forged one is told apart by its letters. */
export function holderOf(text: string, holders: readonly CardHolder[]): CardHolder | null {
  const code = readCode(text);
  if (code?.form === 'card')
    return (
      holders.find(
        ({ registrationId, letters }) => registrationId === code.registrationId && letters === code.letters,
      ) ?? null
    );
  if (code?.form !== 'typed-card') return null;
  return holders.find(({ letters }) => letters === code.letters) ?? null;
}

/** The cards scanned on this page, newest first. */
export function useCardLog(sender: Sender, holders: readonly CardHolder[]) {
  const send = useScanning(sender);
  const [log, setLog] = useState<readonly CardScan[]>([]);
  const [wrong, setWrong] = useState('');
  /** Session, direction and card -> when it was scanned here. */
  const seen = useRef(new Map<string, string>());
  const next = useRef(0);

  const add = (scan: Omit<CardScan, 'key'>) => {
    next.current += 1;
    setLog((before) => [{ ...scan, key: next.current }, ...before].slice(0, 200));
    signal(scan.tone);
  };

  async function scan(text: string, { sessionId, direction, zone }: Chosen): Promise<void> {
    const code = readCode(text);
    const isCard = code?.form === 'card' || code?.form === 'typed-card';
    setWrong(isCard ? '' : code ? copy.wallCode : copy.notCard);
    if (!isCard) return signal('bad');
    const holder = holderOf(text, holders);
    const at = new Date(deviceNow()).toISOString();
    const time = formatTime(localOf(at, zone).time);
    const said = { who: holder?.person ?? copy.unknown, unit: holder?.unit ?? '', at };
    const mark = `${sessionId} ${direction} ${code.letters}`;
    const before = seen.current.get(mark);
    if (before) return add({ ...said, tone: 'again', sentence: copy.here(before), scanId: null });
    if (holder) seen.current.set(mark, time);
    try {
      const told = await send({
        act: 'training.scan-card',
        path: '/api/v1/training/card-scans',
        payload: { sessionId, direction, card: text.trim(), at },
        title: scanCopy.outboxCard,
        text: `${said.who}, ${scanCopy.inOrOut[direction]} ${time}`,
      });
      if (told.tone === 'bad') seen.current.delete(mark);
      add({ ...said, ...told, sentence: told.tone === 'kept' ? copy.keptHere : told.sentence });
    } catch {
      seen.current.delete(mark);
      add({ ...said, tone: 'bad', sentence: copy.cannotKeep, scanId: null });
    }
  }

  function undone(scanId: string): void {
    seen.current.clear();
    setLog((before) =>
      before.map((one) =>
        one.scanId === scanId ? { ...one, scanId: null, tone: 'again', sentence: copy.undone } : one,
      ),
    );
  }
  return { log, wrong, scan, undone };
}
