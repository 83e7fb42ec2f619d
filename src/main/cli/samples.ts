import { fileURLToPath } from 'node:url';

/** A quote that ships with the app, and the documents that price it. */
export type Sample = { readonly name: string; readonly quote: string; readonly costs?: string; readonly scenario?: string };

const file = (name: string): string => fileURLToPath(new URL(`../../../resources/samples/${name}`, import.meta.url));

export const samples: readonly Sample[] = [
  { name: 'support-desk', quote: file('support-desk.quote.json'), costs: file('costs.json') },
  {
    name: 'support-desk.opus-drop',
    quote: file('support-desk.quote.json'),
    costs: file('costs.json'),
    scenario: file('opus-drop.scenario.json'),
  },
  { name: 'credits', quote: file('credits.quote.json') },
  { name: 'forty-lines', quote: file('forty-lines.quote.json'), costs: file('costs.json') },
];
