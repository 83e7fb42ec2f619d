import forge from 'node-forge';
import type { PdfDictionary, PdfValue, ReadingCost } from './pdf-syntax.ts';
import { PdfLimitError, PdfSyntaxError } from './pdf-syntax.ts';
import { aesDecrypted, hashOfRevision6, md5, rc4 } from './pdf-ciphers.ts';

/** The file is encrypted, and the password that was given does not open it. */
export class PdfPasswordError extends PdfSyntaxError {}

type Keyed = { readonly number: number; readonly generation: number };
/** What deciphering costs beside reading the bytes: each text of its own, and each byte. */
const costOfCipher = 8;
const slowerThanScanned = 8;

type Cipher = 'none' | 'rc4' | 'aes';

/** Undoes the encryption of what an object holds. */
export type Decryption = {
  value(value: PdfValue, of: Keyed): PdfValue;
  stream(raw: Uint8Array, dictionary: PdfDictionary, of: Keyed): Uint8Array;
};

const padding = Uint8Array.from(Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex'));

const numberOf = (value: PdfValue | undefined, otherwise: number): number => (typeof value === 'number' ? value : otherwise);
const bytesOf = (value: PdfValue | undefined): Uint8Array =>
  typeof value === 'object' && value?.kind === 'string' ? value.bytes : new Uint8Array();
const nameOf = (value: PdfValue | undefined): string => (typeof value === 'object' && value?.kind === 'name' ? value.name : '');
const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a).equals(Buffer.from(b));

/** What a key is made from has some dozen bytes. */
const longestKey = 1024;

type Standard = {
  readonly revision: number;
  readonly keyBytes: number;
  readonly owner: Uint8Array;
  readonly user: Uint8Array;
  readonly permissions: number;
  readonly id: Uint8Array;
  readonly encryptsMetadata: boolean;
};

/** The key of the revisions 2 to 4 that a password gives. */
function keyOf(password: Uint8Array, { revision, keyBytes, owner, permissions, id, encryptsMetadata }: Standard): Uint8Array {
  const bits = permissions >>> 0;
  let key = md5(
    joined(
      joined(password, padding).subarray(0, 32),
      owner.subarray(0, 32),
      Uint8Array.of(bits & 255, (bits >>> 8) & 255, (bits >>> 16) & 255, bits >>> 24),
      id,
      revision >= 4 && !encryptsMetadata ? Uint8Array.of(255, 255, 255, 255) : new Uint8Array(),
    ),
  ).subarray(0, keyBytes);
  if (revision >= 3) for (let round = 0; round < 50; round += 1) key = md5(key).subarray(0, keyBytes);
  return key;
}

const turned = (key: Uint8Array, by: number): Uint8Array => key.map((byte) => byte ^ by);

function opensAsUser(key: Uint8Array, { revision, user, id }: Standard): boolean {
  if (revision === 2) return same(rc4(key, padding), user.subarray(0, 32));
  let check = md5(joined(padding, id));
  for (let round = 0; round < 20; round += 1) check = rc4(turned(key, round), check);
  return same(check, user.subarray(0, 16));
}

/** What an owner's password says that the user's is. */
function userPassword(password: Uint8Array, { revision, keyBytes, owner }: Standard): Uint8Array {
  let key = md5(joined(password, padding).subarray(0, 32));
  if (revision >= 3) for (let round = 0; round < 50; round += 1) key = md5(key.subarray(0, keyBytes));
  key = key.subarray(0, keyBytes);
  if (revision === 2) return rc4(key, owner.subarray(0, 32));
  let user = owner.subarray(0, 32);
  for (let round = 19; round >= 0; round -= 1) user = rc4(turned(key, round), user);
  return user;
}

function oldKey(password: string, standard: Standard): Uint8Array | null {
  const bytes = new Uint8Array(Buffer.from(password, 'latin1'));
  for (const user of [bytes, userPassword(bytes, standard)]) {
    const key = keyOf(user, standard);
    if (opensAsUser(key, standard)) return key;
  }
  return null;
}

/** The key of the revisions 5 and 6, which AES-256 has. */
function newKey(password: string, encrypt: PdfDictionary, { revision, owner, user }: Standard): Uint8Array | null {
  const bytes = new Uint8Array(Buffer.from(password.normalize('NFKC'), 'utf8')).subarray(0, 127);
  const hash = (salt: Uint8Array, extra: Uint8Array): Uint8Array =>
    revision === 5 ? sha256Of(joined(bytes, salt, extra)) : hashOfRevision6(bytes, salt, extra);
  const none = new Uint8Array();
  for (const [check, extra, key] of [
    [user, none, bytesOf(encrypt.entries.get('UE'))],
    [owner, user.subarray(0, 48), bytesOf(encrypt.entries.get('OE'))],
  ] as const) {
    if (check.length < 48 || key.length < 32) continue;
    if (!same(hash(check.subarray(32, 40), extra), check.subarray(0, 32))) continue;
    return aesDecrypted(hash(check.subarray(40, 48), extra), new Uint8Array(16), key.subarray(0, 32), 'whole blocks');
  }
  return null;
}

