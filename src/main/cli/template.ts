import type { ContractTemplate } from '../../shared/document/data/contract-template.ts';
import { readTemplate } from '../../shared/document/data/contract-template.ts';
import { shippedTemplate } from '../export/shipped/shipped-library.ts';
import { exportSentences } from '../../shared/text/command-line/sentences.ts';
import type { Quote } from '../../shared/domain/terms/quote.ts';
import type { FromFile } from './documents.ts';
import { optionalFrom } from './documents.ts';

/** The template of a contract: one that comes with the app by its id, else a file of `quotewright.template/1`. */
export async function templateFrom(name: string | undefined): Promise<FromFile<ContractTemplate | undefined>> {
  const shipped = shippedTemplate(name);
  return shipped === undefined ? optionalFrom(name, readTemplate, 'template') : { ok: true, value: shipped };
}

/** Why the template that a quote names can't be used where no other was given: it is a workspace's own, and its file was not named. */
export function templateProblems({ template }: Pick<Quote, 'template'>, given: ContractTemplate | undefined): readonly string[] {
  if (template === undefined || given !== undefined || shippedTemplate(template) !== undefined) return [];
  return [exportSentences.templateElsewhere(template)];
}
