import forge from 'node-forge';
import type { SealProblem } from '../../../shared/vocabulary/seal-problem.ts';

/** What a seal is made with. */
export type SealingKey = {
  /** In DER; the seal's own. */
  readonly certificate: Uint8Array;
  /** In DER: the others of the file, which lead to who issued it. */
  readonly chain: readonly Uint8Array[];
  readonly serialNumber: string;
  /** The issuer's name in DER. */
  readonly issuer: Uint8Array;
  /** PKCS#1 in PEM. */
  readonly key: string;
};

export type CertificateRead =
  | { readonly ok: true; readonly key: SealingKey }
  | { readonly ok: false; readonly problem: SealProblem };

function refused(code: SealProblem['code']): CertificateRead {
  return { ok: false, problem: { code } };
}

function der(object: forge.asn1.Asn1): Uint8Array {
  return new Uint8Array(Buffer.from(forge.asn1.toDer(object).getBytes(), 'binary'));
}

function parsed(bytes: Uint8Array): forge.asn1.Asn1 | null {
  try {
    return forge.asn1.fromDer(forge.util.createBuffer(Buffer.from(bytes).toString('binary')));
  } catch {
    return null;
  }
}

/**
 * Many times what any program writes, all parts of a file together. Each step costs time, a microsecond or two, and a file says itself how
 * many there are.
 */
const mostSteps = 600_000;
const deepest = 40;

/** How many steps a file asks for to get from its password to its keys: the numbers that stand behind each salt, together. */
function stepsAsked(part: forge.asn1.Asn1, depth = 0): number {
  if (depth > deepest) return Infinity;
  const { value } = part;
  if (!Array.isArray(value)) return stepsWithin(part, depth);
  return value.reduce((sum, each, index) => {
    const before = value[index - 1];
    const isCount =
      each.type === forge.asn1.Type.INTEGER && before?.type === forge.asn1.Type.OCTETSTRING && typeof each.value === 'string';
    return sum + (isCount ? wholeNumber(each.value) : stepsAsked(each, depth + 1));
  }, 0);
}

/** A whole number as it is packed. */
function wholeNumber(packed: unknown): number {
  return typeof packed === 'string' ? Array.from(packed).reduce((sum, byte) => sum * 256 + byte.charCodeAt(0), 0) : 0;
}

/** What is packed within a piece of bytes, where it is packed the same way. */
function stepsWithin({ type, value }: forge.asn1.Asn1, depth: number): number {
  if (type !== forge.asn1.Type.OCTETSTRING || typeof value !== 'string') return 0;
  try {
    return stepsAsked(forge.asn1.fromDer(forge.util.createBuffer(value)), depth + 1);
  } catch {
    return 0;
  }
}

function opened(packed: forge.asn1.Asn1, passphrase: string): forge.pkcs12.Pkcs12Pfx | SealProblem['code'] {
  try {
    return forge.pkcs12.pkcs12FromAsn1(packed, false, passphrase);
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    return /password|MAC could not be verified/i.test(why) ? 'wrong-passphrase' : 'not-a-certificate';
  }
}

/** The key and certificate of a PKCS#12 file, judged on `day` (`YYYY-MM-DD`). Never throws. */
export function readCertificate(bytes: Uint8Array, passphrase: string, day: string): CertificateRead {
  const packed = parsed(bytes);
  if (packed === null || stepsAsked(packed) > mostSteps) return refused('not-a-certificate');
  const file = opened(packed, passphrase);
  if (typeof file === 'string') return refused(file);
  const { certBag, keyBag, pkcs8ShroudedKeyBag } = forge.pki.oids;
  const bags = (type: string | undefined): readonly forge.pkcs12.Bag[] =>
    type === undefined ? [] : (file.getBags({ bagType: type })[type] ?? []);
  const keyBags = [...bags(pkcs8ShroudedKeyBag), ...bags(keyBag)];
  const key = keyBags.flatMap((bag) => (bag.key ? [bag.key] : []))[0];
  const certificates = bags(certBag).flatMap((bag) => (bag.cert ? [bag.cert] : []));
  // A key that is not RSA has only its bag.
  if (key === undefined || !('n' in key)) return refused(keyBags.length === 0 ? 'not-a-certificate' : 'not-rsa');
  const own = certificates.find(({ publicKey }) => 'n' in publicKey && publicKey.n.equals(key.n));
  if (own === undefined) return refused('no-own-certificate');
  const at = new Date(`${day}T00:00:00Z`);
  if (own.validity.notAfter < at) return refused('expired');
  // The day it starts on counts whole.
  if (own.validity.notBefore.toISOString().slice(0, 10) > day) return refused('not-yet-valid');
  return {
    ok: true,
    key: {
      certificate: der(forge.pki.certificateToAsn1(own)),
      chain: certificates.filter((each) => each !== own).map((each) => der(forge.pki.certificateToAsn1(each))),
      serialNumber: own.serialNumber,
      issuer: der(forge.pki.distinguishedNameToAsn1(own.issuer)),
      key: forge.pki.privateKeyToPem(key),
    },
  };
}
