import { detachedSignature } from './cades.ts';
import type { SealingKey } from './certificate-file.ts';
import { tailOf, withObjects } from './incremental-update.ts';

export type SealRequest = {
  /** The bytes of a PKCS#12 file. */
  readonly p12: Uint8Array;
  readonly passphrase: string;
};

export { readCertificate } from './certificate-file.ts';

const sealField = 'Seal';

/** Room for the signature and its certificates, in bytes; more than a chain of four takes. */
const room = 12_000;
const range = '/ByteRange [0 ********** ********** **********]';

function object(text: string, number: number): string {
  const found = new RegExp(`\\n${number} 0 obj\\n([\\s\\S]*?)\\nendobj`).exec(text)?.[1];
  if (found === undefined) throw new Error(`The file has no object ${number}`);
  return found;
}

function reference(text: string, key: string): number {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(text)?.[1];
  if (found === undefined) throw new Error(`There is no ${key}`);
  return Number(found);
}

/** The catalog with the form in which the seal's field is, and that form where it is an object of its own. */
function withField(text: string, field: number): ReadonlyMap<number, string> {
  const rootNumber = reference(tailOf(text).trailer, 'Root');
  const root = object(text, rootNumber);
  if (!root.includes('/AcroForm ')) {
    return new Map([[rootNumber, root.replace(/>>$/, `/AcroForm << /Fields [${field} 0 R] /SigFlags 3 >>\n>>`)]]);
  }
  const formNumber = reference(root, 'AcroForm');
  const form = object(text, formNumber)
    .replace(/\/Fields \[([^\]]*)\]/, `/Fields [$1 ${field} 0 R]`)
    .replace(/\/SigFlags \d/, '/SigFlags 3');
  return new Map([[formNumber, form]]);
}

/** The first page with the field's widget, which is invisible. */
function withWidget(text: string, field: number): readonly [number, string] {
  const pages = reference(object(text, reference(tailOf(text).trailer, 'Root')), 'Pages');
  const number = Number(/\/Kids \[(\d+) 0 R/.exec(object(text, pages))?.[1]);
  const page = object(text, number);
  const listed = /\/Annots \[/.test(page)
    ? page.replace(/\/Annots \[([^\]]*)\]/, `/Annots [$1 ${field} 0 R]`)
    : page.replace(/>>$/, `/Annots [${field} 0 R]\n>>`);
  return [number, listed];
}

/**
 * The file with a seal after it: a signature in a field of its own, PAdES B-B (`ETSI.CAdES.detached` with the signing
 * certificate's attribute). What was exported stays byte for byte. The time of the seal is the start of `issueDate`, so
 * that the same document is sealed by the same bytes; it is what the file says, not what a time stamp proves.
 */
export function sealed(bytes: Uint8Array, key: SealingKey, issueDate: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const { size: field } = tailOf(text);
  const signature = field + 1;
  const [pageNumber, page] = withWidget(text, field);
  const time = `D:${issueDate.replaceAll('-', '')}000000Z`;
  const added = withObjects(
    text,
    new Map([
      ...withField(text, field),
      [pageNumber, page],
      [
        field,
        `<<\n/Type /Annot\n/Subtype /Widget\n/FT /Sig\n/T (${sealField})\n/Rect [0 0 0 0]\n/F 132\n/P ${pageNumber} 0 R\n/V ${signature} 0 R\n>>`,
      ],
      [
        signature,
        `<<\n/Type /Sig\n/Filter /Adobe.PPKLite\n/SubFilter /ETSI.CAdES.detached\n/M (${time})\n${range}\n/Contents <${'0'.repeat(room * 2)}>\n>>`,
      ],
    ]),
  );
  const open = added.lastIndexOf('/Contents <') + '/Contents '.length;
  const close = open + room * 2 + 2;
  const covered = range.replace(/\*{10} \*{10} \*{10}/, `${open} ${close} ${added.length - close}`).padEnd(range.length, ' ');
  const whole = added.replace(range, covered);
  const outside = Buffer.from(whole.slice(0, open) + whole.slice(close), 'latin1');
  const hex = Buffer.from(detachedSignature(outside, key)).toString('hex');
  if (hex.length > room * 2) throw new Error('The chain of certificates is longer than a seal has room for');
  const done = whole.slice(0, open + 1) + hex.padEnd(room * 2, '0') + whole.slice(close - 1);
  return new Uint8Array(Buffer.from(done, 'latin1'));
}
