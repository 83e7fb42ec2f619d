import { expect, test } from 'vitest';
import { shippedTemplates, shippedVersionsIn } from '../../../src/main/export/shipped/shipped-library.ts';
import { clauseWrite } from '../../../src/main/services/clauses/clause-texts.ts';
import { insertClause, setClauseState, clauseVersions } from '../../../src/main/storage/records/clause-records.ts';
import { saveTemplate } from '../../../src/main/storage/records/template-records.ts';
import { canonicalJson } from '../../../src/shared/domain/document/canonical-json.ts';
import { opened, workspacePath } from '../../storage/opened.ts';
import { started, valueOf } from '../running.ts';

const at = '2026-01-05T09:00:00.000Z';
const [template] = shippedTemplates();
if (template === undefined) throw new Error('The app ships without a template');
const [section] = template.sections;
/** The template as the app may have brought it before: fewer clauses. */
const before = canonicalJson({ ...template, sections: [section] });

type Old = { readonly isSample: 0 | 1; readonly isRetired?: boolean };

/** A workspace from before: the first version of the clause on commitments, and a template. */
async function workspaceFromBefore({ isSample, isRetired = false }: Old): Promise<string> {
  const file = workspacePath();
  const workspace = await opened(file);
  const first = shippedVersionsIn('en').find(({ head }) => head.id === 'commitment' && head.version === 1);
  if (first === undefined) throw new Error('The first version of the clause is gone');
  const { head, body, source } = first;
  await workspace.db.transaction().execute(async (transaction) => {
    await insertClause(transaction, {
      ...clauseWrite(head, body, source, at),
      clause_id: head.id,
      language: head.language,
      version: head.version,
      state: 'approved',
      author_id: null,
      author_name: 'Somebody',
      save_count: 1,
      is_sample: isSample,
      created_at: at,
      approved_by: null,
      approved_name: 'Somebody',
      approved_at: at,
    });
    const [record] = await clauseVersions(transaction, head.id, head.language);
    if (isRetired && record !== undefined) await setClauseState(transaction, record.row, { state: 'retired' });
    await saveTemplate(transaction, 'default', 0, { template: before, is_sample: isSample, updated_at: at });
  });
  await workspace.close();
  return file;
}

async function afterOpening(old: Old) {
  const { client } = await started(await workspaceFromBefore(old));
  const { versions } = valueOf(await client.clauses.open({ clauseId: 'commitment', language: 'en' }));
  const saved = valueOf(await client.templates.list({})).find(({ templateId }) => templateId === 'default');
  return {
    versions: versions.map(({ version, state }) => `${version} ${state}`).toSorted(),
    template: canonicalJson(saved?.template),
  };
}

test('a sample that nobody touched stays as it is, and the template follows', async () => {
  const { versions, template: now } = await afterOpening({ isSample: 1 });
  expect(versions).toEqual(['1 approved']);
  expect(now).toBe(canonicalJson(template));
});

test('a clause and a template of the workspace’s own stay as they are', async () => {
  const { versions, template: now } = await afterOpening({ isSample: 0 });
  expect(versions).toEqual(['1 approved']);
  expect(now).toBe(before);
});

test('a sample that was retired does not come back', async () => {
  expect((await afterOpening({ isSample: 1, isRetired: true })).versions).toEqual(['1 retired']);
});
