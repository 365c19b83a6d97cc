/** A real PDS with its PLC directory, in one process; prints one JSON line when both answer. Ends with its standard input. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Secp256k1Keypair } from '@atproto/crypto';
import { envToCfg, envToSecrets, PDS } from '@atproto/pds';
import { Database as PlcDatabase, PlcServer } from '@did-plc/server';

const folder = mkdtempSync(join(tmpdir(), 'simpul-pds-'));
const plc = PlcServer.create({ db: PlcDatabase.mock(), port: 0 });
const plcListener = await plc.start();
const plcUrl = `http://localhost:${plcListener.address().port}`;
const key = await Secp256k1Keypair.create({ exportable: true });
const hex = Buffer.from(await key.export()).toString('hex');
const port = Number(process.env.PDS_TEST_PORT);
const env = {
  devMode: true,
  port,
  hostname: 'localhost',
  dataDirectory: folder,
  blobstoreDiskLocation: join(folder, 'blobs'),
  didPlcUrl: plcUrl,
  serviceHandleDomains: ['.test'],
  inviteRequired: false,
  jwtSecret: 'jwt-secret-of-a-test',
  adminPassword: 'admin-of-a-test',
  plcRotationKeyK256PrivateKeyHex: hex,
  recoveryDidKey: key.did(),
  bskyAppViewUrl: 'https://appview.invalid',
  bskyAppViewDid: 'did:example:invalid',
  modServiceUrl: 'https://moderator.invalid',
  modServiceDid: 'did:example:invalid',
};
const pds = await PDS.create(envToCfg(env), envToSecrets(env));
await pds.start();
process.stdout.write(`${JSON.stringify({ url: `http://localhost:${port}`, plc: plcUrl })}\n`);

const end = async () => {
  await pds.destroy().catch(() => {});
  await plc.destroy().catch(() => {});
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
};
process.stdin.on('end', () => void end()).resume();
process.on('SIGTERM', () => void end());
