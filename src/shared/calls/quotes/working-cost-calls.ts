import { z } from 'zod';
import { CalendarDate, Currency, Percent, PositiveDecimal, Text } from '../../domain/terms/leaf.ts';
import { Costs, TokenFactors } from '../../domain/terms/costs.ts';
import { modelFacts } from '../../price-lists/review/book-difference.ts';
import { listFormats } from '../../price-lists/price-list-format.ts';
import { holdCodes } from '../../price-lists/review/hold.ts';
import type { Hold } from '../../price-lists/review/hold.ts';
import { meters } from '../../price-lists/source/listed-model.ts';
import type { EntryFault } from '../../price-lists/source/listed-model.ts';
import { command, query } from '../schemas/call.ts';
import { ChosenFileId, CostBookId, WorkingCostsId } from '../schemas/ids.ts';
import { Instant, Nothing, SaveCount, SavedFile, Sha256, WrittenDecimals } from '../schemas/leaves.ts';
import { CostBookHead } from './cost-calls.ts';

/** A cost book that is worked on: lists go into it, and a second person approves it. */
export const WorkingHead = z.strictObject({
  workingId: WorkingCostsId,
  name: z.string(),
  currency: z.string(),
  models: z.int(),
  /** The book that it is a copy of. */
  baseId: CostBookId.nullable(),
  saveCount: SaveCount,
  /** Who changed it last; empty where nobody had said who works here. */
  author: z.string(),
  /** It is approved by someone else. */
  isOwn: z.boolean(),
  updatedAt: Instant,
});
export type WorkingHead = z.output<typeof WorkingHead>;

const Meter = z.enum(meters);
const MeterPrices = z.strictObject({
  input: z.string().nullable(),
  output: z.string().nullable(),
  cachedInput: z.string().nullable(),
  cacheWrite: z.string().nullable(),
});

/** The code and what goes with it; the review makes them. */
const HoldAnswer = z.custom<Hold>(
  (value) => typeof value === 'object' && value !== null && 'code' in value && holdCodes.some((code) => code === value.code),
);
const FaultAnswer = z.custom<EntryFault>((value) => typeof value === 'object' && value !== null && 'code' in value);

const ImportedModel = z.strictObject({
  id: z.string(),
  does: z.enum(['add', 'change']),
  isAlias: z.boolean(),
  prices: z.array(z.strictObject({ from: z.string(), before: MeterPrices.nullable(), after: MeterPrices })),
  percent: z.record(Meter, z.string().nullable()),
  holds: z.array(HoldAnswer),
});
export type ImportedModel = z.output<typeof ImportedModel>;

const ImportPreview = z.strictObject({
  sha256: Sha256,
  format: z.enum(listFormats),
  currency: z.string(),
  /** What is held is counted apart. */
  counts: z.strictObject({
    changed: z.int(),
    added: z.int(),
    held: z.int(),
    gone: z.int(),
    unchanged: z.int(),
    refused: z.int(),
    aliases: z.int(),
  }),
  /** The first ones, those that are held and those that change first. */
  models: z.array(ImportedModel),
  gone: z.array(z.string()),
  refused: z.array(z.strictObject({ id: z.string(), fault: FaultAnswer })),
  notUsed: z.array(z.strictObject({ meter: z.string(), models: z.int(), examples: z.array(z.string()) })),
});
export type ImportPreview = z.output<typeof ImportPreview>;

/** Where a list goes: into a working book, into a copy of a book, or into a new one. */
const Into = z.union([z.strictObject({ workingId: WorkingCostsId }), z.strictObject({ costBookId: CostBookId.nullable() })]);

const Rate = z.strictObject({ currency: Currency, rate: PositiveDecimal, source: Text.nullable() });

const ImportTerms = z.strictObject({
  chosen: ChosenFileId,
  format: z.enum(listFormats).nullable(),
  into: Into,
  /** The day of the list. */
  on: CalendarDate,
  limit: Percent,
  rate: Rate.nullable(),
});
export type ImportTerms = z.output<typeof ImportTerms>;

