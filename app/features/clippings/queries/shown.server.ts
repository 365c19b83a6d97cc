import { sql } from 'kysely';

/**
 * The articles that clippings count, as `i`: those about this government, and those that tell the same story as one of them without
 * naming the region (a summary of an agency's text). What a person set apart counts never.
 */
export const shown = sql<boolean>`(i.relevant or (i.relevance_decision is null and exists (
  select 1 from clippings_item o where o.tenant_id = i.tenant_id and o.story_id = i.story_id and o.relevant)))`;

/** An outlet as it is called now: its source may have been renamed. */
export const outletName = sql<string>`coalesce(s.name, i.outlet)`;
