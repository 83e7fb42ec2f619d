import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contractPdf } from '../../../src/main/export/contract/contract-pdf.ts';
import { documentWorker } from '../../../src/main/export/worker/document-worker.ts';
import { verify } from '../../../src/main/export/verify/verify.ts';
import { qpdfComplaints, signatures, withFile } from './pdf-tools.ts';
import { made, sample } from './samples.ts';
import { signedBy, throwAwayP12 } from './throw-away-signer.ts';

const p12 = throwAwayP12();
const seal = { p12, passphrase: 'secret' };
const request = { ...sample('credits'), kind: 'final' } as const;
const plain = await made(request);
const sealed = await made({ ...request, seal });

/** The CMS of the first signature. */
function cmsOf(bytes: Uint8Array): Buffer {
  const hex = /\/Contents <([0-9a-f]+)>/.exec(Buffer.from(bytes).toString('latin1'))?.[1] ?? '';
  const whole = Buffer.from(hex, 'hex');
  return whole.subarray(0, whole.readUInt16BE(2) + 4);
}

test('a seal is a valid signature in a field of its own; the fields of the signers stay', () => {
  expect(qpdfComplaints(sealed.bytes)).toBe('');
  const said = signatures(sealed.bytes);
  expect(said).toMatch(/Signature Field Name: Seal/);
  expect(said).toContain('Signature Type: ETSI.CAdES.detached');
  expect(said).toContain('Signature Validation: Signature is Valid.');
  expect(said).toContain('Total document signed');
  expect(said.match(/not signed/g)).toHaveLength(2);
});

test('it is after the exported bytes, the same each time, and in the worker too', async () => {
  const [exported, withSeal] = [Buffer.from(plain.bytes), Buffer.from(sealed.bytes)];
  expect(withSeal.subarray(0, exported.length).equals(exported)).toBe(true);
  expect(sealed.fingerprint).toBe(plain.fingerprint);
  const worker = documentWorker();
  const again = await worker.contractPdf({ ...request, seal });
  await worker.close();
  expect(again.ok && Buffer.from(again.bytes).equals(withSeal)).toBe(true);
  expect(await verify(sealed.bytes)).toMatchObject({ verdict: 'whole', isAsExported: false, signed: ['Seal'] });
  expect(await verify(sealed.bytes, plain.bytes)).toMatchObject({ verdict: 'signed' });
});

test('one flipped byte breaks it', () => {
  const changed = Uint8Array.from(sealed.bytes);
  const at = Buffer.from(changed).indexOf('stream\n') + 20;
  changed[at] = (changed[at] ?? 0) ^ 1;
  expect(signatures(changed)).toContain('Digest Mismatch');
});

test('it has what B-B asks: the signing certificate’s attribute, and no time of signing but the file’s', () => {
  const cms = cmsOf(sealed.bytes);
  withFile(cms, (path) => {
    const { stdout } = spawnSync('openssl', ['asn1parse', '-inform', 'DER', '-in', path], { encoding: 'utf8' });
    expect(stdout).toContain('id-smime-aa-signingCertificateV2');
    expect(stdout).not.toContain('signingTime');
    expect(stdout).toContain('messageDigest');
  });
  expect(Buffer.from(sealed.bytes).toString('latin1')).toMatch(/\/M \(D:\d{8}000000Z\)/);
});

test('another program finds the signature over exactly the bytes that it covers', () => {
  const text = Buffer.from(sealed.bytes).toString('latin1');
  const range = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]/.exec(text)?.slice(1).map(Number) ?? [];
  const [from = 0, first = 0, second = 0, rest = 0] = range;
  expect([from, second + rest]).toEqual([0, sealed.bytes.length]);
  const content = Buffer.concat([sealed.bytes.subarray(from, first), sealed.bytes.subarray(second, second + rest)]);
  withFile(cmsOf(sealed.bytes), (path, folder) => {
    writeFileSync(join(folder, 'content'), content);
    const [container, authority] = [join(folder, 'p12'), join(folder, 'authority.pem')];
    writeFileSync(container, p12);
    spawnSync('openssl', ['pkcs12', '-in', container, '-nokeys', '-passin', 'pass:secret', '-out', authority]);
    const args = ['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', path, '-content', join(folder, 'content')];
    const trust = ['-CAfile', authority, '-partial_chain', '-purpose', 'any', '-out', '/dev/null'];
    const { stderr, status } = spawnSync('openssl', [...args, ...trust], { encoding: 'utf8' });
    expect([status, stderr.trim()]).toEqual([0, 'CAdES Verification successful']);
  });
});

test('a document without form fields is sealed, and one that is sealed is signed by the customer', async () => {
  const printed = await made({ ...request, fields: 'none', initials: true, seal });
  expect(qpdfComplaints(printed.bytes)).toBe('');
  expect(signatures(printed.bytes)).toContain('Signature is Valid');
  const both = await signedBy(sealed.bytes, 'Customer Signature', throwAwayP12());
  expect(signatures(both).match(/Signature is Valid/g)).toHaveLength(2);
  const answer = await verify(both, sealed.bytes);
  expect(answer).toMatchObject({ verdict: 'signed' });
  expect(answer.verdict === 'signed' && [...answer.signed].toSorted()).toEqual(['Customer Signature', 'Seal']);
});

test.each([
  ['the wrong passphrase', { p12, passphrase: 'Secret' }, 'wrong-passphrase'],
  ['no PKCS#12', { p12: new TextEncoder().encode('not a certificate'), passphrase: '' }, 'not-a-certificate'],
  ['nothing', { p12: new Uint8Array(), passphrase: '' }, 'not-a-certificate'],
  ['half a file', { p12: p12.subarray(0, 700), passphrase: 'secret' }, 'not-a-certificate'],
  ['an expired certificate', { p12: throwAwayP12({ until: new Date('2021-01-01') }), passphrase: 'secret' }, 'expired'],
  ['one that is not valid yet', { p12: throwAwayP12({ from: new Date('2039-01-01') }), passphrase: 'secret' }, 'not-yet-valid'],
])('%s is refused', async (_, wrong, code) => {
  expect(await contractPdf({ ...request, seal: wrong })).toEqual({ ok: false, problem: { kind: 'seal', problem: { code } } });
});

test('a certificate without an RSA key is refused', async () => {
  const bytes = withFile(new Uint8Array(), (_, folder) => {
    const [key, certificate, packed] = ['key', 'certificate', 'packed'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    const openssl = (...args: readonly string[]): Buffer => spawnSync('openssl', args).stdout;
    openssl('ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', key);
    openssl('req', '-x509', '-new', '-key', key, '-subj', '/CN=Nobody', '-days', '9999', '-out', certificate);
    openssl('pkcs12', '-export', '-inkey', key, '-in', certificate, '-passout', 'pass:secret', '-out', packed);
    return new Uint8Array(spawnSync('cat', [packed]).stdout);
  });
  expect(bytes.length).toBeGreaterThan(100);
  const answer = await contractPdf({ ...request, seal: { p12: bytes, passphrase: 'secret' } });
  expect(answer).toEqual({ ok: false, problem: { kind: 'seal', problem: { code: 'not-rsa' } } });
});

test('never a draft, never together with an e-sign service', async () => {
  expect(await contractPdf({ ...request, kind: 'draft', seal })).toMatchObject({
    problem: { problem: { code: 'never-of-a-draft' } },
  });
  expect(await contractPdf({ ...request, fields: 'docusign', seal })).toMatchObject({
    problem: { problem: { code: 'with-a-service' } },
  });
});
