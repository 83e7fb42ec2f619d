import { measuredMonths } from '../../domain/measured-months.ts';
import type { Party } from '../../domain/terms/quote.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { dateIn, monthEnd } from '../assembly/assembly.ts';
import { contactLine } from '../parts/party-facts.ts';
import type { Block, Definitions } from '../tree/tree.ts';
import type { ReportData } from './report-data.ts';

function useText(assembly: Assembly): string {
  const words = assembly.words.reports;
  const months = measuredMonths(assembly.results);
  if (months === 0) return words.atForecast;
  if (months === assembly.quote.termMonths) return words.actualThroughout;
  return words.actualUntil(dateIn(assembly, monthEnd(assembly, months)));
}

const nameOf = (party: Party): { name: string; lines: readonly string[] } => ({
  name: party.legalName,
  lines: [contactLine(party)],
});

/** What an invoice names, and what is paid against. */
function purchaseOrder({ quote, words }: Assembly): Definitions['items'] {
  const { purchaseOrderNumber: text } = quote;
  return text === undefined ? [] : [{ term: words.parties.purchaseOrder, text }];
}

/** SHA-256 of the canonical JSON of the report, and of its contract's; 64 hex digits each. */
export type Fingerprints = { readonly own: string; readonly contract: string };

/** What a report is of: its contract, the parties, the date and the use it rests on. */
export function reportHead(
  assembly: Assembly,
  { report, date, contract }: ReportData,
  fingerprints: Fingerprints,
  items: Definitions['items'] = [],
): readonly Block[] {
  const { quote } = assembly;
  const { general, reports: words } = assembly.words;
  return [
    { type: 'cover-title', kicker: quote.title, text: words.titles[report.kind] },
    {
      type: 'parties',
      parties: (['seller', 'customer'] as const).map((party) => ({ role: general.parties[party], ...nameOf(quote[party]) })),
    },
    {
      type: 'definitions',
      items: [
        { term: words.contract, text: words.contractOf(quote.number, contract.revision) },
        { term: words.contractFingerprint, text: fingerprints.contract },
        { term: words.date, text: dateIn(assembly, date) },
        { term: words.basis, text: useText(assembly) },
        ...(report.kind === 'evaluation' ? [] : purchaseOrder(assembly)),
        ...items,
        { term: words.fingerprint, text: fingerprints.own },
      ],
    },
  ];
}
