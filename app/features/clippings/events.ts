import type { Relevance, SourceState, TagKind, Tone } from './tables.ts';

/** Events of clippings. They carry ids and counts, never titles or addresses. */
declare module '#app/platform/events/event.ts' {
  interface EventPayloads {
    'clippings.source-saved': { added: boolean };
    'clippings.source-state-changed': { state: SourceState };
    'clippings.items-collected': { sourceId: string; added: number; edited: number };
    'clippings.links-pasted': { added: number; known: number };
    'clippings.link-completed': { itemId: string };
    'clippings.link-dropped': null;
    'clippings.issue-saved': { version: number; retags: boolean };
    'clippings.issue-closed': null;
    'clippings.tag-corrected': { kind: TagKind; tagId: string; decision: 'yes' | 'no' | null };
    'clippings.tone-set': { tone: Tone | null; items: number };
    'clippings.relevance-set': { relevance: Relevance | null; items: number };
    'clippings.story-split': { storyId: string };
    'clippings.stories-merged': { stories: number; items: number };
    'clippings.settings-saved': { paperHour: number };
    'clippings.paper-asked': { date: string };
  }
}
