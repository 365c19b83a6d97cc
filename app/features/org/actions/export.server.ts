import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok } from '#app/platform/errors/result.ts';
import type { ExportTable } from '#app/platform/sheets/write-sheet.server.ts';
import '../events.ts';
import { may } from '../policy.ts';
import { peopleTable, unitsTable } from '../queries/tables-out.server.ts';

const exportInput = z.object({ what: z.enum(['units', 'people']) });

/** Gives the register out as a table. Who took it and how many rows stands in the trail. */
export const exportOffice = defineAction<typeof exportInput, ExportTable>({
  name: 'org.export',
  input: exportInput,
  async run({ tx, actor, input, authorize, emit }) {
    authorize(may(actor, 'export'));
    const table = await (input.what === 'units' ? unitsTable(tx) : peopleTable(tx));
    await emit({
      name: 'org.exported',
      subject: { type: 'government', id: actor.tenantId },
      data: { what: input.what, rows: table.rows.length },
    });
    return ok(table);
  },
});
