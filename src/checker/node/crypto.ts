import { sha256 } from '@noble/hashes/sha2';

const utf8 = new TextEncoder();

class Sha256 {
  readonly #state = sha256.create();

  update(of: Uint8Array | string): this {
    this.#state.update(typeof of === 'string' ? utf8.encode(of) : of);
    return this;
  }

  digest(): Buffer;
  digest(encoding: 'hex'): string;
  digest(encoding?: 'hex'): Buffer | string {
    const bytes = Buffer.from(this.#state.digest());
    return encoding === undefined ? bytes : bytes.toString(encoding);
  }
}

/** Node's createHash, of the one kind that is used. */
export function createHash(name: 'sha256'): Sha256 {
  if (name !== 'sha256') throw new Error(`No hash ${String(name)} here`);
  return new Sha256();
}
