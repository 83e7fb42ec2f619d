import type { ContractTemplate } from '../../shared/document/data/contract-template.ts';
import { readTemplate } from '../../shared/document/data/contract-template.ts';
import { shippedTemplates } from '../export/shipped/shipped-library.ts';
import type { FromFile } from './documents.ts';
import { optionalFrom } from './documents.ts';

/** The template of a contract: one that comes with the app by its id, else a file of `quotewright.template/1`. */
export async function templateFrom(name: string | undefined): Promise<FromFile<ContractTemplate | undefined>> {
  const shipped = shippedTemplates().find(({ id }) => id === name);
  return shipped === undefined ? optionalFrom(name, readTemplate, 'template') : { ok: true, value: shipped };
}
