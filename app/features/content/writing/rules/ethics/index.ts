import type { WritingRule } from '../../finding.ts';
import { abuse } from './abuse.ts';
import { boast } from './boast.ts';
import { gore } from './gore.ts';
import { opinion } from './opinion.ts';
import { presumption } from './presumption.ts';
import { slur } from './slur.ts';
import { suspect } from './suspect.ts';
import { term } from './term.ts';
import { threat } from './threat.ts';

export const ETHICS_RULES: readonly WritingRule[] = [
  abuse,
  slur,
  threat,
  term,
  presumption,
  suspect,
  opinion,
  gore,
  boast,
];
