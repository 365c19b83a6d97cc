import { useEffect, useRef, useState } from 'react';
import type { CheckOptions, Finding } from '../finding.ts';
import { shiftFindings } from '../shift-findings.ts';
import type { CheckAnswer } from './check-answer.ts';
import { type Checker, createChecker } from './checker.ts';

/** After the last key; shorter, and sentences that are still being written are scolded. */
const PAUSE_MS = 400;

/** Findings of what stands in the field now: carried along while typing, replaced when the check has answered. */
export function useWritingCheck(
  text: string,
  options: CheckOptions,
  onFindings?: (findings: readonly Finding[]) => void,
) {
  const checker = useRef<Checker | null>(null);
  const [answer, setAnswer] = useState<CheckAnswer | null>(null);
  const told = useRef(onFindings);
  told.current = onFindings;
  const key = JSON.stringify(options);

  useEffect(() => {
    checker.current = createChecker();
    return () => {
      checker.current?.close();
      checker.current = null;
    };
  }, []);

  useEffect(() => {
    const wanted = JSON.parse(key) as CheckOptions;
    const timer = setTimeout(() => {
      checker.current?.ask(text, wanted, (fresh) => {
        setAnswer(fresh);
        told.current?.(fresh.findings);
      });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, key]);

  const findings = answer ? shiftFindings(answer.findings, answer.text, text) : [];
  return { findings, about: answer?.about ?? {}, settled: answer?.text === text, answered: answer !== null };
}
