/** A page as it is served: compressed, with its headers. */
export type KeptPage = {
  readonly tenantId: string;
  /** Of the government's portal when the page began to be made. */
  readonly generation: number;
  /** Milliseconds of the clock after which it is made again. */
  readonly until: number;
  readonly etag: string;
  readonly packed: Uint8Array<ArrayBuffer>;
  readonly size: number;
  readonly packedHeaders: Readonly<Record<string, string>>;
  readonly plainHeaders: Readonly<Record<string, string>>;
};

const OVERHEAD = 1_500;

/** Pages within a bound of bytes; what was not asked for longest goes first. */
export class PageStore {
  readonly #most: number;
  readonly #pages = new Map<string, KeptPage>();
  #bytes = 0;

  constructor(mostBytes: number) {
    this.#most = mostBytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get(key: string): KeptPage | undefined {
    const page = this.#pages.get(key);
    if (!page) return undefined;
    this.#pages.delete(key);
    this.#pages.set(key, page);
    return page;
  }

  put(key: string, page: KeptPage): void {
    this.drop(key);
    const cost = costOf(key, page);
    if (cost > this.#most / 4) return;
    this.#pages.set(key, page);
    this.#bytes += cost;
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= this.#most) return;
      this.drop(oldest);
    }
  }

  drop(key: string): void {
    const page = this.#pages.get(key);
    if (!page) return;
    this.#pages.delete(key);
    this.#bytes -= costOf(key, page);
  }
}

const costOf = (key: string, page: KeptPage): number => page.packed.byteLength + key.length * 2 + OVERHEAD;
