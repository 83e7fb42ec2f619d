import type { SavedTemplate } from '../../../shared/calls/contracts/clause-calls.ts';
import type { Handlers } from '../../../shared/calls/handlers.ts';
import { canonicalJson } from '../../../shared/domain/document/canonical-json.ts';
import type { ContractTemplate } from '../../../shared/document/data/contract-template.ts';
import { readTemplate } from '../../../shared/document/data/contract-template.ts';
import type { TemplateRecord } from '../../storage/records/template-records.ts';
import { saveTemplate, templateRecords } from '../../storage/records/template-records.ts';
import type { WorkspaceDb } from '../../storage/database/schema.ts';
import { drafter } from './clauses.ts';
import { done, invalid, notFound, stale } from '../session/answer.ts';
import type { Session } from '../session/service-session.ts';
import { note, now, write } from '../session/service-session.ts';

function savedTemplate({ template_id, template, save_count, is_sample }: TemplateRecord): SavedTemplate {
  return {
    templateId: template_id,
    template: JSON.parse(template) as SavedTemplate['template'],
    saveCount: save_count,
    isSample: is_sample === 1,
  };
}

/** The template of that id, else the default one. */
export async function workspaceTemplate(db: WorkspaceDb, templateId: string | undefined): Promise<ContractTemplate> {
  const records = await templateRecords(db);
  const record = records.find(({ template_id }) => template_id === templateId) ?? records[0];
  const read = readTemplate(JSON.parse(record?.template ?? 'null'));
  if (!read.ok) throw new Error(`The stored template ${record?.template_id ?? '(none)'} can't be read`);
  return read.value;
}

export function templateHandlers(session: Session): Pick<Handlers, 'templates.list' | 'templates.save'> {
  return {
    'templates.list': async () => done((await templateRecords(session.db)).map(savedTemplate)),
    'templates.save': async ({ template, saveCount }) => {
      const read = readTemplate(template);
      if (!read.ok) return invalid(read.problems);
      const { id } = read.value;
      const reply = await write(session, async (transaction) => {
        const person = await drafter(transaction);
        if (!person.ok) return person;
        const text = canonicalJson(read.value);
        const saved = await saveTemplate(transaction, id, saveCount, { template: text, is_sample: 0, updated_at: now(session) });
        const record = (await templateRecords(transaction)).find(({ template_id }) => template_id === id);
        if (record === undefined) return notFound('template');
        if (!saved) return stale(record.save_count);
        await note(session, transaction, 'template-saved', id);
        return done(savedTemplate(record));
      });
      if (reply.ok) session.changed('clauses', 'audit');
      return reply;
    },
  };
}
