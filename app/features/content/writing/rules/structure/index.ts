import type { WritingRule } from '../../finding.ts';
import { about } from './about.ts';
import { contact } from './contact.ts';
import { date } from './date.ts';
import { dateline } from './dateline.ts';
import { figure } from './figure.ts';
import { head } from './head.ts';
import { headline } from './headline.ts';
import { lead } from './lead.ts';
import { number } from './number.ts';
import { questions } from './questions.ts';
import { quote } from './quote.ts';
import { status } from './status.ts';

export const STRUCTURE_RULES: readonly WritingRule[] = [
  head,
  number,
  date,
  status,
  headline,
  dateline,
  lead,
  questions,
  quote,
  figure,
  about,
  contact,
];
