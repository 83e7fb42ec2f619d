import type { RateCard } from '../../catalogue/rate-card.ts';
import type { Problem } from '../../domain/document/problem.ts';
import type { Costs } from '../../domain/terms/costs.ts';
import type { Quote } from '../../domain/terms/quote.ts';
import { characterName } from '../character-name.ts';
import { problemLine } from '../problems.ts';

/** What `check` says of a quote in which it found nothing wrong. */
export function checkedText(quote: Quote): string {
  const lines = quote.lines.length === 1 ? '1 line' : `${quote.lines.length} lines`;
  return `${quote.number} is well formed: ${lines}, ${quote.termMonths} months, in ${quote.currency}.`;
}

/** What `check` says of a rate card in which it found nothing wrong. */
export function checkedCardText({ id, version, products, currency }: RateCard): string {
  const count = products.length === 1 ? '1 product' : `${products.length} products`;
  return `${id}, version ${version}, is well formed: ${count}, in ${currency}.`;
}

/** What `check` says of a cost book in which it found nothing wrong. */
export function checkedCostsText({ models, slots = [], currency }: Costs): string {
  const count = (many: number, one: string): string => `${many} ${one}${many === 1 ? '' : 's'}`;
  return `The cost book is well formed: ${count(models.length, 'model')}, ${count(slots.length, 'slot')}, in ${currency}.`;
}

/** What `export` says of the Word file it wrote. */
export function exportedWordText(file: string, fingerprint: string): string {
  return `${file}: a draft in Word, fingerprint ${fingerprint}`;
}

/** What `export` says of the PDF it wrote. */
export function exportedText(file: string, pages: number, fingerprint: string): string {
  return `${file}: ${pages} pages, fingerprint ${fingerprint}`;
}

/** What `export` says of the checker that it wrote beside the PDF. */
export function exportedCheckerText(file: string): string {
  return `${file}: the checker, for who receives the contract; it opens in a browser`;
}

export const commandLineWords = {
  about: 'Hybrid commitment quotes for AI products: price, check and export them, and verify what was exported.',
  takeLonger:
    'let a command go on beyond 30 seconds and 1 GB of memory, where it is stopped otherwise; each file is read within 2 seconds and 512 MB all the same',
  tookTooLong: (seconds: number): string =>
    `The command took longer than ${seconds} seconds and was stopped. Nothing was written. Look for very long names or very many lines, or add --take-longer.`,
  tookTooMuchMemory: (megabytes: number): string =>
    `The command took more than ${megabytes} MB of memory and was stopped. Nothing was written. Look for very long names or very many lines, or add --take-longer.`,
  readingTookTooLong: (seconds: number): string =>
    `Reading a file took longer than ${seconds} seconds and was stopped. Nothing was written. The file may be damaged, or made to stop its readers.`,
  readingTookTooMuchMemory: (megabytes: number): string =>
    `Reading a file took more than ${megabytes} MB of memory and was stopped. Nothing was written. The file may be damaged, or made to stop its readers.`,
  price: 'price quotes: tables to read, or with --json one evaluation a line',
  check: 'name every problem of a quote or a cost book at once',
  export: 'write the contract: as PDF a draft or with --final ready to sign, as .docx a Word file to negotiate',
  verify: 'recalculate an exported PDF from the data inside, and compare every amount and page',
  demo: 'price and export the samples, and say where to look',
  clauses: 'the clause library: list it, or check clause files',
  clausesList: 'the clauses that come with the app',
  clausesCheck: 'check clause files by the rules of the clause language',
  clauseFiles: 'files of clauses',
  clausesShow: 'one clause as a quote’s contract prints it',
  clause: 'its id, with @version for a version other than the newest',
  costs: 'the cost book, quotewright.costs/1',
  scenario: 'what if: quotewright.scenario/1',
  actuals: 'delivered quantities: quotewright.actuals/1',
  revenuePolicy: 'how revenue is recognized: quotewright.revenue-policy/1',
  knownOn: 'the day as of which prices are known, YYYY-MM-DD; where left out, all of them',
  amends: 'the quote that this one amends: prices both and what the change comes to',
  from: 'the contract month from which an amendment holds, 2 or later',
  policy: 'guardrails, quotewright.policy/1: a final contract that needs approvals is refused',
  card: 'rate cards that lines were picked from, quotewright.ratecard/1: with --policy their limits ask for approval too',
  json: 'print JSON',
  quotes: 'quote files, quotewright.quote/1',
  quote: 'a quote file, quotewright.quote/1',
  pdf: 'a PDF that Quotewright exported',
  out: 'the file to write: .pdf or .docx',
  template: 'the template: the id of one that comes with the app, or a file of quotewright.template/1',
  final: 'ready to sign: no watermark, signature fields',
  internal: 'with our costs and margin, marked on every page; never final',
  asOf: 'the issue date: it is printed, and model prices are those known on it; where left out, the quote’s start date, or the last day of its validity where that is earlier',
  language: 'the language of the contract: en or de; where left out, en',
  paper: 'the paper: a4 or letter; where left out, a4',
  checker: 'write the checker beside the PDF: one HTML file in which the other side checks it in a browser, offline',
  accept: 'confirm what a final contract goes out with: missing-terms, lapsed-start',
  outFolder: 'the folder to write to',
} as const;

