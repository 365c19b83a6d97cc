import { addMedia, keepNote } from '#app/features/content/index.server.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';

type Drawing = { name: string; sky: string; ground: string; sun: string; people: number };

/** Drawn, not photographed: nobody real stands in the sample. */
const DRAWINGS: readonly Drawing[] = [
  { name: 'kerja-bakti.jpg', sky: '#bcd7e6', ground: '#7d9a6b', sun: '#f2bd57', people: 5 },
  { name: 'balai-warga.jpg', sky: '#e9ded0', ground: '#a98467', sun: '#d06f4f', people: 3 },
];

async function drawn({ sky, ground, sun, people }: Drawing): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  const figures = Array.from({ length: people }, (_, at) => {
    const x = 220 + at * 190;
    return `<circle cx="${x}" cy="520" r="44" fill="#5b4636"/><rect x="${x - 52}" y="566" width="104" height="190" rx="40" fill="hsl(${at * 67} 42% 42%)"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="960"><rect width="1280" height="960" fill="${sky}"/>
    <circle cx="1040" cy="190" r="92" fill="${sun}"/><rect y="640" width="1280" height="320" fill="${ground}"/>
    <rect x="80" y="330" width="520" height="330" fill="#f3f0e8"/><path d="M40 340 340 180 640 340z" fill="#8c4a3c"/>${figures.join('')}</svg>`;
  return new Uint8Array(await sharp(Buffer.from(svg)).jpeg({ quality: 85 }).toBuffer());
}

/** The officer of the sample's sign-in, and a task of his. */
async function officerOf(platform: Platform, tenantId: string) {
  return readTenant(platform.db, tenantId, async (db) => {
    const officer = await db
      .selectFrom('org_read_role as r')
      .innerJoin('org_read_person as p', (join) =>
        join.onRef('p.tenant_id', '=', 'r.tenant_id').onRef('p.id', '=', 'r.person_id'),
      )
      .select(['p.id', 'p.account_id', 'p.name', 'r.unit_id'])
      .where('r.role', '=', 'officer')
      .where('r.ended_at', 'is', null)
      .where('p.account_id', 'is not', null)
      .orderBy('p.id')
      .executeTakeFirst();
    if (!officer?.account_id) return null;
    const task = await db
      .selectFrom('agenda_read_assignment as t')
      .innerJoin('agenda_read_activity as a', (join) =>
        join.onRef('a.tenant_id', '=', 't.tenant_id').onRef('a.id', '=', 't.activity_id'),
      )
      .select(['t.id', 'a.title', 'a.place'])
      .where('t.unit_id', '=', officer.unit_id)
      .where('t.state', 'in', ['given', 'accepted', 'done'])
      .orderBy('t.due_at')
      .executeTakeFirst();
    const roles = [{ role: 'officer' as const, unitId: officer.unit_id }];
    const { id: personId, account_id: accountId, name } = officer;
    return { actor: { kind: 'person' as const, tenantId, personId, accountId, name, roles }, task };
  });
}

/** One note from the field with two pictures, one of which still lacks a parent's consent. */
export async function loadFieldNotes(platform: Platform, tenantId: string): Promise<void> {
  const found = await officerOf(platform, tenantId);
  if (!found) return;
  const { actor, task } = found;
  const call = { platform, actor };
  const unitId = actor.roles[0]!.unitId;
  const photos = [];
  for (const [at, drawing] of DRAWINGS.entries()) {
    const bytes = await drawn(drawing);
    const file = {
      name: drawing.name,
      type: 'image/jpeg',
      size: bytes.byteLength,
      arrayBuffer: async () => Uint8Array.from(bytes).buffer,
    };
    const added = await addMedia(call, file, { unitId });
    if (!added.ok) throw new Error(`the sample's picture was refused: ${added.error.type}`);
    photos.push({
      mediaId: added.value.mediaId,
      alt: at === 0 ? 'Warga berdiri di halaman balai' : 'Anak-anak di depan balai warga',
      people: at === 0 ? 'crowd' : 'children',
    });
  }
  const kept = await keepNote(call, {
    id: newId(),
    unitId,
    assignmentId: task?.id ?? null,
    title: task ? null : 'Kerja bakti di balai warga',
    answers: {
      what: task?.title ?? 'Kerja bakti di balai warga',
      where: task?.place ?? 'Balai warga',
      who: 'Lurah dan sekitar 40 warga',
    },
    quotes: [
      {
        words: 'Kami bersihkan bersama supaya tidak tergenang lagi.',
        name: 'Sukmawati',
        post: 'Ketua RT 03',
      },
    ],
    photos,
  });
  if (!kept.ok) throw new Error(`the sample's note was refused: ${kept.error.type}`);
}
