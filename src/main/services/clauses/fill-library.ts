import { canonicalJson } from '../../../shared/domain/document/canonical-json.ts';
import { shippedClauses, shippedTemplates } from '../../export/shipped/shipped-library.ts';
import type { ContractTemplate } from '../../../shared/document/data/contract-template.ts';
import { clauseVersions, insertClause } from '../../storage/records/clause-records.ts';
import { saveTemplate, templateRecords } from '../../storage/records/template-records.ts';
import type { WorkspaceTransaction } from '../../storage/database/schema.ts';
import { shippedAuthor } from './shipped-offers.ts';
import { clauseWrite } from './clause-texts.ts';
import type { Session } from '../session/service-session.ts';
import { note, now } from '../session/service-session.ts';

/** The note on every sample: no counsel has reviewed it for this vendor. */
const approver = 'Sample, not reviewed by counsel';

/** Adds the app's template; one that is still as the app brought it becomes the app's newest. */
async function addTemplate(transaction: WorkspaceTransaction, template: ContractTemplate, at: string): Promise<void> {
  const text = canonicalJson(template);
  const found = (await templateRecords(transaction)).find(({ template_id }) => template_id === template.id);
  if (found !== undefined && (found.is_sample === 0 || found.template === text)) return;
  await saveTemplate(transaction, template.id, found?.save_count ?? 0, { template: text, is_sample: 1, updated_at: at });
}

async function addClauses(session: Session, transaction: WorkspaceTransaction): Promise<number> {
  let added = 0;
  for (const { head, body, source } of shippedClauses()) {
    // Of a clause that is there, a newer text is offered, and legal takes it.
    if ((await clauseVersions(transaction, head.id, head.language)).length > 0) continue;
    const at = now(session);
    await insertClause(transaction, {
      ...clauseWrite(head, body, source, at),
      clause_id: head.id,
      language: head.language,
      version: head.version,
      state: 'approved',
      author_id: null,
      author_name: shippedAuthor,
      save_count: 1,
      is_sample: 1,
      created_at: at,
      approved_by: null,
      approved_name: approver,
      approved_at: at,
    });
    added += 1;
  }
  return added;
}

/** Adds the app's clauses and templates that the workspace lacks. */
export async function fillLibrary(session: Session, transaction: WorkspaceTransaction): Promise<void> {
  const added = await addClauses(session, transaction);
  for (const template of shippedTemplates()) await addTemplate(transaction, template, now(session));
  if (added > 0) await note(session, transaction, 'library-added', 'clauses', { clauses: added });
}
