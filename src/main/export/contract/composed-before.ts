import { isDeepStrictEqual } from 'node:util';
import type { ComposedContractRead, ContractRequest } from './contract-document.ts';
import { composedContract } from './contract-document.ts';

/** What the beginning of a contract was made from, until the whole of it is asked for. */
let before: { readonly request: ContractRequest; readonly composed: ComposedContractRead } | null = null;

/** Composes a contract whose beginning is shown while the whole of it is still to come. */
export function composeFirst(request: ContractRequest): ComposedContractRead {
  const composed = composedContract(request);
  before = { request, composed };
  return composed;
}

/** What a contract is made from: composed already for the same request, or now. Nothing is kept beyond the next contract. */
export function takeComposed(request: ContractRequest): ComposedContractRead {
  const last = before;
  before = null;
  return last !== null && isDeepStrictEqual(last.request, request) ? last.composed : composedContract(request);
}
