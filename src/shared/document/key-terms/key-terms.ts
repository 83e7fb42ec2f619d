import type { Party } from '../../domain/terms/quote.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { dateIn } from '../assembly/assembly.ts';
import type { coverFields } from '../data/contract-template.ts';
import type { Targets } from '../plan/targets.ts';
import { contactLine, orderFacts, partyFacts } from '../parts/party-facts.ts';
import type { ContractWords } from '../../text/contract/en/words.ts';
import type { Block, Parties } from '../tree/tree.ts';
import { howLong } from './how-long.ts';
import { whatCanChange } from './what-can-change.ts';
import { whatIsPaid } from './what-is-paid.ts';

/** On few lines: where the party is, who speaks for it, and its registers and addresses as far as it gives them. */
function partyOf(role: string, party: Party, words: ContractWords): Parties['parties'][number] {
  const { email } = party.contact;
  const facts = partyFacts(party, words).map(({ name, text }) => words.parties.fact(name, text));
  return {
    role,
    name: party.legalName,
    lines: [party.address.join(', '), [contactLine(party), ...(email === undefined ? [] : [email])].join(' · '), ...facts],
  };
}

/** A fact of the order by its name in the template; none where the quote does not say it. */
function fact(name: (typeof coverFields)[number], assembly: Assembly): readonly string[] {
  const { quote, terms } = assembly;
  const { general, keyTerms: words } = assembly.words;
  switch (name) {
    case 'number':
      return [words.order(quote.number)];
    case 'revision':
      return [general.revisionOf(terms.revision)];
    case 'issued':
      return [words.issuedOn(dateIn(assembly, terms.issueDate))];
    case 'valid-until':
      return quote.validUntil === undefined ? [] : [words.openUntil(dateIn(assembly, quote.validUntil))];
    case 'currency':
      return [words.in(quote.currency)];
    case 'payment-terms':
      return quote.paymentTermsDays === undefined ? [] : [words.payableWithin(quote.paymentTermsDays)];
  }
}

/** Page 1: the parties, what is paid, what can change and by how much, how long it holds. */
export function keyTermsPart(assembly: Assembly, targets: Targets): readonly Block[] {
  const { quote, terms } = assembly;
  const { general, keyTerms: words } = assembly.words;
  const changes = whatCanChange(assembly, targets);
  const given = orderFacts(assembly).map(({ term, text }) => ({ what: term, text, values: [] }));
  return [
    { type: 'cover-title', kicker: terms.template.cover.flatMap((name) => fact(name, assembly)).join(' · '), text: quote.title },
    {
      type: 'parties',
      parties: [
        partyOf(general.parties.seller, quote.seller, assembly.words),
        partyOf(general.parties.customer, quote.customer, assembly.words),
      ],
    },
    {
      type: 'key-terms',
      groups: [
        { title: words.paid, heads: [quote.currency], rows: whatIsPaid(assembly) },
        ...(changes.length === 0 ? [] : [{ title: words.changes, heads: [words.howFar, words.where], rows: changes }]),
        { title: words.duration, heads: [], rows: [...howLong(assembly, targets), ...given] },
      ],
    },
    { type: 'paragraph', style: 'note', text: general.netOfVat },
  ];
}
