import { yearOf } from '../../../../shared/domain/calendar/term.ts';
import type { Results } from '../../../../shared/domain/compute.ts';
import type { Path } from '../../../../shared/domain/document/problem.ts';
import { contractWords } from '../../../../shared/text/contract/contract-words.ts';
import { figureName } from '../../../../shared/text/contract/figure-names.ts';
import { briefDateText } from '../../../../shared/text/date-format.ts';
import type { Language } from '../../../../shared/text/language.ts';
import { capitalized } from '../../../../shared/text/phrase.ts';
import type { WindowWords } from '../../../../shared/text/window/words.ts';
import { invoiceKind } from '../money/ledgers/invoice-kind.ts';
import { referenceName } from '../money/ledgers/reference-name.ts';

/** What names are written with. */
export type Naming = { readonly results: Results; readonly words: WindowWords; readonly language: Language };

/** Where a part belongs: whose it is, and its contract year; null where it has none. */
export type PartPlace = { readonly source: string; readonly year: number | null };

const monthly = ['invoiced', 'recognized', 'cost', 'deferred', 'unbilled'] as const;

function monthlyName(name: Path[number] | undefined, words: WindowWords): string {
  const known = monthly.find((each) => each === name);
  return known === undefined ? String(name) : words.evaluation[known];
}

const otherThanCharges = ['quantities', 'rated', 'costs'] as const;

/** What a figure of a line is beside its charge, which needs no name. */
function lineFigure(name: Path[number] | undefined, words: WindowWords): string | null {
  const other = otherThanCharges.find((each) => each === name);
  return other === undefined ? null : words.how[other];
}

/** Where a figure belongs when parts are grouped. */
export function partPlace(figure: Path, { results, words }: Pick<Naming, 'results' | 'words'>): PartPlace {
  const [root, at, name, position] = figure;
  const month = Number(position) + 1;
  switch (root) {
    case 'lines':
      return { source: results.lines[Number(at)]?.line.name ?? String(at), year: yearOf(month) };
    case 'invoices': {
      const invoice = results.invoices[Number(at)];
      if (invoice === undefined) return { source: String(at), year: null };
      return { source: referenceName(results.quote, invoice.ref), year: yearOf(invoice.month) };
    }
    case 'revenue':
      return { source: monthlyName(name, words), year: yearOf(Number(at) + 1) };
    case 'commitments': {
      const commitment = results.commitments[Number(at)];
      const list = name === 'periods' || name === 'instalments' ? commitment?.[name] : undefined;
      const from = list?.[Number(position)]?.from;
      return { source: commitment?.terms.name ?? String(at), year: from === undefined ? null : yearOf(from) };
    }
    case 'credits':
      return {
        source: results.quote.credits?.name ?? words.money.views.credits,
        year: at === 'months' ? yearOf(Number(name) + 1) : null,
      };
    default:
      return { source: '', year: null };
  }
}

/** A figure as a part of another: whose it is, and its day: "Platform fee, 1 May 2027". */
export function partName(figure: Path, { results, words, language }: Naming): string {
  const [root, at, name, position, last] = figure;
  const date = (iso: string | undefined): string => (iso === undefined ? '–' : briefDateText(iso, language));
  const { starts } = results.term;
  const usual = (): string => capitalized(figureName(figure, results.quote, contractWords(language).figures));
  const { source } = partPlace(figure, { results, words });
  switch (root) {
    case 'lines': {
      const on = date(starts[Number(position)]);
      const what = lineFigure(name, words);
      return what === null ? words.how.part(source, on) : words.how.partOf(source, what, on);
    }
    case 'invoices': {
      const invoice = results.invoices[Number(at)];
      if (invoice === undefined) return usual();
      const isLines = results.lines.some(({ line }) => line.id === invoice.ref);
      const what = words.sentences.midSentence(invoiceKind(invoice, results.quote, words.evaluation));
      return isLines ? words.how.part(source, date(invoice.date)) : words.how.partOf(source, what, date(invoice.date));
    }
    case 'revenue':
      return words.how.part(source, date(starts[Number(at)]));
    case 'commitments': {
      const commitment = results.commitments[Number(at)];
      const field = monthOfCommitment(commitment, name, Number(position));
      const inWords = usual().split(', ').at(-1) ?? String(last);
      return field === null ? usual() : words.how.partOf(source, inWords, date(starts[field - 1]));
    }
    case 'credits':
      return at === 'months'
        ? words.how.partOf(
            source,
            words.sentences.midSentence(String(position === 'burned' ? words.evaluation.burned : usual().split(', ').at(-1))),
            date(starts[Number(name)]),
          )
        : usual();
    case 'adaptivePricing': {
      const measurement = at === 'measurements' ? results.adaptive?.measurements[Number(name)] : undefined;
      return measurement === undefined ? usual() : words.how.part(usual().split(', ').at(-1) ?? '', date(measurement.on));
    }
    default:
      return usual();
  }
}

/** The contract month that a period, instalment or true-up starts with, from 1. */
function monthOfCommitment(
  commitment: Results['commitments'][number] | undefined,
  list: Path[number] | undefined,
  position: number,
): number | null {
  switch (list) {
    case 'periods':
    case 'instalments':
      return commitment?.[list][position]?.from ?? null;
    case 'trueUps': {
      const after = commitment?.trueUps[position]?.afterMonth;
      return after === undefined ? null : after + 1;
    }
    default:
      return null;
  }
}
