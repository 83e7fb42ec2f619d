import type { Quote } from '../../../shared/domain/terms/quote.ts';
import type { ContractData } from '../../../shared/document/data/contract-data.ts';
import type { ContractRequest, DocumentProblem } from './contract-document.ts';
import { contractDocument } from './contract-document.ts';
import { contractIn } from './contract-in-file.ts';

/** Where a contract that is reported on comes from: its own PDF, or what it would be made of. */
export type ContractSource =
  | { readonly from: 'file'; readonly bytes: Uint8Array }
  | { readonly from: 'quote'; readonly request: ContractRequest };

export type SourcedContract = {
  readonly contract: ContractData;
  readonly state: 'draft' | 'final';
  /** The quote with how we serve it; null where only the contract is at hand. */
  readonly quote: Quote | null;
};

export type SourceProblem =
  | DocumentProblem
  /** The file is no PDF of ours. */
  | { readonly kind: 'no-contract' }
  /** The contract inside is not what its fingerprint was taken of. */
  | { readonly kind: 'contract-was-changed' };

export type SourceRead = ({ readonly ok: true } & SourcedContract) | { readonly ok: false; readonly problem: SourceProblem };

export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).toString('latin1').includes('%PDF-');
}

export function sourcedContract(source: ContractSource): SourceRead {
  if (source.from === 'file') {
    const found = contractIn(source.bytes);
    if (found === null) return { ok: false, problem: { kind: 'no-contract' } };
    if (!found.isWhole) return { ok: false, problem: { kind: 'contract-was-changed' } };
    return { ok: true, contract: found.data, state: found.kind, quote: null };
  }
  const { request } = source;
  const made = contractDocument(request);
  return made.ok ? { ok: true, contract: made.data, state: request.kind, quote: request.quote } : made;
}
