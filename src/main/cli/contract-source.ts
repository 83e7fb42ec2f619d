import type { Language } from '../../shared/domain/language.ts';
import type { Costs } from '../../shared/domain/terms/costs.ts';
import type { Quote } from '../../shared/domain/terms/quote.ts';
import type { ContractData } from '../../shared/document/contract-data.ts';
import { reportCommandSentences } from '../../shared/text/command-line/report-text.ts';
import { fileSentence } from '../../shared/text/file-problems.ts';
import { contractDocument } from '../export/contract-document.ts';
import { contractIn } from '../export/contract-in-file.ts';
import { readWhole } from '../services/files.ts';
import { exportProblemLines } from './commands/export.ts';
import type { FromFile } from './documents.ts';
import { quoteFrom } from './documents.ts';

/** A contract that is reported on, from its own PDF or from the quote that it would be made of. */
export type ContractSource = {
  readonly contract: ContractData;
  readonly state: 'draft' | 'final';
  /** The quote with how we serve it; null where only the contract is at hand. */
  readonly quote: Quote | null;
};

export type SourceOptions = {
  readonly costs: Costs | undefined;
  readonly language: Language | undefined;
  readonly issueDate: string | undefined;
  readonly isFinal: boolean;
};

const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 1024)).toString('latin1').includes('%PDF-');

function fromPdf(file: string, bytes: Uint8Array): FromFile<ContractSource> {
  const found = contractIn(bytes);
  if (found === null) return { ok: false, lines: [`${file}: ${reportCommandSentences.noContract}`] };
  if (!found.isWhole) return { ok: false, lines: [`${file}: ${reportCommandSentences.notWhole}`] };
  return { ok: true, value: { contract: found.data, state: found.kind, quote: null } };
}

/** The contract of a file, which is a PDF of ours or a quote. */
export async function contractFrom(file: string, options: SourceOptions): Promise<FromFile<ContractSource>> {
  const bytes = await readWhole(file);
  if (!bytes.ok) return { ok: false, lines: [`${file}: ${fileSentence(bytes.problem)}`] };
  if (isPdf(bytes.value)) return fromPdf(file, bytes.value);
  const quote = await quoteFrom(file);
  if (!quote.ok) return quote;
  const { costs, language, issueDate, isFinal } = options;
  const state = isFinal ? 'final' : 'draft';
  const made = contractDocument({ quote: quote.value, costs, kind: state, language, issueDate });
  if (!made.ok) return { ok: false, lines: exportProblemLines(made.problem) };
  return { ok: true, value: { contract: made.data, state, quote: quote.value } };
}
