import { bold, plainForWhatsapp } from '#app/platform/notify/whatsapp.ts';
import { TONE_WORDS } from '../copy.id.ts';
import { paperCopy as copy } from './copy.id.ts';
import type { PaperFacts, PaperStory } from './facts.ts';

function lineOf(story: PaperStory, at: number): string {
  const outlets = [...new Set(story.outlets.map(({ outlet }) => plainForWhatsapp(outlet)))].join(', ');
  const tone = story.tone === null ? '' : `; ${copy.whatsapp.tone(TONE_WORDS[story.tone])}`;
  const link = story.outlets[0]?.link ?? '';
  return `${at}. ${plainForWhatsapp(story.title)} (${outlets}${tone})\n${link}`;
}

/** The day's clipping as it goes round in WhatsApp: by issue, each story with its outlets and one link. */
export function clippingText(facts: PaperFacts): string {
  const head = [bold(copy.whatsapp.title(facts.place)), facts.day];
  if (facts.stories === 0) return [...head, '', copy.whatsapp.nothing].join('\n');
  let numbered = 0;
  const groups = facts.groups.map(({ issue, stories }) =>
    [bold(issue ?? copy.noIssue), ...stories.map((story) => lineOf(story, ++numbered))].join('\n'),
  );
  return [
    [...head, copy.content(facts.stories, facts.items, facts.outlets), copy.tones(facts.tones)].join('\n'),
    ...groups,
  ].join('\n\n');
}
