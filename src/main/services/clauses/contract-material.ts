import type { Quote } from '../../../shared/domain/terms/quote.ts';
import type { ContractRequest } from '../../export/contract/contract-document.ts';
import { approvedClauses } from '../../storage/records/clause-records.ts';
import type { WorkspaceDb } from '../../storage/database/schema.ts';
import { newest, workspaceLibrary } from './clause-texts.ts';
import { workspaceTemplate } from './contract-templates.ts';

/** The texts that the contract of a quote is made of: the workspace's library, and the template that the quote names. */
export async function contractMaterial(
  db: WorkspaceDb,
  { template }: Pick<Quote, 'template'>,
): Promise<Pick<ContractRequest, 'library' | 'template'>> {
  return { library: await workspaceLibrary(db), template: await workspaceTemplate(db, template) };
}

/**
 * The preferred clauses of the default template as a new quote pins them, in the template's order: what the library does later does not
 * change the quote. A text whose review is due on `today` or before is not chosen any more.
 */
export async function preferredPins(db: WorkspaceDb, today: string): Promise<readonly { id: string; version: number }[]> {
  const { sections } = await workspaceTemplate(db, undefined);
  const approved = newest((await approvedClauses(db)).filter(({ state, language }) => state === 'approved' && language === 'en'));
  const current = approved.filter(({ position, review_due }) => position === 'preferred' && (review_due ?? '9999') > today);
  return sections
    .flatMap(({ clauses }) => clauses)
    .flatMap((type) => current.filter((record) => record.type === type))
    .map(({ clause_id, version }) => ({ id: clause_id, version }));
}
