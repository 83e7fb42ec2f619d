import { setImmediate as betweenCalls } from 'node:timers/promises';
import { noParty } from '../../../shared/calls/schemas/no-party.ts';
import { z } from 'zod';
import type { CallUnderWay, Handlers, Progress } from '../../../shared/calls/handlers.ts';
import { TaskStopped } from '../../export/worker/stopped-task.ts';
import type { ImportedRow, ImportPreview } from '../../../shared/calls/quotes/customer-calls.ts';
import { CustomerFields, importedFields } from '../../../shared/calls/quotes/customer-calls.ts';
import type { Reply } from '../../../shared/calls/reply.ts';
import type { ChosenFileId } from '../../../shared/calls/schemas/ids.ts';
import { duplicateKey, taxKey } from '../../storage/database/duplicate-keys.ts';
import { customerOfName, customersLike, writeCustomer } from '../../storage/records/customer-records.ts';
import { readSetting, writeSetting } from '../../storage/records/setting-records.ts';
import type { WorkspaceDb } from '../../storage/database/schema.ts';
import { readWhole } from '../../files/whole-files.ts';
import { sha256 } from '../../sha256.ts';
import { done, failed, refused } from '../session/answer.ts';
import { noTable, tableIn } from '../session/dialog-files.ts';
import type { Session } from '../session/service-session.ts';
import { note, now, write } from '../session/service-session.ts';
import type { CsvTable } from '../../files/csv-table.ts';
import { fieldsOf, partyText } from './customer-fields.ts';
import type { Imported, Mapping, RowFields } from './imported-table.ts';
import { rowFields, suggestedMapping, valueOf, withRow } from './imported-table.ts';

/** A table of customers, not of the world. */
const mostBytes = 20_000_000;
const mostShown = 500;
const sampleRows = 5;

const mappingsSetting = 'customerMappings';
/** By heads, joined. */
const Mappings = z.record(z.string(), z.array(z.enum(importedFields).nullable())).catch({});
const mostMappings = 20;

const headsKey = (heads: readonly string[]): string => sha256(heads.join('\n'));

async function knownMapping(db: WorkspaceDb, heads: readonly string[]): Promise<Mapping> {
  const kept = Mappings.parse((await readSetting(db, mappingsSetting)) ?? {});
  return kept[headsKey(heads)] ?? suggestedMapping(heads);
}

type ReadTable = { readonly table: CsvTable; readonly sha256: string };

async function tableOf(session: Session, file: string): Promise<Reply<ReadTable>> {
  const read = await readWhole(file, mostBytes);
  if (!read.ok) return failed({ kind: 'file', file, problem: read.problem });
  const table = await tableIn(session, read.value);
  return table.ok ? done({ table: table.value, sha256: sha256(read.value) }) : noTable(table.problem, file);
}

/** A row with what it would do, and the record that it makes or changes. */
type Planned = {
  readonly row: ImportedRow;
  readonly imported: Imported;
  readonly customerId: string | null;
  readonly saveCount: number;
};

const nobody: Imported = {
  notes: '',
  record: noParty,
};

async function likeRow(db: WorkspaceDb, imported: Imported): Promise<Pick<ImportedRow, 'reason' | 'like'>> {
  const { legalName } = imported.record;
  const tax_key = taxKey(partyText(imported.record));
  const [like] = await customersLike(db, { customer_id: '', duplicate_key: duplicateKey(legalName), tax_key });
  if (like === undefined) return { reason: null, like: null };
  return { reason: like.tax_key !== null && like.tax_key === tax_key ? 'same-tax-id' : 'similar-name', like: like.legal_name };
}

async function plannedRow(db: WorkspaceDb, given: RowFields, row: number): Promise<Planned> {
  const legalName = (given.get('legalName') ?? '').trim();
  const known = legalName === '' ? undefined : await customerOfName(db, legalName);
  const before = known === undefined ? nobody : { record: fieldsOf(known.legal_name, known.party), notes: known.notes };
  const imported = withRow(before, given);
  const of = { imported, customerId: known?.customer_id ?? null, saveCount: known?.save_count ?? 0 };
  const isTooLong = !CustomerFields.safeParse(imported.record).success || imported.notes.length > 20_000;
  if (legalName === '' || isTooLong) {
    const reason = legalName === '' ? 'no-name' : 'too-long';
    return { ...of, row: { row, legalName: legalName.slice(0, 200), does: 'refuse', differences: [], reason, like: null } };
  }
  const differences = importedFields.flatMap((field) => {
    const [was, is] = [valueOf(before.record, before.notes, field), valueOf(imported.record, imported.notes, field)];
    return was === is || (known !== undefined && field === 'legalName') ? [] : [{ field, before: was, after: is }];
  });
  if (known !== undefined) {
    const does = differences.length === 0 && known.is_record === 1 ? 'nothing' : 'change';
    return { ...of, row: { row, legalName, does, differences, reason: null, like: null } };
  }
  return { ...of, row: { row, legalName, does: 'add', differences, ...(await likeRow(db, imported)) } };
}

