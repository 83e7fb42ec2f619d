import type { Assembly } from '../assembly/assembly.ts';
import type { Fact } from '../parts/party-facts.ts';
import { contactLine, orderFacts, partyFacts } from '../parts/party-facts.ts';

/** A detail of the parties that an amendment changes; `before` or `after` is null where there is none. */
export type PartyChange = { readonly name: string; readonly before: string | null; readonly after: string | null };

function factsOf(assembly: Assembly): readonly Fact[] {
  const { quote, words } = assembly;
  const { general, parties } = words;
  return [
    ...(['seller', 'customer'] as const).flatMap((side): readonly Fact[] => {
      const party = quote[side];
      const { email } = party.contact;
      return [
        { name: parties.legalName, text: party.legalName },
        { name: parties.address, text: party.address.join(', ') },
        { name: parties.contact, text: [contactLine(party), ...(email === undefined ? [] : [email])].join(', ') },
        ...partyFacts(party, words),
      ].map(({ name, text }) => ({ name: parties.fact(general.parties[side], name), text }));
    }),
    ...orderFacts(assembly).map(({ term, text }) => ({ name: term, text })),
  ];
}

/** Who the parties are by the new contract and were by the former: the details that differ. */
export function partyChanges(before: Assembly, after: Assembly): readonly PartyChange[] {
  const [was, now] = [before, after].map((assembly) => new Map(factsOf(assembly).map(({ name, text }) => [name, text])));
  const names = new Set([...(was?.keys() ?? []), ...(now?.keys() ?? [])]);
  return [...names]
    .map((name) => ({ name, before: was?.get(name) ?? null, after: now?.get(name) ?? null }))
    .filter((change) => change.before !== change.after);
}
