import { canonicalJson } from '../../../shared/domain/document/canonical-json.ts';
import { shippedClauses, shippedTemplates } from '../../export/shipped/shipped-library.ts';
import { clauseVersions, insertClause } from '../../storage/records/clause-records.ts';
import { saveTemplate } from '../../storage/records/template-records.ts';
import type { WorkspaceTransaction } from '../../storage/database/schema.ts';
import { clauseWrite } from './clause-texts.ts';
import type { Session } from '../session/service-session.ts';
import { note, now, write } from '../session/service-session.ts';

const author = 'Quotewright';
/** Said of every sample wherever it is shown: nobody's counsel has read it for this vendor. */
const approver = 'Sample, not reviewed by counsel';

async function addClauses(session: Session, transaction: WorkspaceTransaction): Promise<number> {
  let added = 0;
  for (const { head, body, source } of shippedClauses()) {
    // What the workspace made of a clause is never written over, whatever the app ships.
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

/** Puts the clauses and templates that come with the app into a workspace, as far as it has none of their ids. */
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