/** So many rows are looked at or written before other calls have their turn. */
const atOnce = 100;

/** Between some rows and the next: tells how far it is, lets other calls have their turn, and throws where it was stopped. */
async function step({ signal, tell }: CallUnderWay, progress: Progress): Promise<void> {
  if (progress.done % atOnce !== 0) return;
  tell(progress);
  await betweenCalls();
  if (signal.aborted) throw new TaskStopped({ work: 'importing-customers', why: { code: 'cancelled' } });
}

/** A call whose first half this is. */
function firstHalf({ signal, tell }: CallUnderWay): CallUnderWay {
  return { signal, tell: ({ done: rows, of }) => tell({ done: rows, of: 2 * of }) };
}

/** What each row would do, in order. Of two rows with one name the second is refused: which of them is right, a person says. */
async function planned(db: WorkspaceDb, { table }: ReadTable, mapping: Mapping, call: CallUnderWay): Promise<readonly Planned[]> {
  const seen = new Set<string>();
  const found: Planned[] = [];
  const rows = rowFields(table, mapping);
  for (const [index, given] of rows.entries()) {
    await step(call, { done: index, of: rows.length });
    const plan = await plannedRow(db, given, index + 2);
    const key = duplicateKey(plan.row.legalName);
    const isTwice = plan.row.does !== 'refuse' && seen.has(`${key}\n${plan.row.legalName.toLowerCase()}`);
    seen.add(`${key}\n${plan.row.legalName.toLowerCase()}`);
    found.push(isTwice ? { ...plan, row: { ...plan.row, does: 'refuse', differences: [], reason: 'twice', like: null } } : plan);
  }
  return found;
}

type OwnCalls = 'customers.chooseFile' | 'customers.previewImport' | 'customers.importFile';

export function customerImportHandlers(session: Session): Pick<Handlers, OwnCalls> {
  const { db, chosenFiles, environment } = session;

  async function asked(chosen: ChosenFileId, mapping: Mapping): Promise<Reply<ReadTable>> {
    const path = chosenFiles.pathOf('csv', chosen);
    if (!path.ok) return path;
    return mapping.includes('legalName') ? tableOf(session, path.value) : refused({ rule: 'no-name-column' });
  }

  return {
    'customers.chooseFile': async () => {
      const chosen = await chosenFiles.choose('csv');
      if (chosen === null) return done(null);
      const read = await tableOf(session, chosen.file);
      if (!read.ok) return read;
      const { heads, rows } = read.value.table;
      const sample = rows.slice(0, sampleRows).map((cells) => [...cells]);
      const mapping = [...(await knownMapping(db, heads))];
      return done({ ...chosen, heads: [...heads], sample, rows: rows.length, mapping });
    },

    'customers.previewImport': async ({ chosen, mapping }, call): Promise<Reply<ImportPreview>> => {
      const read = await asked(chosen, mapping);
      if (!read.ok) return read;
      const rows = (await planned(db, read.value, mapping, call)).map(({ row }) => row);
      const count = (does: ImportedRow['does']): number => rows.filter((row) => row.does === does).length;
      const counts = { add: count('add'), change: count('change'), nothing: count('nothing'), refuse: count('refuse') };
      return done({
        sha256: read.value.sha256,
        counts,
        rows: rows.filter(({ does }) => does !== 'nothing').slice(0, mostShown),
      });
    },

    'customers.importFile': async ({ chosen, mapping, sha256: looked }, call) => {
      const read = await asked(chosen, mapping);
      if (!read.ok) return read;
      if (read.value.sha256 !== looked) return refused({ rule: 'file-changed' });
      const { table } = read.value;
      const counts = await write(session, async (transaction) => {
        const plans = await planned(transaction, read.value, mapping, firstHalf(call));
        for (const [index, { row, imported, customerId, saveCount }] of plans.entries()) {
          await step(call, { done: plans.length + index, of: 2 * plans.length });
          if (row.does !== 'add' && row.does !== 'change') continue;
          const { record, notes } = imported;
          const written = { legalName: record.legalName, party: partyText(record), notes, saveCount: saveCount + 1 };
          await writeCustomer(transaction, customerId ?? environment.newId(), { ...written, now: now(session) });
        }
        const kept = Mappings.parse((await readSetting(transaction, mappingsSetting)) ?? {});
        const others = Object.entries(kept).filter(([heads]) => heads !== headsKey(table.heads));
        const next = [...others, [headsKey(table.heads), mapping] as const].slice(-mostMappings);
        await writeSetting(transaction, mappingsSetting, Object.fromEntries(next));
        const count = (does: ImportedRow['does']): number => plans.filter(({ row }) => row.does === does).length;
        const total = { added: count('add'), changed: count('change'), refused: count('refuse') };
        await note(session, transaction, 'customers-imported', 'customers', { ...total, sha256: looked });
        return total;
      });
      session.changed('customers', 'settings', 'audit');
      return done(counts);
    },
  };
}
