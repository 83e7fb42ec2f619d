import type { Party } from '../../domain/terms/quote.ts';
import type { ContractWords } from '../../text/contract/en/words.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { dateIn } from '../assembly/assembly.ts';
import type { Definitions } from '../tree/tree.ts';

/** A detail of a party, or of the order, by its name. */
export type Fact = { readonly name: string; readonly text: string };

function fact(name: string, parts: readonly (string | undefined)[]): readonly Fact[] {
  const text = parts.filter((part) => part !== undefined).join(', ');
  return text === '' ? [] : [{ name, text }];
}

/** What a party carries beside its address and contact, as far as it is given: registers, and where invoices and notices go. */
export function partyFacts(party: Party, { parties }: ContractWords): readonly Fact[] {
  const { registrationNumber, taxId, billingAddress = [], billingEmail, noticeAddress = [], noticeEmail } = party;
  return [
    ...fact(parties.registrationNumber, [registrationNumber]),
    ...fact(parties.taxId, [taxId]),
    ...fact(parties.invoicesTo, [...billingAddress, billingEmail]),
    ...fact(parties.noticesTo, [...noticeAddress, noticeEmail]),
  ];
}

/** A party's contact as one line: "Jonas Petersen, CFO". */
export function contactLine({ contact: { name, title } }: Party): string {
  return title === undefined ? name : `${name}, ${title}`;
}

/** The customer's purchase order and the day from which the agreement holds, where the quote has them. */
export function orderFacts(assembly: Assembly): Definitions['items'] {
  const { purchaseOrderNumber, effectiveDate } = assembly.quote;
  const { parties } = assembly.words;
  return [
    ...fact(parties.effectiveDate, [effectiveDate === undefined ? undefined : dateIn(assembly, effectiveDate)]),
    ...fact(parties.purchaseOrder, [purchaseOrderNumber]),
  ].map(({ name, text }) => ({ term: name, text }));
}
