import { z } from 'zod';
import { CardKey } from '../../../shared/calls/quotes/catalogue-calls.ts';
import type { Handlers } from '../../../shared/calls/handlers.ts';
import type { Reply } from '../../../shared/calls/reply.ts';
import type { CardField } from '../../../shared/catalogue/card-table.ts';
import { cardFields, cardRows, suggestedCardMapping, tableOf, withTable } from '../../../shared/catalogue/card-table.ts';
import { cardTableWords } from '../../../shared/text/card-table-words.ts';
import type { RateCard } from '../../../shared/catalogue/rate-card.ts';
import { readRateCard } from '../../../shared/catalogue/read-card.ts';
import { safeName } from '../../files/file-name.ts';
import { readWhole } from '../../files/whole-files.ts';
import { sha256 } from '../../sha256.ts';
import type { WorkspaceDb } from '../../storage/database/schema.ts';
import { cardRecord } from '../../storage/records/card-records.ts';
import { readSetting, writeSetting } from '../../storage/records/setting-records.ts';
import type { CsvTable } from '../../files/csv-table.ts';
import { readCsv } from '../../files/csv-table.ts';
import { withoutCostFields } from '../drafts/lines-without-costs.ts';
import { currentSeesCosts } from '../people/cost-sight.ts';
import { done, failed, invalid, notFound, refused } from '../session/answer.ts';
import { documentBytes, openJson, saveAs } from '../session/dialog-files.ts';
import type { Session } from '../session/service-session.ts';
import { write } from '../session/service-session.ts';
import { draftOf, isAltered, storedKey } from './stored-cards.ts';

const mostBytes = 20_000_000;
const sampleRows = 5;
const mostRowProblems = 20;

const mappingsSetting = 'cardMappings';
type Mapping = readonly (CardField | null)[];
/** By heads, joined. */
const Mappings = z.record(z.string(), z.array(z.enum(cardFields).nullable())).catch({});
const mostMappings = 20;

const headsKey = (heads: readonly string[]): string => sha256(heads.join('\n'));

async function knownMapping(db: WorkspaceDb, heads: readonly string[]): Promise<Mapping> {
  const kept = Mappings.parse((await readSetting(db, mappingsSetting)) ?? {});
  return kept[headsKey(heads)] ?? suggestedCardMapping(heads, cardTableWords.heads);
}

async function csvOf(file: string): Promise<Reply<CsvTable>> {
  const read = await readWhole(file, mostBytes);
  if (!read.ok) return failed({ kind: 'file', file, problem: read.problem });
  const table = readCsv(read.value);
  return table === null ? refused({ rule: 'not-a-table' }) : done(table);
}

/** RFC 4180: a cell with a separator, a quote or a line break stands in quotes. A cell that a sheet would run as a formula is text. */
function csvCell(text: string): string {
  const safe = /^[=+@\t]|^-(?![\d.])/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function csvBytes(rows: readonly (readonly string[])[]): Uint8Array {
  // The mark tells spreadsheets that the file is UTF-8.
  return new TextEncoder().encode(`\u{FEFF}${rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`);
}

/** The card that a table makes, with the table's rows where they can't be taken. */
function cardWith(card: RateCard, { rows, separator }: CsvTable, mapping: Mapping): Reply<RateCard> {
  const made = withTable(card, cardRows(rows, mapping, separator === ';' ? ',' : '.'), cardTableWords.charges);
  if (!made.ok) return refused({ rule: 'table-rows', rows: made.problems.slice(0, mostRowProblems) });
  const read = readRateCard(made.json);
  return read.ok ? done(read.value) : invalid(read.problems);
}

type OwnCalls = 'catalogue.readFile' | 'catalogue.chooseTable' | 'catalogue.readTable' | 'catalogue.exportFile';

export function cardFileHandlers(session: Session): Pick<Handlers, OwnCalls> {
  const { db, chosenFiles } = session;

  const remember = async (heads: readonly string[], mapping: Mapping): Promise<void> =>
    write(session, async (transaction) => {
      const kept = Mappings.parse((await readSetting(transaction, mappingsSetting)) ?? {});
      const others = Object.entries(kept).filter(([key]) => key !== headsKey(heads));
      const next = [...others, [headsKey(heads), mapping] as const].slice(-mostMappings);
      await writeSetting(transaction, mappingsSetting, Object.fromEntries(next));
    });

  return {
    'catalogue.readFile': async () => {
      const opened = await openJson(session);
      if (!opened.ok) return opened;
      if (opened.value === null) return done(null);
      const read = readRateCard(opened.value.json);
      if (!read.ok) return invalid(read.problems);
      const { state: _state, ...card } = read.value;
      return done({ file: opened.value.file, card });
    },

    'catalogue.chooseTable': async () => {
      const chosen = await chosenFiles.choose('csv');
      if (chosen === null) return done(null);
      const table = await csvOf(chosen.file);
      if (!table.ok) return table;
      const { heads, rows } = table.value;
      const sample = rows.slice(0, sampleRows).map((cells) => [...cells]);
      return done({ ...chosen, heads: [...heads], sample, rows: rows.length, mapping: [...(await knownMapping(db, heads))] });
    },

    'catalogue.readTable': async ({ chosen, mapping, card }) => {
      const path = chosenFiles.pathOf('csv', chosen);
      if (!path.ok) return path;
      if (!mapping.includes('id')) return refused({ rule: 'no-id-column' });
      const table = await csvOf(path.value);
      if (!table.ok) return table;
      // A card without a product is none yet, and a table may bring its first ones.
      const products: unknown = card['products'];
      const isEmpty = !Array.isArray(products) || products.length === 0;
      const stand = { id: 'quotewright-none', name: '-', charge: { type: 'one_time', price: '1' } };
      const before = readRateCard(isEmpty ? { ...card, products: [stand] } : card);
      if (!before.ok) return invalid(before.problems);
      const made = cardWith(isEmpty ? { ...before.value, products: [] } : before.value, table.value, mapping);
      if (!made.ok) return made;
      await remember(table.value.heads, mapping);
      return done({ card: made.value, rows: table.value.rows.length });
    },

    'catalogue.exportFile': async ({ as, ...key }) => {
      const record = await cardRecord(db, storedKey(CardKey.parse(key)));
      if (record === undefined) return notFound('rate-card');
      if (isAltered(record)) return refused({ rule: 'card-is-altered' });
      const name = safeName(`${record.name} ${record.version}`, 'rate-card');
      const card = (await currentSeesCosts(db)) ? draftOf(record) : withoutCostFields(draftOf(record));
      if (as === 'json') return saveAs(session, 'json', `${name}.json`, documentBytes({ ...card, state: record.state }));
      const read = readRateCard(card);
      return read.ok ? saveAs(session, 'csv', `${name}.csv`, csvBytes(tableOf(read.value))) : invalid(read.problems);
    },
  };
}
