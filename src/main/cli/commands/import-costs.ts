import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { isDate } from '../../../shared/domain/values/date.ts';
import { isCurrency } from '../../../shared/domain/values/currency.ts';
import { PositiveDecimal } from '../../../shared/domain/terms/leaf.ts';
import type { Costs } from '../../../shared/domain/terms/costs.ts';
import { readCosts } from '../../../shared/domain/reading/read.ts';
import type { ListFormat } from '../../../shared/price-lists/price-list-format.ts';
import { listFormats } from '../../../shared/price-lists/price-list-format.ts';
import type { PriceList } from '../../../shared/price-lists/read-price-list.ts';
import { readPriceList } from '../../../shared/price-lists/read-price-list.ts';
import type { Import, Target } from '../../../shared/price-lists/review/import-list.ts';
import { importList } from '../../../shared/price-lists/review/import-list.ts';
import type { Confirmed } from '../../../shared/price-lists/review/merge.ts';
import { defaultLimit } from '../../../shared/price-lists/review/review.ts';
import { disagreements } from '../../../shared/price-lists/review/side-by-side.ts';
import { unusedMeters } from '../../../shared/price-lists/unused-meters.ts';
import {
  besideText,
  differenceText,
  importCostsSentences as sentences,
  importWarnings,
} from '../../../shared/text/command-line/import-costs-text.ts';
import { fileSentence } from '../../../shared/text/file-problems.ts';
import { formatNames, importProblemSentence, listFaultSentence } from '../../../shared/text/price-lists/list-sentences.ts';
import { readPriceListFile } from '../../files/price-list-file.ts';
import { writeWhole } from '../../files/whole-files.ts';
import { sha256 } from '../../sha256.ts';
import type { FromFile } from '../documents.ts';
import { optionalFrom, problemLines } from '../documents.ts';
import type { Outcome } from '../outcome.ts';
import { answeredNo, done, unusable } from '../outcome.ts';
import { reading } from '../watch/watched-command.ts';

export type ImportCostsOptions = {
  readonly format?: string | undefined;
  readonly currency?: string | undefined;
  readonly rate?: string | undefined;
  readonly rateDate?: string | undefined;
  readonly rateSource?: string | undefined;
  readonly into?: string | undefined;
  readonly asOf?: string | undefined;
  readonly limit?: string | undefined;
  readonly confirm?: readonly string[] | undefined;
  readonly beside?: string | undefined;
  readonly out?: string | undefined;
  readonly json?: boolean | undefined;
};

const percent = /^\d{1,7}(\.\d{1,6})?$/;
const confirmation = /^([^=]+)=(.*\S.*)$/;

const formatNamed = (name: string | undefined): ListFormat | null => listFormats.find((format) => format === name) ?? null;

/** What is wrong with the options that name no file. */
function optionProblems(options: ImportCostsOptions): readonly string[] {
  const { format, currency, rate, limit, rateDate, asOf } = options;
  const problems: string[] = [];
  if (format !== undefined && formatNamed(format) === null) problems.push(sentences.unknownFormat(listFormats.join(', ')));
  if ((currency === undefined) !== (rate === undefined)) problems.push(sentences.currencyAndRate);
  if (currency !== undefined && !isCurrency(currency)) problems.push(sentences.noCurrency);
  if (rate !== undefined && !PositiveDecimal.safeParse(rate).success) problems.push(sentences.noRate);
  if (rate === undefined && rateDate !== undefined) problems.push(sentences.rateAlone('rate-date'));
  if (rate === undefined && options.rateSource !== undefined) problems.push(sentences.rateAlone('rate-source'));
  if (rateDate !== undefined && !isDate(rateDate)) problems.push(sentences.noDate('rate-date'));
  if (asOf !== undefined && !isDate(asOf)) problems.push(sentences.noDate('as-of'));
  if (limit !== undefined && !percent.test(limit)) problems.push(sentences.noLimit);
  for (const text of options.confirm ?? []) if (!confirmation.test(text)) problems.push(sentences.noReason(text));
  return problems;
}

type ListFromFile = { readonly list: PriceList; readonly sha256: string };

function listFrom(file: string, format: ListFormat | null): Promise<FromFile<ListFromFile>> {
  return reading(() => listRead(file, format));
}

