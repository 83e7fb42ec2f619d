// A customer reads a contract in one sitting: how many pages each may have, in both languages and on both papers.
import { expect, test } from 'vitest';
import { shippedTemplates } from '../../../src/main/export/shipped/shipped-library.ts';
import type { ContractTemplate } from '../../../src/shared/document/data/contract-template.ts';
import type { Quote } from '../../../src/shared/domain/terms/quote.ts';
import { languages } from '../../../src/shared/vocabulary/language.ts';
import { papers } from '../../../src/shared/vocabulary/paper.ts';
import { exampleCosts, exampleJson, made, quoteOf, sample } from './samples.ts';

type Json = Record<string, unknown>;
type Deal = Json & { readonly lines: readonly Json[]; readonly commitments: readonly Json[]; readonly adaptivePricing: Json };

const costs = exampleCosts();
const supportDesk = exampleJson('support-desk.quote.json') as Deal;

/** The first line of the support desk on its own. */
function oneLine(): Quote {
  const { commitments: _commitments, adaptivePricing: _adaptivePricing, substitution: _substitution, ...rest } = supportDesk;
  return quoteOf({ ...rest, lines: supportDesk.lines.slice(0, 1) });
}

/** The resolutions of the support desk four hundred times, with all the terms of the deal. */
function fourHundredLines(): Quote {
  const resolutions = supportDesk.lines.find(({ id }) => id === 'resolutions');
  const lines = Array.from({ length: 400 }, (_, at) => ({
    ...resolutions,
    id: `resolutions-${at + 1}`,
    name: `Automated resolutions ${at + 1}`,
  }));
  const ids = lines.map(({ id }) => id);
  return quoteOf({
    ...supportDesk,
    lines,
    commitments: supportDesk.commitments.map((commitment) => ({
      ...commitment,
      lines: ids,
      amounts: ['30000000', '40000000', '50000000'],
    })),
    adaptivePricing: { ...supportDesk.adaptivePricing, appliesTo: ids },
  });
}

function templateOf(id: string): ContractTemplate {
  const template = shippedTemplates().find((each) => each.id === id);
  if (template === undefined) throw new Error(`There is no template ${id}`);
  return template;
}

const settings = languages.flatMap((language) => papers.map((paper) => ({ language, paper })));

/** Of an order under a master agreement. */
const budgets = [
  { deal: 'the support desk', quote: sample('support-desk').quote, most: 16 },
  { deal: 'one line', quote: oneLine(), most: 6 },
  { deal: 'forty lines', quote: sample('forty-lines').quote, most: 24 },
  { deal: 'four hundred lines', quote: fourHundredLines(), most: 40 },
] as const;

/** What full standard terms may add to each. */
const standardTerms = 8;

test.each(budgets)('$deal: an order has at most $most pages, and standard terms add at most eight', async ({ quote, most }) => {
  for (const setting of settings) {
    const pagesBy = async (id: string): Promise<number> =>
      (await made({ quote, costs, kind: 'final', template: templateOf(id), ...setting })).pages;
    const order = await pagesBy('order-only');
    expect({ ...setting, isWithin: order <= most, order }).toEqual({ ...setting, isWithin: true, order });
    const whole = await pagesBy('default');
    const added = whole - order;
    expect({ ...setting, isWithin: added <= standardTerms, added }).toEqual({ ...setting, isWithin: true, added });
  }
});
