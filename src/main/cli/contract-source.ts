import type { Language } from '../../shared/vocabulary/language.ts';
import type { ContractTemplate } from '../../shared/document/data/contract-template.ts';
import type { Costs } from '../../shared/domain/terms/costs.ts';
import { acceptances } from '../../shared/vocabulary/acceptance.ts';
import { fileSentence } from '../../shared/text/file-problems.ts';
import type { ContractSource } from '../export/contract/contract-source.ts';
import { isPdf } from '../export/contract/contract-source.ts';
import { readWhole } from '../files/whole-files.ts';
import type { FromFile } from './documents.ts';
import { quoteFrom } from './documents.ts';

export type SourceOptions = {
  readonly costs: Costs | undefined;
  readonly language: Language | undefined;
  readonly issueDate: string | undefined;
  readonly isFinal: boolean;
  /** The app's default one where left out. */
  readonly template?: ContractTemplate | undefined;
};

/** A contract to report on, from a file that is a PDF of ours or a quote. */
export async function contractSourceFrom(file: string, options: SourceOptions): Promise<FromFile<ContractSource>> {
  const bytes = await readWhole(file);
  if (!bytes.ok) return { ok: false, lines: [`${file}: ${fileSentence(bytes.problem)}`] };
  if (isPdf(bytes.value)) return { ok: true, value: { from: 'file', bytes: bytes.value } };
  const quote = await quoteFrom(file);
  if (!quote.ok) return quote;
  const { isFinal, ...asked } = options;
  // What a contract leaves out is asked where it is made, and not again by each report on it.
  const request = { ...asked, quote: quote.value, kind: isFinal ? 'final' : 'draft', accept: acceptances } as const;
  return { ok: true, value: { from: 'quote', request } };
}
