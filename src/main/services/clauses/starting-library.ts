import { canonicalJson } from '../../../shared/domain/document/canonical-json.ts';
import { shippedClauses, shippedTemplates } from '../../export/shipped/shipped-library.ts';
import { clauseVersions, insertClause } from '../../storage/records/clause-records.ts';
import { saveTemplate } from '../../storage/records/template-records.ts';
import type { WorkspaceTransaction } from '../../storage/database/schema.ts';
import { clauseWrite } from './clause-texts.ts';
import type { Session } from '../session/service-session.ts';
import { note, now, write } from '../session/service-session.ts';

const author = 'Quotewright';
/** The note on every sample: no counsel has reviewed it for this vendor. */
const approver = 'Sample, not reviewed by counsel';

async function addClauses(session: Session, transaction: WorkspaceTransaction): Promise<number> {
  let added = 0;
  for (const { head, body, source } of shippedClauses()) {
    // Never overwrites the workspace's own version of a clause with the app's.
    if ((await clauseVersions(transaction, head.id, head.language)).length > 0) continue;
    const at = now(session);
    await insertClause(transaction, {
      ...clauseWrite(head, body, source, at),
      clause_id: head.id,
      language: head.language,
      version: head.version,
      state: 'approved',
      author_id: null,
      author_name: author,
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

/** Adds the app's clauses and templates to a workspace, except those whose ids it has. */
export async function addStartingLibrary(session: Session): Promise<void> {
  await write(session, async (transaction) => {
    const added = await addClauses(session, transaction);
    for (const template of shippedTemplates()) {
      await saveTemplate(transaction, template.id, 0, {
        template: canonicalJson(template),
        is_sample: 1,
        updated_at: now(session),
      });
    }
    if (added > 0) await note(session, transaction, 'library-added', 'clauses', { clauses: added });
  });
}
