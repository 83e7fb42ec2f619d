import { createSign } from 'node:crypto';
import { sha256Bytes } from '../../sha256.ts';
import forge from 'node-forge';
import type { SealingKey } from './certificate-file.ts';

type Asn1 = forge.asn1.Asn1;
const { Class, Type } = forge.asn1;

function sequence(...parts: readonly Asn1[]): Asn1 {
  return forge.asn1.create(Class.UNIVERSAL, Type.SEQUENCE, true, [...parts]);
}
function set(...parts: readonly Asn1[]): Asn1 {
  return forge.asn1.create(Class.UNIVERSAL, Type.SET, true, [...parts]);
}
function oid(dotted: string): Asn1 {
  return forge.asn1.create(Class.UNIVERSAL, Type.OID, false, forge.asn1.oidToDer(dotted).getBytes());
}
function octets(bytes: Uint8Array): Asn1 {
  return forge.asn1.create(Class.UNIVERSAL, Type.OCTETSTRING, false, Buffer.from(bytes).toString('binary'));
}
function integer(hex: string): Asn1 {
  return forge.asn1.create(Class.UNIVERSAL, Type.INTEGER, false, forge.util.hexToBytes(hex));
}
function nothing(): Asn1 {
  return forge.asn1.create(Class.UNIVERSAL, Type.NULL, false, '');
}
function tagged(tag: number, parts: readonly Asn1[]): Asn1 {
  return forge.asn1.create(Class.CONTEXT_SPECIFIC, tag, true, [...parts]);
}
function fromDer(bytes: Uint8Array): Asn1 {
  return forge.asn1.fromDer(Buffer.from(bytes).toString('binary'));
}
function toDer(object: Asn1): Buffer {
  return Buffer.from(forge.asn1.toDer(object).getBytes(), 'binary');
}

const oids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsa: '1.2.840.113549.1.1.1',
} as const;

function attribute(type: string, value: Asn1): Asn1 {
  return sequence(oid(type), set(value));
}

/**
 * What PAdES B-B asks to be signed: the type, the digest of the bytes, and which certificate signs (RFC 5035). The time
 * stands in the file's signature dictionary and not here (EN 319 142-1 §6.3). DER orders a set by its members' bytes.
 */
function attributes(digest: Uint8Array, { certificate, issuer, serialNumber }: SealingKey): readonly Asn1[] {
  const names = sequence(tagged(4, [fromDer(issuer)]));
  // SHA-256 is what the attribute means where no algorithm is named.
  const identified = sequence(octets(sha256Bytes(certificate)), sequence(names, integer(serialNumber)));
  return [
    attribute(oids.contentType, oid(oids.data)),
    attribute(oids.messageDigest, octets(digest)),
    attribute(oids.signingCertificateV2, sequence(sequence(identified))),
  ]
    .map((object) => ({ object, der: toDer(object) }))
    .toSorted((a, b) => Buffer.compare(a.der, b.der))
    .map(({ object }) => object);
}

/** A detached CAdES signature over these bytes, RSA PKCS#1 v1.5 with SHA-256, in DER: the same bytes give the same one. */
export function detachedSignature(bytes: Uint8Array, key: SealingKey): Uint8Array {
  const signed = attributes(sha256Bytes(bytes), key);
  const signature = createSign('RSA-SHA256')
    .update(toDer(set(...signed)))
    .sign(key.key);
  const sha256Named = (): Asn1 => sequence(oid(oids.sha256), nothing());
  const signer = sequence(
    integer('01'),
    sequence(fromDer(key.issuer), integer(key.serialNumber)),
    sha256Named(),
    tagged(0, signed),
    sequence(oid(oids.rsa), nothing()),
    octets(signature),
  );
  const content = sequence(
    integer('01'),
    set(sha256Named()),
    sequence(oid(oids.data)),
    tagged(0, [key.certificate, ...key.chain].map(fromDer)),
    set(signer),
  );
  return toDer(sequence(oid(oids.signedData), tagged(0, [content])));
}
