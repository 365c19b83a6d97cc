import { afterAll, beforeEach, expect, test } from 'vitest';
import { tell } from './tell.server.ts';
import { notifyStage, task } from './testing.server.ts';

const stage = await notifyStage();
const { outside, tenantId, inTenant, aPerson, notifier, smtp } = stage;
afterAll(() => stage.close());
beforeEach(() => stage.fresh());

test('an act that tells somebody at once sends one job for its government; what can wait sends none', async () => {
  const personId = await aPerson({ push: 'off', mail: 'each' });
  const sent: unknown[] = [];
  const tellIn = (notices: Parameters<typeof tell>[1]['notices']) =>
    inTenant((tx) =>
      tell(
        {
          tx,
          actor: { kind: 'system', tenantId, job: 'test' },
          now: outside.now,
          send: async (job, payload) => {
            sent.push([job, payload]);
          },
        },
        { zone: 'Asia/Jakarta', notices },
      ),
    );
  expect(await tellIn([task(personId), task(personId, { title: 'Lagi' })])).toBe(2);
  expect(sent).toEqual([['notify.deliver', { tenantId }]]);
  expect(await tellIn([task(personId, { urgency: 'low' })])).toBe(1);
  expect(await tellIn([])).toBe(0);
  expect(sent).toHaveLength(1);
  await notifier.deliverDue(tenantId);
  expect(smtp.inbox).toHaveLength(2);
});
