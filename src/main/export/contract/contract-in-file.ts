import { canonicalJson } from '../../../shared/domain/document/canonical-json.ts';
import { ContractData } from '../../../shared/document/data/contract-data.ts';
import { attachmentName } from '../marks/attachment-names.ts';
import { embeddedFiles } from '../pdf-file/embedded-files.ts';
import { PdfFile } from '../pdf-file/pdf-file.ts';
import { markOf } from '../marks/mark-in-file.ts';
import { sha256 } from '../../sha256.ts';

export type ContractInFile = {
  readonly data: ContractData;
  readonly kind: 'draft' | 'final';
  /** Whether the data is what the fingerprint in the file was taken of. */
  readonly isWhole: boolean;
};

/** The contract that a PDF holds; null where it holds none, or several, or is no PDF. What it says is not checked: `verify` does that. */
export function contractIn(bytes: Uint8Array): ContractInFile | null {
  try {
    const file = new PdfFile(bytes);
    const [embedded, ...others] = embeddedFiles(file, attachmentName);
    if (embedded === undefined || others.length > 0) return null;
    const read = ContractData.safeParse(JSON.parse(Buffer.from(embedded).toString('utf8')));
    if (!read.success) return null;
    const mark = markOf(file);
    const isWhole = mark.fingerprint === sha256(canonicalJson(read.data));
    return { data: read.data, kind: mark.kind === 'draft' ? 'draft' : 'final', isWhole };
  } catch {
    return null;
  }
}
