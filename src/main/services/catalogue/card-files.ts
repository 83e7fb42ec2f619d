import { z } from 'zod';
import { CardKey } from '../../../shared/calls/quotes/catalogue-calls.ts';
import type { Handlers } from '../../../shared/calls/handlers.ts';
import type { Reply } from '../../../shared/calls/reply.ts';
import type { CardField } from '../../../shared/catalogue/card-table.ts';
import { cardFields, decimalFields, tableOf } from '../../../shared/catalogue/card-table.ts';
import { readRateCard } from '../../../shared/catalogue/read-card.ts';
import { csvText, withDecimals } from '../../../shared/document/reports/csv.ts';
import type { CardTableFailure } from '../../export/rate-card/card-table.ts';
import { mostJsonBytes } from '../../files/whole-files.ts';
import { safeName } from '../../files/file-name.ts';
import { sha256 } from '../../sha256.ts';
import type { WorkspaceDb } from '../../storage/database/schema.ts';
import { cardRecord } from '../../storage/records/card-records.ts';
import { readSetting, writeSetting } from '../../storage/records/setting-records.ts';
import { withoutCostFields } from '../drafts/lines-without-costs.ts';
import { currentSeesCosts } from '../people/cost-sight.ts';
import { done, invalid, notFound, refused } from '../session/answer.ts';
import { documentBytes, documentFailure, noTable, openBytes, saveAs } from '../session/dialog-files.ts';
import { followedTask } from '../session/followed-task.ts';
import type { Session } from '../session/service-session.ts';
import { write } from '../session/service-session.ts';
import { draftOf, isAltered, storedKey } from './stored-cards.ts';

const mostRowProblems = 20;

const mappingsSetting = 'cardMappings';
type Mapping = readonly (CardField | null)[];
/** By heads, joined. */
const Mappings = z.record(z.string(), z.array(z.enum(cardFields).nullable())).catch({});
const mostMappings = 20;

const headsKey = (heads: readonly string[]): string => sha256(heads.join('\n'));

/** The mapping that was used last for a table of these heads. */
async function keptMapping(db: WorkspaceDb, heads: readonly string[]): Promise<Mapping | undefined> {
  return Mappings.parse((await readSetting(db, mappingsSetting)) ?? {})[headsKey(heads)];
}

function tableFailure(failure: CardTableFailure, file: string): Reply<never> {
  switch (failure.of) {
    case 'table':
      return noTable(failure.problem, file);
    case 'rows':
      return refused({ rule: 'table-rows', rows: failure.rows.slice(0, mostRowProblems) });
    case 'card':
      return invalid(failure.problems);
  }
}

type OwnCalls = 'catalogue.readFile' | 'catalogue.chooseTable' | 'catalogue.readTable' | 'catalogue.exportFile';

export function cardFileHandlers(session: Session): Pick<Handlers, OwnCalls> {
  const { db, chosenFiles, environment } = session;

  const remember = async (heads: readonly string[], mapping: Mapping): Promise<void> =>
    write(session, async (transaction) => {
      const kept = Mappings.parse((await readSetting(transaction, mappingsSetting)) ?? {});
      const others = Object.entries(kept).filter(([key]) => key !== headsKey(heads));
      const next = [...others, [headsKey(heads), mapping] as const].slice(-mostMappings);
      await writeSetting(transaction, mappingsSetting, Object.fromEntries(next));
    });

  return {
    'catalogue.readFile': async (_input, call) => {
      const opened = await openBytes(session, 'json');
      if (!opened.ok) return opened;
      if (opened.value === null) return done(null);
      const { file, bytes } = opened.value;
      const read = await followedTask(call, (at) => environment.until(call.signal).cardFile(bytes, at));
      return read.ok ? done({ file, card: read.card }) : documentFailure(file, read.failure);
    },

    'catalogue.chooseTable': async (_input, { signal }) => {
      const chosen = await chosenFiles.choose('csv');
      if (chosen === null) return done(null);
      const given = await chosenFiles.bytesOf('csv', chosen.chosen, mostJsonBytes);
      if (!given.ok) return given;
      const table = await environment.until(signal).cardTable(given.value.bytes);
      if (!table.ok) return noTable(table.problem, chosen.file);
      const { heads, sample, rows, mapping } = table.value;
      return done({
        ...chosen,
        heads: [...heads],
        sample: sample.map((cells) => [...cells]),
        rows,
        mapping: [...((await keptMapping(db, heads)) ?? mapping)],
      });
    },

    'catalogue.readTable': async ({ chosen, mapping, card }, call) => {
      const given = await chosenFiles.bytesOf('csv', chosen, mostJsonBytes);
      if (!given.ok) return given;
      if (!mapping.includes('id')) return refused({ rule: 'no-id-column' });
      const { bytes } = given.value;
      const read = await followedTask(call, (at) => environment.until(call.signal).cardFromTable({ bytes, mapping, card }, at));
      if (!read.ok) return tableFailure(read.failure, given.value.file);
      await remember(read.heads, mapping);
      return done({ card: read.card, rows: read.rows });
    },

    'catalogue.exportFile': async ({ as, decimals, ...key }) => {
      const record = await cardRecord(db, storedKey(CardKey.parse(key)));
      if (record === undefined) return notFound('rate-card');
      if (isAltered(record)) return refused({ rule: 'card-is-altered' });
      const name = safeName(`${record.name} ${record.version}`, 'rate-card');
      const card = (await currentSeesCosts(db)) ? draftOf(record) : withoutCostFields(draftOf(record));
      if (as === 'json') return saveAs(session, 'json', `${name}.json`, documentBytes({ ...card, state: record.state }));
      const read = readRateCard(card);
      if (!read.ok) return invalid(read.problems);
      const rows = withDecimals(tableOf(read.value), [...decimalFields], decimals);
      return saveAs(session, 'csv', `${name}.csv`, new TextEncoder().encode(csvText(rows, decimals)));
    },
  };
}
