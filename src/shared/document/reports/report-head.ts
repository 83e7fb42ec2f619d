import { actualsOf } from '../../domain/compute.ts';
import type { Party } from '../../domain/terms/quote.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { dateIn, monthEnd } from '../assembly/assembly.ts';
import type { Block, Definitions } from '../tree/tree.ts';
import type { ReportData } from './report-data.ts';

/** The contract months of which every line's use is known, from the first on. */
function measuredMonths({ results }: Assembly): number {
  const used = results.lines.map(({ line }) => line).filter(({ charge }) => charge.type === 'usage' || charge.type === 'credits');
  return used.length === 0 ? 0 : Math.min(...used.map((line) => actualsOf(results.actuals, line).length));
}

function useText(assembly: Assembly): string {
  const words = assembly.words.reports;
  const months = measuredMonths(assembly);
  if (months === 0) return words.atForecast;
  if (months === assembly.quote.termMonths) return words.actualThroughout;
  return words.actualUntil(dateIn(assembly, monthEnd(assembly, months)));
}

const nameOf = ({ legalName, contact }: Party): { name: string; lines: readonly string[] } => ({
  name: legalName,
  lines: [contact.title === undefined ? contact.name : `${contact.name}, ${contact.title}`],
});

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
        ...items,
        { term: words.fingerprint, text: fingerprints.own },
      ],
    },
  ];
}
