import { z } from 'zod';
import { reportFormats, reportKinds } from '../../vocabulary/report-kind.ts';
import { Actuals } from '../../domain/terms/actuals.ts';
import { CalendarDate } from '../../domain/terms/leaf.ts';
import { companionFormats } from '../../vocabulary/companion-format.ts';
import { command } from '../schemas/call.ts';
import { QuoteId, RevisionId } from '../schemas/ids.ts';
import { DocumentLanguage, SavedFile, Sha256 } from '../schemas/leaves.ts';

export const ExportReport = z.strictObject({
  quoteId: QuoteId,
  /** By default the newest. */
  revisionId: RevisionId.optional(),
  kind: z.enum(reportKinds),
  format: z.enum(reportFormats),
  /** Of an evaluation: with our costs and margin. */
  internal: z.boolean(),
  /** Of a draft; what is issued is reported on in its own language. */
  language: DocumentLanguage,
  /** Of a true-up: its commitment, and the last month that it counts. */
  trueUp: z.strictObject({ commitment: z.string(), afterMonth: z.int().min(1) }).optional(),
  /** Model prices as the contract knows them, or as the cost book of new quotes does. */
  prices: z.enum(['contract', 'current']),
  use: Actuals.optional(),
});
export type ExportReport = z.output<typeof ExportReport>;

/** More rows than any quote's table has: its most invoices are those of 400 lines over 120 months. */
const mostRows = 100_000;

/** A slot of the record of price moves. */
const RecordedSlot = z.strictObject({ provider: z.string(), slot: z.string() });

export const reportCalls = {
  /** Writes a table that the window shows, the heads first, as CSV; null where the user chose nowhere. */
  'reports.saveTable': command(
    z.strictObject({
      quoteId: QuoteId,
      /** The table's, for the name of the file. */
      name: z.string().min(1).max(200),
      /** Whether it was shown with what is ours alone: the file's name says so. */
      internal: z.boolean(),
      rows: z.array(z.array(z.string())).min(1).max(mostRows),
    }),
    SavedFile.nullable(),
  ),
  /** Asks for a file of actual use and reads it against the quote; null where none is chosen. Nothing is kept. */
  'reports.readUse': command(
    z.strictObject({ quoteId: QuoteId, revisionId: RevisionId.optional() }),
    z.strictObject({ file: z.string(), use: Actuals }).nullable(),
  ),
  /** Writes the memo to the controller, under the settings' revenue policy; null where the user chose nowhere. */
  'reports.exportMemo': command(
    z.strictObject({
      quoteId: QuoteId,
      revisionId: RevisionId.optional(),
      format: z.enum(companionFormats),
      use: Actuals.optional(),
    }),
    SavedFile.nullable(),
  ),
  /** Writes answers to procurement from the contract, issued or drafted; null where the user chose nowhere. */
  'reports.exportProcurement': command(
    z.strictObject({
      quoteId: QuoteId,
      revisionId: RevisionId.optional(),
      format: z.enum(companionFormats),
      /** Of a draft; what is issued is answered in its own language. */
      language: DocumentLanguage,
    }),
    SavedFile.nullable(),
  ),
  /** Writes the scenarios of a quote, and a replay where a day is named; null where the user chose nowhere. */
  'reports.exportWhatIf': command(
    z.strictObject({
      quoteId: QuoteId,
      revisionId: RevisionId.optional(),
      format: z.enum(companionFormats),
      /** For the deal desk, with our costs and margin; otherwise for the customer. */
      internal: z.boolean(),
      language: DocumentLanguage,
      replayFrom: CalendarDate.optional(),
      /** The recorded slots that somebody chose, by the id that the quote names; null keeps its price. Others are found by their names. */
      standIns: z.array(z.tuple([z.string(), RecordedSlot.nullable()])).optional(),
    }),
    SavedFile.nullable(),
  ),
  /** Writes what goes with a contract; null where the user chose nowhere. `fingerprint` is of a PDF. */
  'reports.export': command(ExportReport, SavedFile.extend({ fingerprint: Sha256.nullable() }).nullable()),
};
