import { stuckLines } from '#app/features/channels/index.server.ts';
import { unitsOf } from '#app/platform/authz/actor.ts';
import type { Contributors } from '#app/platform/module.ts';
import '../tables.ts';
import { publishCopy } from './copy.id.ts';

/** Above an officer's tasks: what he released and has not arrived, since his first page has no other place for it. */
export const stuckNotes: Contributors['taskNotes'] = {
  key: 'content-stuck',
  async load(db, { actor }) {
    if (unitsOf(actor, 'officer', 'head').length === 0) return [];
    return (await stuckLines(db, actor)).map(({ key, text, sub, href }) => ({
      key: `content-${key}`,
      icon: 'alert-triangle',
      title: text,
      sub,
      href,
    }));
  },
};

/** Above an officer's tasks: variants that are ready and wait for a hand. One leads to its page, several to the list. */
export const handNotes: Contributors['taskNotes'] = {
  key: 'content-hand',
  async load(db, { actor }) {
    const units = unitsOf(actor, 'officer', 'head');
    if (units.length === 0) return [];
    const rows = await db
      .selectFrom('content_variant as v')
      .innerJoin('content_piece as p', (join) =>
        join.onRef('p.tenant_id', '=', 'v.tenant_id').onRef('p.id', '=', 'v.piece_id'),
      )
      .select(['v.id', 'v.piece_id', 'p.title'])
      .where('v.unit_id', 'in', units)
      .where('v.way', '=', 'assisted')
      .where('v.state', '=', 'approved')
      .where('p.archived_at', 'is', null)
      .orderBy('v.due_at')
      .orderBy('v.id')
      .limit(100)
      .execute();
    const [only] = rows;
    if (!only) return [];
    const { note, noteSub } = publishCopy.remind;
    return [
      {
        key: 'content-hand',
        icon: 'send',
        title: note(rows.length),
        sub: rows.length === 1 ? only.title : noteSub,
        href:
          rows.length === 1
            ? `/kerja/naskah/${only.piece_id}/tayang/${only.id}`
            : '/kerja/naskah?keadaan=disetujui',
      },
    ];
  },
};