function sha256Of(bytes: Uint8Array): Uint8Array {
  const digest = forge.md.sha256.create().update(Buffer.from(bytes).toString('latin1')).digest();
  return new Uint8Array(Buffer.from(digest.getBytes(), 'latin1'));
}

function cipherNamed(encrypt: PdfDictionary, use: 'StmF' | 'StrF', version: number): Cipher {
  if (version < 4) return 'rc4';
  const name = nameOf(encrypt.entries.get(use));
  const filters = encrypt.entries.get('CF');
  const filter = typeof filters === 'object' && filters?.kind === 'dictionary' ? filters.entries.get(name) : undefined;
  if (name === '' || name === 'Identity' || typeof filter !== 'object' || filter?.kind !== 'dictionary') return 'none';
  const method = nameOf(filter.entries.get('CFM'));
  return method === 'V2' ? 'rc4' : method === 'None' ? 'none' : 'aes';
}

/** How a file is decrypted; throws a PdfPasswordError where the password does not open it. */
export function decryptionOf(encrypt: PdfDictionary, id: PdfValue | undefined, password: string, cost: ReadingCost): Decryption {
  if (nameOf(encrypt.entries.get('Filter')) !== 'Standard') throw new PdfSyntaxError('It is encrypted for certain readers only');
  const version = numberOf(encrypt.entries.get('V'), 0);
  const revision = numberOf(encrypt.entries.get('R'), 0);
  if (![1, 2, 4, 5].includes(version) || revision < 2 || revision > 6) {
    throw new PdfSyntaxError(`Encryption of version ${version} is not read`);
  }
  const keyBytes =
    version === 1 ? 5 : version === 4 ? 16 : Math.min(16, Math.max(5, numberOf(encrypt.entries.get('Length'), 40) / 8));
  const encryptsMetadata = encrypt.entries.get('EncryptMetadata') !== false;
  if (
    [bytesOf(id), bytesOf(encrypt.entries.get('O')), bytesOf(encrypt.entries.get('U'))].some(({ length }) => length > longestKey)
  )
    throw new PdfLimitError('It is encrypted with longer keys than any file');
  const standard: Standard = {
    revision,
    keyBytes,
    owner: bytesOf(encrypt.entries.get('O')),
    user: bytesOf(encrypt.entries.get('U')),
    permissions: numberOf(encrypt.entries.get('P'), 0),
    id: bytesOf(id),
    encryptsMetadata,
  };
  const key = revision >= 5 ? newKey(password, encrypt, standard) : oldKey(password, standard);
  if (key === null) throw new PdfPasswordError('It is encrypted, and opens with a password only');
  const [strings, streams] = [cipherNamed(encrypt, 'StrF', version), cipherNamed(encrypt, 'StmF', version)];

  const keys = new Map<string, Uint8Array>();
  const keyFor = (cipher: Cipher, of: Keyed): Uint8Array => {
    if (revision >= 5) return key;
    const name = `${cipher} ${of.number} ${of.generation}`;
    const own = keys.get(name) ?? madeKey(cipher, of);
    keys.set(name, own);
    return own;
  };
  const madeKey = (cipher: Cipher, { number, generation }: Keyed): Uint8Array => {
    const of = Uint8Array.of(number & 255, (number >> 8) & 255, (number >> 16) & 255, generation & 255, (generation >> 8) & 255);
    const salt = cipher === 'aes' ? Uint8Array.of(0x73, 0x41, 0x6c, 0x54) : new Uint8Array();
    return md5(joined(key, of, salt)).subarray(0, Math.min(16, key.length + 5));
  };
  const decrypted = (bytes: Uint8Array, cipher: Cipher, of: Keyed): Uint8Array => {
    if (cipher === 'none') return bytes;
    cost.read(costOfCipher);
    cost.scan(bytes.length * slowerThanScanned);
    if (cipher === 'rc4') return rc4(keyFor(cipher, of), bytes);
    return bytes.length < 32
      ? new Uint8Array()
      : aesDecrypted(keyFor(cipher, of), bytes.subarray(0, 16), bytes.subarray(16), 'padded');
  };
  const value = (of: Keyed, each: PdfValue): PdfValue => {
    if (typeof each !== 'object' || each === null) return each;
    if (each.kind === 'string') return { kind: 'string', bytes: decrypted(each.bytes, strings, of) };
    if (each.kind === 'array') return { kind: 'array', items: each.items.map((item) => value(of, item)) };
    if (each.kind !== 'dictionary') return each;
    // The bytes of a signature are never encrypted.
    const isSignature = each.entries.has('ByteRange');
    const entries = [...each.entries].map(
      ([name, inner]) => [name, isSignature && name === 'Contents' ? inner : value(of, inner)] as const,
    );
    return { kind: 'dictionary', entries: new Map(entries) };
  };
  return {
    value: (each, of) => value(of, each),
    stream: (raw, dictionary, of) => {
      const isPlainMetadata = !encryptsMetadata && nameOf(dictionary.entries.get('Type')) === 'Metadata';
      const isIdentity = JSON.stringify(dictionary.entries.get('Filter') ?? null).includes('"Crypt"');
      return isPlainMetadata || isIdentity ? raw : decrypted(raw, streams, of);
    },
  };
}
