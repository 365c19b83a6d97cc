import { bold, plainForWhatsapp } from '#app/platform/notify/whatsapp.ts';
import { lettersCopy } from './copy.id.ts';
import type { LetterFacts } from './facts.ts';

const copy = lettersCopy.wa;

/** The invitation as a message to the head of a unit, ready to send by WhatsApp. */
export function invitationText(facts: LetterFacts, links: { readonly register: string }): string {
  const lines = [
    copy.days(facts.days),
    copy.time(facts.time),
    copy.place(facts.place),
    copy.places(facts.places),
    ...(facts.registerUntil ? [copy.until(facts.registerUntil)] : []),
  ];
  return [
    bold(copy.head(facts.training)),
    [copy.to(facts.unit), copy.body(facts.batch, facts.office)].map(plainForWhatsapp).join('\n'),
    lines.map((line) => `- ${plainForWhatsapp(line)}`).join('\n'),
    `${copy.register}\n${links.register}`,
    `${plainForWhatsapp(copy.letter(facts.number))}\n${copy.check}\n${facts.checkUrl}`,
  ].join('\n\n');
}
