import { generateKeyPairSync } from 'node:crypto';
import forge from 'node-forge';
import { P12Signer } from '@signpdf/signer-p12';
import { SignPdf } from '@signpdf/signpdf';

export type P12Options = { readonly passphrase?: string; readonly from?: Date; readonly until?: Date };

/** A certificate for nobody and its key, as PKCS#12, made for the test alone. */
export function throwAwayP12(options: P12Options = {}): Uint8Array {
  const { passphrase = 'secret', from = new Date('2020-01-01'), until = new Date('2040-01-01') } = options;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = forge.pki.privateKeyFromPem(privateKey.export({ type: 'pkcs1', format: 'pem' }).toString());
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.setRsaPublicKey(key.n, key.e);
  certificate.serialNumber = '01';
  certificate.validity.notBefore = from;
  certificate.validity.notAfter = until;
  const name = [{ name: 'commonName', value: 'Nobody in particular' }];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.sign(key, forge.md.sha256.create());
  const packed = forge.pkcs12.toPkcs12Asn1(key, certificate, passphrase, { algorithm: '3des' });
  return new Uint8Array(Buffer.from(forge.asn1.toDer(packed).getBytes(), 'binary'));
}

/** Objects appended as an incremental update, as a signing program would. */
function appended(bytes: Uint8Array, objects: ReadonlyMap<number, string>): Buffer {
  const text = Buffer.from(bytes).toString('latin1');
  const before = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? '';
  const root = /\/Root (\d+ 0 R)/.exec(text)?.[1] ?? '';
  const size = Math.max(...objects.keys()) + 1;
  let out = `${text}\n`;
  const entries: string[] = [];
  for (const [number, object] of objects) {
    entries.push(`${number} 1\n${String(out.length).padStart(10, '0')} 00000 n \n`);
    out += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const xref = out.length;
  out += `xref\n${entries.join('')}trailer\n<< /Size ${size} /Root ${root} /Prev ${before} >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.from(out, 'latin1');
}

/** The file signed in the field of that name, as a customer's PDF reader does it: everything is appended. */
export async function signedBy(bytes: Uint8Array, field: string, p12: Uint8Array): Promise<Uint8Array> {
  const text = Buffer.from(bytes).toString('latin1');
  const found = [...text.matchAll(/(\d+) 0 obj\n(<<(?:(?!endobj)[\s\S])*?>>)\nendobj/g)].find(([, , object]) =>
    object?.includes(`/T (${field})`),
  );
  if (found === undefined) throw new Error(`There is no field ${field}`);
  const widget = Number(found[1]);
  const signature = Number(/\/Size (\d+)/.exec(text)?.[1]);
  const dictionary =
    '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached ' +
    `/ByteRange [0 /********** /********** /**********] /Contents <${'0'.repeat(12_000)}> >>`;
  const placed = appended(
    bytes,
    new Map([
      [widget, (found[2] ?? '').replace(/>>$/, `/V ${signature} 0 R\n>>`)],
      [signature, dictionary],
    ]),
  );
  const signer = new P12Signer(Buffer.from(p12), { passphrase: 'secret' });
  return new Uint8Array(await new SignPdf().sign(placed, signer, new Date('2026-01-02T03:04:05Z')));
}