async function listRead(file: string, format: ListFormat | null): Promise<FromFile<ListFromFile>> {
  const read = await readPriceListFile(file, format === 'csv');
  if (!read.ok) {
    const { problem } = read;
    const sentence = problem.code === 'not-a-table' ? listFaultSentence({ code: 'no-known-format' }) : fileSentence(problem);
    return { ok: false, lines: [`${file}: ${sentence}`] };
  }
  const list = readPriceList(read.value.source, format);
  if (list.ok) return { ok: true, value: { list: list.value, sha256: sha256(read.value.bytes) } };
  if ('problems' in list) return { ok: false, lines: problemLines(list.problems).map((line) => `${file}: ${line}`) };
  return { ok: false, lines: [`${file}: ${listFaultSentence(list.fault)}`] };
}

/** The day on which a file was last written. It was just read. */
async function dayOf(file: string): Promise<string> {
  return (await stat(file)).mtime.toISOString().slice(0, 10);
}

function targetOf({ currency, rate, rateDate, rateSource }: ImportCostsOptions, listCurrency: string): Target | null {
  if (currency === undefined || rate === undefined) return null;
  const from = {
    currency: listCurrency,
    rate,
    ...(rateDate === undefined ? {} : { on: rateDate }),
    ...(rateSource === undefined ? {} : { source: rateSource }),
  };
  return { currency, from };
}

function confirmedOf(texts: readonly string[]): Confirmed {
  return new Map(
    texts.map((text) => {
      const [, id = '', reason = ''] = confirmation.exec(text) ?? [];
      return [id.trim(), reason.trim()];
    }),
  );
}

const bookText = (book: Costs): string => `${JSON.stringify(book, null, 2)}\n`;

/** All of an import as one document. */
function importDocument(made: Import, confirmed: Confirmed): object {
  const { list, review, book } = made;
  const shown = review.models.filter(({ does }) => does !== 'nothing');
  return {
    schema: 'quotewright.cost-import/1',
    format: list.format,
    currency: list.currency,
    difference: {
      models: shown.map(({ model, does, planned, percent: moves, holds }) => ({
        id: model.id,
        does,
        ...(model.isAlias ? { isAlias: true } : {}),
        prices: planned.map(({ from, before, after: { input, output, cachedInput, cacheWrite } }) => ({
          from,
          before,
          after: { input, output, cachedInput, cacheWrite },
        })),
        percent: moves,
        holds,
        ...(holds.length === 0 ? {} : { confirmed: confirmed.get(model.id) ?? null }),
      })),
      gone: review.gone,
      unchanged: review.models.length - shown.length,
    },
    refused: list.refused,
    notUsed: unusedMeters(list),
    book,
  };
}

/** `import-costs`: a cost book of a published list; with `--into`, the difference first and then the merged book. */
export async function importCostsCommand(file: string, options: ImportCostsOptions): Promise<Outcome> {
  const wrong = optionProblems(options);
  if (wrong.length > 0) return unusable(wrong);
  const read = await listFrom(file, formatNamed(options.format));
  const into = await optionalFrom<Costs>(options.into, readCosts, 'costs');
  const beside = options.beside === undefined ? null : await listFrom(options.beside, null);
  if (!read.ok || !into.ok || (beside !== null && !beside.ok)) {
    return unusable([read, into, beside].flatMap((each) => (each === null || each.ok ? [] : each.lines)));
  }
  const { list, sha256: hash } = read.value;
  const confirmed = confirmedOf(options.confirm ?? []);
  const on = options.asOf ?? (await dayOf(file));
  const knownOn = options.asOf ?? null;
  const made = importList(into.value ?? null, list, {
    on,
    limit: options.limit ?? defaultLimit,
    knownOn,
    source: { format: list.format, file: basename(file), sha256: hash, ...(knownOn === null ? {} : { on: knownOn }) },
    target: targetOf(options, list.currency),
    confirmed,
  });
  if (!made.ok) return unusable([`${file}: ${importProblemSentence(made.problem)}`]);
  const { book } = made.value;
  const notes = [sentences.read(file, formatNames[list.format]), ...importWarnings(made.value, confirmed)];
  if (book === null) return answeredNo('', [...notes, sentences.nothingTaken]);
  if (options.out !== undefined) {
    const written = await writeWhole(options.out, bookText(book));
    if (!written.ok) return unusable([`${options.out}: ${fileSentence(written.problem)}`]);
  }
  if (options.json === true) return done(`${JSON.stringify(importDocument(made.value, confirmed))}\n`, notes);
  const parts = [
    ...(beside === null ? [] : [besideText(disagreements(list, beside.value.list, into.value ?? null, on))]),
    ...(options.into !== undefined || options.out !== undefined ? [differenceText(made.value, confirmed)] : []),
    ...(options.out === undefined ? [bookText(book)] : []),
  ];
  return done(parts.join('\n'), notes);
}