const ById = z.strictObject({ workingId: WorkingCostsId });
const AtCount = ById.extend({ saveCount: SaveCount });

const Filling = z.strictObject({ model: z.string(), tokenFactor: TokenFactors.optional(), evidence: z.string().optional() });

const Difference = z.strictObject({
  models: z
    .array(
      z.strictObject({
        model: z.string(),
        fact: z.enum(modelFacts),
        before: z.string().nullable(),
        after: z.string().nullable(),
      }),
    )
    .readonly(),
  prices: z
    .array(
      z.strictObject({
        model: z.string(),
        from: z.string(),
        knownOn: z.string().nullable(),
        before: MeterPrices.nullable(),
        after: MeterPrices.nullable(),
        confirmed: z.string().nullable(),
      }),
    )
    .readonly(),
  assignments: z
    .array(
      z.strictObject({
        slot: z.string(),
        from: z.string(),
        knownOn: z.string().nullable(),
        before: Filling.nullable(),
        after: Filling.nullable(),
      }),
    )
    .readonly(),
});
export type Difference = z.output<typeof Difference>;

/** A book that never changes, or one that is worked on. */
const AnyBook = z.union([z.strictObject({ workingId: WorkingCostsId }), z.strictObject({ costBookId: CostBookId })]);
export type AnyBook = z.output<typeof AnyBook>;

const Compared = z.strictObject({ name: z.string(), currency: z.string() });

/** As `mostJsonBytes`: what a price list may have, in the characters of base64. */
const mostGiven = 28_000_000;

export const workingCostCalls = {
  /** The one changed last first. */
  'costs.working': query(['costs', 'people'], Nothing, z.array(WorkingHead)),
  /** With what it says that the book which it is a copy of doesn't. */
  'costs.getWorking': query(
    ['costs', 'people'],
    ById,
    z.strictObject({ head: WorkingHead, costs: Costs, difference: Difference }),
  ),
  /** A copy to work on. */
  'costs.startWorking': command(z.strictObject({ costBookId: CostBookId, name: Text }), WorkingHead),
  /** A working book of the price history that comes with the app. */
  'costs.startHistory': command(Nothing, WorkingHead),
  'costs.saveWorking': command(AtCount.extend({ costs: z.unknown() }), WorkingHead),
  'costs.removeWorking': command(ById, Nothing),
  /** Asks for a price list; null where none is chosen. */
  'costs.chooseList': command(Nothing, z.strictObject({ chosen: ChosenFileId, file: z.string() }).nullable()),
  /** Takes a price list that was dropped on the window: its bytes, as the window has no path, in base64. */
  'costs.giveList': command(
    z.strictObject({ name: z.string().min(1).max(400), bytes: z.string().max(mostGiven) }),
    z.strictObject({ chosen: ChosenFileId, file: z.string() }),
  ),
  /** What any book says that any other doesn't. */
  'costs.compare': query(
    ['costs'],
    z.strictObject({ before: AnyBook, after: AnyBook }),
    z.strictObject({ before: Compared, after: Compared, difference: Difference }),
  ),
  /** The prices of a book as CSV, to be edited in a spreadsheet and imported again. */
  'costs.exportTable': command(z.strictObject({ book: AnyBook, decimals: WrittenDecimals }), SavedFile.nullable()),
  /** What the list would change; writes nothing. */
  'costs.previewImport': command(ImportTerms, ImportPreview),
  /** All that is not held, and what is confirmed with a reason. `sha256` is that of the preview. */
  'costs.importList': command(
    ImportTerms.extend({ sha256: Sha256, confirmed: z.array(z.strictObject({ id: z.string(), reason: Text })) }),
    WorkingHead,
  ),
  /** Makes a book of it that never changes. Someone else than who changed it last does. */
  'costs.approve': command(AtCount.extend({ note: z.string().max(2000) }), CostBookHead),
};
