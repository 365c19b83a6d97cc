import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok } from '#app/platform/errors/result.ts';
import type { ExportTable } from '#app/platform/sheets/write-sheet.server.ts';
import { STANDING_COPY, STATE_COPY } from '../copy.id.ts';
import { EXPORT_COPY, HEALTH_COPY } from '../screens-copy.id.ts';
import '../events.ts';
import { networkName } from '../networks.ts';
import { may } from '../policy.ts';
import { type ListFilters, listChannels } from '../queries/list.server.ts';

const input = z.object({
  zone: z.string(),
  filters: z.custom<ListFilters>((value) => typeof value === 'object'),
});

/** The register as a sheet, as the filters show it. Custody goes along, so the export itself is recorded. */
export const exportChannels = defineAction<typeof input, ExportTable>({
  name: 'channels.export-channels',
  input,
  async run({ tx, actor, input: asked, now, authorize, emit }) {
    authorize(may(actor, 'export'));
    const { rows } = await listChannels(tx, actor, asked.filters, { now, zone: asked.zone });
    await emit({
      name: 'channels.exported',
      subject: { type: 'register', id: null },
      data: { rows: rows.length },
    });
    const { columns } = EXPORT_COPY;
    return ok({
      name: EXPORT_COPY.sheet,
      columns: Object.values(columns).map((title) => ({ title, width: 24 })),
      rows: rows.map((row) => [
        row.unitFull,
        networkName(row.network),
        row.name,
        row.address,
        row.label,
        STATE_COPY[row.state],
        STANDING_COPY[row.standing].word,
        row.provenUntilAt?.slice(0, 10) ?? null,
        HEALTH_COPY[row.health],
        row.lastPostAt?.slice(0, 10) ?? null,
        row.custodian,
      ]),
    });
  },
});
