import forge from 'node-forge';
import { PdfSyntaxError } from './pdf-syntax.ts';

// By forge, as RC4 and MD5 are gone from newer libraries, and as a browser has it too.

const binary = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

export function md5(bytes: Uint8Array): Uint8Array {
  return bytesOf(forge.md.md5.create().update(binary(bytes)).digest().getBytes());
}

export function rc4(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (a: number, b: number): void => {
    const held = state[a] ?? 0;
    state[a] = state[b] ?? 0;
    state[b] = held;
  };
  for (let index = 0, other = 0; index < 256; index += 1) {
    other = (other + (state[index] ?? 0) + (key[index % key.length] ?? 0)) & 255;
    swap(index, other);
  }
  let [index, other] = [0, 0];
  return bytes.map((byte) => {
    index = (index + 1) & 255;
    other = (other + (state[index] ?? 0)) & 255;
    swap(index, other);
    return byte ^ (state[((state[index] ?? 0) + (state[other] ?? 0)) & 255] ?? 0);
  });
}

/** AES in CBC; of padded bytes the padding is taken off. */
export function aesDecrypted(key: Uint8Array, iv: Uint8Array, bytes: Uint8Array, form: 'padded' | 'whole blocks'): Uint8Array {
  const decipher = forge.cipher.createDecipher('AES-CBC', forge.util.createBuffer(binary(key)));
  decipher.start({ iv: forge.util.createBuffer(binary(iv)) });
  decipher.update(forge.util.createBuffer(binary(bytes.subarray(0, bytes.length - (bytes.length % 16)))));
  // Every whole block is done already; what finishing does is to take off the padding.
  if (form === 'padded' && !decipher.finish()) throw new PdfSyntaxError('What is encrypted is damaged');
  return bytesOf(decipher.output.getBytes());
}

function aesEncrypted(key: string, iv: string, text: string): string {
  const cipher = forge.cipher.createCipher('AES-CBC', forge.util.createBuffer(key));
  cipher.start({ iv: forge.util.createBuffer(iv) });
  cipher.update(forge.util.createBuffer(text));
  return cipher.output.getBytes();
}

const digests = [forge.md.sha256, forge.md.sha384, forge.md.sha512] as const;

/** The hash of ISO 32000-2, 7.6.4.3.4: rounds of AES-128, each over the hash that the round before chose. */
export function hashOfRevision6(password: Uint8Array, salt: Uint8Array, extra: Uint8Array): Uint8Array {
  const [words, more] = [binary(password), binary(extra)];
  let key = forge.md.sha256
    .create()
    .update(words + binary(salt) + more)
    .digest()
    .getBytes();
  for (let round = 0, last = 0; round < 64 || last > round - 32; round += 1) {
    const encrypted = aesEncrypted(key.slice(0, 16), key.slice(16, 32), (words + key + more).repeat(64));
    const chosen = bytesOf(encrypted.slice(0, 16)).reduce((sum, byte) => sum + byte, 0) % 3;
    key = (digests[chosen] ?? forge.md.sha256).create().update(encrypted).digest().getBytes();
    last = encrypted.charCodeAt(encrypted.length - 1);
  }
  return bytesOf(key.slice(0, 32));
}
