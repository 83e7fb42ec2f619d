import { addDays, addMonths } from '../../domain/values/date.ts';
import { listText } from '../../text/phrase.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { dateIn } from '../assembly/assembly.ts';
import type { Targets } from '../plan/targets.ts';
import type { KeyTerm } from '../tree/tree.ts';

function renewalText(assembly: Assembly, end: string): string {
  const words = assembly.words.keyTerms;
  const { renewal } = assembly.quote;
  if (renewal === undefined) return words.noRenewal;
  const last = dateIn(assembly, addDays(end, -renewal.noticeDays));
  return renewal.type === 'automatic' ? words.renewsUnless(renewal.months, last) : words.renewsByAgreement(renewal.months, last);
}

/** The ways in which the agreement, or a part of it, ends before its term. */
function waysOut(assembly: Assembly, targets: Targets): string {
  const words = assembly.words.keyTerms;
  const { termination, priceNegotiation } = assembly.quote;
  const convenience = termination?.convenience;
  const ways = [
    ...(convenience === undefined ? [] : [words.onNotice[convenience.by](convenience.noticeDays)]),
    ...(termination === undefined ? [] : [words.forBreach(termination.cureDays)]),
    ...(priceNegotiation?.withoutAgreement === 'leave' ? [words.afterTalks] : []),
  ];
  const [clause] = targets.placesOf('termination', null);
  if (ways.length === 0) return clause === undefined ? words.noWayOut : words.asSection(words.place(clause.cited));
  return listText(ways, 'or', assembly.wording.language);
}

/** Term, renewal with its last day for notice, and ways out. */
export function howLong(assembly: Assembly, targets: Targets): readonly KeyTerm[] {
  const { quote } = assembly;
  const words = assembly.words.keyTerms;
  const end = addDays(addMonths(quote.startDate, quote.termMonths), -1);
  return [
    {
      what: assembly.words.general.term,
      text: words.fromTo(dateIn(assembly, quote.startDate), dateIn(assembly, end), quote.termMonths),
      values: [],
    },
    { what: words.renewal, text: renewalText(assembly, end), values: [] },
    { what: words.waysOut, text: waysOut(assembly, targets), values: [] },
  ];
}