export const priceSentences = {
  policyRestates:
    'warning: revenuePolicy: Under this policy an amendment recognizes past months again. Decide with the controller how a change of estimate is booked.',
  noDate: '--known-on: must be a date that exists, written YYYY-MM-DD',
  amendsAndFrom: '--amends: goes with --from, the contract month from which the amendment holds; give both or none',
  noCard: (path: string, card: string, version: number): string =>
    `warning: ${path}: The limits of this product are not looked at. Give version ${version} of the rate card “${card}” with --card.`,
  noMonth: '--from: must be a contract month, such as 5',
  oneAmendment: '--amends: prices one amendment at a time; give one quote',
} as const;

/** Of a quote that is well formed, and whose PDF would be refused. */
export function undrawableWarning(problem: Problem): string {
  return `warning: ${problemLine(problem)}`;
}

export const exportSentences = {
  amendmentIsCustomers: '--internal: an amendment goes to the customer; leave it out',
  amendmentUnsealed: '--seal: an amendment is not sealed yet; leave it out',
  internalIsNeverFinal: '--internal: an internal copy is never final; leave out --final or --internal',
  pdfOrWord: '--out: must end in .pdf or .docx',
  wordIsNoFinal:
    '--final: a Word file is for negotiation and always a draft; leave out --final, or export the contract to sign as .pdf',
  pdfAlone: (option: string): string => `--${option}: is for a PDF; leave it out for a Word file`,
  noSuchDate: '--as-of: must be a date that exists, written YYYY-MM-DD',
  noChecker: '--checker: the checker is not built yet; build it with: npm run build',
  unknownAcceptance: '--accept: must be missing-terms or lapsed-start',
  templateElsewhere: (id: string): string =>
    `template: The quote names the template “${id}”, which does not come with the app. Give its file with --template.`,
  unknownPaper: '--paper: must be a4 or letter',
  unknownLanguage: '--language: must be en or de',
  lapsedStart: (start: string, issue: string): string =>
    `warning: The contract starts on ${start}, before its issue on ${issue}. Move the start, issue it as of an earlier day, or confirm with --accept lapsed-start.`,
  afterValidity: (until: string, issue: string): string =>
    `The quote was open for signature until ${until}, and the contract is issued on ${issue}. A final contract needs a validity that includes its issue: change validUntil, or issue it as of an earlier day.`,
  missingGlyph: (character: string, place: string): string =>
    `${place}: has ${characterName(character.codePointAt(0) ?? 0)}, which the document’s fonts lack`,
} as const;
