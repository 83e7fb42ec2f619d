import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import samplePolicy from '../../resources/policies/sample.policy.json' with { type: 'json' };
import { compute } from '../../src/shared/domain/compute.ts';
import type { ClauseFact } from '../../src/shared/guardrails/clause-facts.ts';
import { keptLiterals } from '../../src/shared/clauses/lint/kept-literals.ts';
import { clauseFactsOf, lookUpIn } from '../../src/shared/guardrails/clause-facts.ts';
import type { Facts } from '../../src/shared/guardrails/facts.ts';
import { factsOf } from '../../src/shared/guardrails/facts.ts';
import type { Need } from '../../src/shared/guardrails/needs.ts';
import { approversOf, customTextLaw, needs } from '../../src/shared/guardrails/needs.ts';
import { literalsText, needLine } from '../../src/shared/text/guardrail-words.ts';
import { pathText } from '../../src/shared/domain/document/problem.ts';
import { readQuote } from '../../src/shared/domain/reading/read.ts';
import { readPolicy } from '../../src/shared/guardrails/read-policy.ts';
import { arbitraryQuote } from '../domain/arbitrary-quote.ts';
import { exampleCosts, exampleJson, valueOf } from '../domain/example-files.ts';
import type { QuoteJson } from '../domain/quote-json.ts';
import { commitment, quoteJson, usageLine } from '../domain/quote-json.ts';
import type { RuleJson } from './arbitrary-policy.ts';
import { arbitraryPolicy, policyJson } from './arbitrary-policy.ts';

function facts(json: QuoteJson, clauses: readonly ClauseFact[] = [], costs = exampleCosts()): Facts {
  const quote = valueOf(readQuote(json));
  const own = costs.currency === quote.currency ? costs : undefined;
  return factsOf({ results: valueOf(compute({ quote, costs: own })), clauses });
}

const policyOf = (...rules: RuleJson[]) => valueOf(readPolicy(policyJson(rules)));

/** A need in one line: who is asked, by what, and where. */
const brief = ({ approver, key, findings }: Need): string =>
  `${approver} ${key} ${findings.map(({ path, measured, verdict }) => `${pathText(path)}=${Object.values(measured).slice(1).join(' ')}${verdict === 'outside' ? '' : '?'}`).join(' ')}`;

const supportDesk = exampleJson('support-desk.quote.json') as QuoteJson;
const credits = exampleJson('credits.quote.json') as QuoteJson;

const rule = (over: Partial<RuleJson> & Pick<RuleJson, 'field'>): RuleJson =>
  ({ id: 'a', comparison: 'more_than', value: '0', approver: 'finance', ...over }) as RuleJson;

describe('what a quote needs', () => {
  test.each([
    ['lines.discountPercent', 'more_than', '11', 'finance rule:a lines[1].discountPercent=12.5'],
    ['lines.discountPercent', 'at_least', '10', 'finance rule:a lines[1].discountPercent=12.5 lines[3].discountPercent=10'],
    ['discount.overallPercent', 'more_than', '8', 'finance rule:a lines=8.4876'],
    ['margin.grossPercent', 'less_than', '86.51', 'finance rule:a lines=86.50'],
    ['termMonths', 'at_least', 36, 'finance rule:a termMonths=36'],
    ['paymentTermsDays', 'at_most', 30, 'finance rule:a paymentTermsDays=30'],
    ['trueUp.mayGoDown', 'is', true, 'finance rule:a commitments[0].trueUp.direction=true'],
    ['trueUp.maxDecreasePercent', 'more_than', '14.9', 'finance rule:a commitments[0].trueUp.maxDecreasePercent=15'],
    ['trueUp.floorPercent', 'less_than', '70.1', 'finance rule:a commitments[0].trueUp.floorPercent=70'],
    ['overage.discountPercent', 'more_than', '7', 'finance rule:a commitments[0].overage.adjustPercent=8'],
    ['rollover.percent', 'at_least', '15', 'finance rule:a commitments[0].rollover.percent=15'],
    ['shortfall.waived', 'is', false, 'finance rule:a commitments[0].shortfall=false'],
    ['adaptivePricing.decrease.thresholdPercent', 'at_most', '20', 'finance rule:a adaptivePricing.decrease.thresholdPercent=20'],
    [
      'adaptivePricing.decrease.passThroughPercent',
      'at_least',
      '50',
      'finance rule:a adaptivePricing.decrease.passThroughPercent=50',
    ],
    ['adaptivePricing.increase.automatic', 'is', false, 'finance rule:a adaptivePricing.increase.mechanism=false'],
    ['value.committed', 'less_than', { amount: '571054.51', currency: 'USD' }, 'finance rule:a commitments=571054.50 USD'],
    ['value.expected', 'more_than', { amount: '615122.09', currency: 'USD' }, 'finance rule:a lines=615122.10 USD'],
    // 360,000 less 30% is 108,000; the first three instalments are above their floor by 6,750, 3,350 and 450.
    ['value.committedAtLeast', 'less_than', { amount: '571054.50', currency: 'USD' }, 'finance rule:a commitments=473604.50 USD'],
    ['payments.upFrontPercent', 'more_than', '10', 'finance rule:a commitments=10.3362'],
    ['adaptivePricing.givenBackPercent', 'more_than', '100', 'finance rule:a adaptivePricing.indexedSharePercent=277'],
    ['carryForward.percent', 'at_most', '0', 'finance rule:a commitments[0].carryForward.percent=0'],
    ['options.count', 'at_most', 0, 'finance rule:a lines=0'],
  ] as const)('by %s %s', (field, comparison, value, expected) => {
    const needed = needs(policyOf({ id: 'a', field, comparison, value, approver: 'finance' } as RuleJson), facts(supportDesk));
    expect(needed.map(brief)).toEqual([expected]);
  });

  test('by the terms that real deals add', () => {
    const line = usageLine('calls', '1', ['1000']);
    const deal = quoteJson({
      lines: [line, { ...usageLine('more', '1', ['1']), optional: true }],
      commitments: [
        commitment(['calls'], {
          period: 'quarter',
          amounts: ['3600'],
          shortfall: 'credit',
          creditMonths: 9,
          discountBands: [
            { from: '0', percent: '2' },
            { from: '90000', percent: '12' },
          ],
          payments: [{ month: 1, percent: '100' }],
        }),
      ],
    });
    const rules = [
      rule({ id: 'credit', field: 'shortfall.creditMonths', value: 6 }),
      rule({ id: 'band', field: 'discountBands.percent', value: '10' }),
      rule({ id: 'options', field: 'options.count', value: 0 }),
      rule({ id: 'up-front', field: 'payments.upFrontPercent', value: '20' }),
    ] as RuleJson[];
    expect(needs(policyOf(...rules), facts(deal)).map(brief)).toEqual([
      'finance rule:credit commitments[0].creditMonths=9',
      'finance rule:band commitments[0].discountBands=12',
      'finance rule:options lines=1',
      'finance rule:up-front commitments=25',
    ]);
  });

  test('by the days to pay of a kind of invoice too', () => {
    const deal = quoteJson({ lines: [usageLine('calls', '1', ['1'])], paymentTermsDays: 30, paymentDays: { usage: 90 } });
    const late = rule({ field: 'paymentTermsDays', value: 60 });
    expect(needs(policyOf(late), facts(deal)).map(brief)).toEqual(['finance rule:a paymentDays.usage=90']);
  });

  test('nothing at the limit itself, and something a hair beyond it', () => {
    const at = (field: RuleJson['field'], comparison: string, value: unknown) =>
      needs(policyOf(rule({ field, comparison, value } as RuleJson)), facts(supportDesk)).length;
    expect([at('lines.discountPercent', 'more_than', '12.5'), at('lines.discountPercent', 'more_than', '12.499999')]).toEqual([
      0, 1,
    ]);
    expect([at('margin.grossPercent', 'less_than', '86.5'), at('margin.grossPercent', 'less_than', '86.500001')]).toEqual([0, 1]);
    expect([at('termMonths', 'more_than', 36), at('termMonths', 'more_than', 35)]).toEqual([0, 1]);
  });

  test('judges the deepest phase of a discount', () => {
    const phases = [
      { fromMonth: 1, percent: '9.5' },
      { fromMonth: 3, percent: '40' },
      { fromMonth: 7, percent: '10' },
    ];
    const json = quoteJson({ lines: [usageLine('a', '1', ['10'], { discountPercent: phases })] });
    const policy = policyOf(rule({ field: 'lines.discountPercent', value: '39' }));
    expect(needs(policy, facts(json)).map(brief)).toEqual(['finance rule:a lines[0].discountPercent=40']);
  });

  test('weighs the overall discount by what the lines charge', () => {
    const json = quoteJson({
      lines: [usageLine('a', '1', ['300'], { discountPercent: '50' }), usageLine('b', '1', ['100'])],
    });
    const policy = policyOf(rule({ field: 'discount.overallPercent' }));
    expect(needs(policy, facts(json)).map(brief)).toEqual(['finance rule:a lines=37.5']);
  });

  test('asks where a figure is not known, or in another currency: what can’t be judged is never inside', () => {
    const nothing = quoteJson({ lines: [usageLine('a', '1', ['0'])] });
    const margin = policyOf(rule({ field: 'margin.grossPercent', comparison: 'less_than', value: '0' }));
    expect(needs(margin, facts(nothing)).map(brief)).toEqual(['finance rule:a lines=?']);
    const dear = { amount: '999999999', currency: 'EUR' };
    const value = policyOf(rule({ field: 'value.expected', value: dear }));
    expect(needs(value, facts(supportDesk)).map(brief)).toEqual(['finance rule:a lines=615122.10 USD?']);
    expect(needs(value, facts(credits))).toEqual([]);
  });

  test('asks nothing of a term that the quote does not have', () => {
    const bare = quoteJson({ lines: [usageLine('a', '1', ['10'])] });
    const rules = [
      rule({ id: '1', field: 'paymentTermsDays', value: 0 }),
      rule({ id: '2', field: 'trueUp.floorPercent', comparison: 'less_than', value: '100' }),
      rule({ id: '3', field: 'adaptivePricing.increase.automatic', comparison: 'is', value: false }),
      rule({ id: '4', field: 'credits.pricePerCredit', value: { amount: '0', currency: 'USD' } }),
    ];
    expect(needs(policyOf(...rules), facts(bare))).toEqual([]);
    expect(
      needs(
        policyOf(rule({ field: 'credits.pricePerCredit', comparison: 'less_than', value: { amount: '0.008', currency: 'EUR' } })),
        facts(credits),
      ).map(brief),
    ).toEqual(['finance rule:a credits.packs[1].pricePerCredit=0.0079 EUR']);
  });

  test('takes a true-up without direction or limit for one that may go all the way down to its floor', () => {
    const json = quoteJson({
      lines: [usageLine('a', '1', ['10'])],
      commitments: [commitment(['a'], { period: 'year', amounts: ['100'], instalment: 'month', trueUp: { floorPercent: '50' } })],
    });
    const rules = [
      rule({ id: 'down', field: 'trueUp.mayGoDown', comparison: 'is', value: true }),
      rule({ id: 'most', field: 'trueUp.maxDecreasePercent', value: '99' }),
    ];
    expect(needs(policyOf(...rules), facts(json)).map(brief)).toEqual([
      'finance rule:down commitments[0].trueUp.direction=true',
      'finance rule:most commitments[0].trueUp.maxDecreasePercent=100',
    ]);
  });
});

describe('clauses', () => {
  const clause = (type: string, position: ClauseFact['position'], grantedBy: ClauseFact['grantedBy'] = null): ClauseFact => ({
    type,
    position,
    grantedBy,
  });

  test('with text of their own go to legal, whatever the policy says or whether there is one', () => {
    const own = facts(supportDesk, [clause('overage', 'preferred'), clause('credits', 'custom')]);
    expect(needs(null, own).map(brief)).toEqual([`legal ${customTextLaw} clauses.credits=true`]);
    expect(needs(policyOf(), own).map(({ key }) => key)).toEqual([customTextLaw]);
    expect(needs(policyOf(rule({ field: 'clauses.custom', comparison: 'is', value: false })), own)[0]?.approver).toBe('legal');
  });

  test('in a fallback ask whoever may grant it: nobody for one that sales may, legal where none is named', () => {
    const chosen = [
      clause('a', 'fallback', 'finance'),
      clause('b', 'fallback', 'sales'),
      clause('c', 'fallback'),
      clause('d', 'preferred'),
      clause('e', 'fallback', 'finance'),
    ];
    const policy = policyOf({ id: 'f', field: 'clauses.fallback', comparison: 'is', value: true, approver: 'grantor' });
    expect(needs(policy, facts(supportDesk, chosen)).map(brief)).toEqual([
      'legal rule:f clauses.c=true',
      'finance rule:f clauses.a=true clauses.e=true',
    ]);
  });

  test('of its own on a fallback keep the fallback’s approval, and list the figures that they keep', () => {
    const literals = [{ says: '60 days', term: 'paymentTermsDays' }];
    const own = facts(supportDesk, [{ ...clause('a', 'custom', 'finance'), from: 'fallback', literals }]);
    const policy = policyOf({ id: 'f', field: 'clauses.fallback', comparison: 'is', value: true, approver: 'grantor' });
    const needed = needs(policy, own);
    expect(needed.map(brief)).toEqual([`legal ${customTextLaw} clauses.a=true`, 'finance rule:f clauses.a=true']);
    expect(needed.map(literalsText)).toEqual(['Kept in words: a says “60 days” in place of paymentTermsDays.', null]);
    expect(needed.map(needLine)[0]).toContain('Kept in words: a says “60 days” in place of paymentTermsDays.');
  });

  test('of a quote are custom where their text is, omitted where left out, and custom where no library knows them', () => {
    const clauses = [
      { id: 'known', version: 1 },
      { id: 'known', version: 1, text: 'Our own words.' },
      { id: 'known', version: 1, text: 'In {{literal:paymentTermsDays|60 days}}, {{literal:twice}}.' },
      { id: 'gone', version: 1, omitted: true as const },
      { id: 'strange', version: 9 },
    ];
    const quote = { ...valueOf(readQuote(supportDesk)), clauses };
    const place = { id: 'known', version: 1, type: 'overage', position: 'fallback', grantedBy: 'sales' } as const;
    const found = clauseFactsOf(quote, lookUpIn([place, { ...place, id: 'strange' }]), keptLiterals);
    expect(found).toEqual([
      clause('overage', 'fallback', 'sales'),
      { ...clause('overage', 'custom', 'sales'), from: 'fallback' },
      {
        ...clause('overage', 'custom', 'sales'),
        from: 'fallback',
        literals: [
          { says: '60 days', term: 'paymentTermsDays' },
          { says: 'twice', term: null },
        ],
      },
      clause('gone', 'omitted'),
      clause('strange', 'custom'),
    ]);
    expect(clauseFactsOf(valueOf(readQuote(supportDesk)), lookUpIn([]), keptLiterals)).toEqual([]);
  });
});

describe('the sample policy', () => {
  const sample = valueOf(readPolicy(samplePolicy));

  test.each(['support-desk', 'credits'])('asks nothing of the sample %s', (name) => {
    expect(needs(sample, facts(exampleJson(`${name}.quote.json`) as QuoteJson)).map(brief)).toEqual([]);
  });

  test('asks pricing and legal for the sample with forty lines', () => {
    const needed = needs(sample, facts(exampleJson('forty-lines.quote.json') as QuoteJson));
    expect(needed.map(({ key }) => key)).toEqual(['rule:overage-discount', 'rule:automatic-increase']);
    expect(approversOf(needed)).toEqual(['legal', 'pricing']);
  });

  test('asks pricing first and finance too for a deep discount', () => {
    const lines = supportDesk.lines.map((line) => (line.id === 'seats' ? { ...line, discountPercent: '35' } : line));
    const needed = needs(sample, facts({ ...supportDesk, lines }));
    expect(needed.map(({ key }) => key)).toEqual(['rule:line-discount', 'rule:deep-discount']);
    expect(approversOf(needed)).toEqual(['pricing', 'finance']);
  });
});

describe('laws of guardrails', () => {
  const looser = (json: RuleJson): RuleJson => {
    const up = json.comparison === 'more_than' || json.comparison === 'at_least';
    switch (typeof json.value) {
      case 'string':
        return { ...json, value: String(Math.max(-100, Number(json.value) + (up ? 7 : -7))) } as RuleJson;
      case 'number':
        return { ...json, value: Math.max(0, json.value + (up ? 3 : -3)) } as RuleJson;
      case 'object': {
        const amount = String(Math.max(0, Number(json.value.amount) + (up ? 500 : -500)));
        return { ...json, value: { ...json.value, amount } } as RuleJson;
      }
      default:
        return json;
    }
  };
  const places = (needed: readonly Need[]): readonly string[] =>
    needed.flatMap(({ key, findings }) => findings.map(({ path }) => `${key} ${pathText(path)}`));

  test('a looser limit never adds a need', () => {
    fc.assert(
      fc.property(arbitraryQuote, arbitraryPolicy, (json, policy) => {
        const own = facts(json);
        const before = new Set(places(needs(valueOf(readPolicy(policy)), own)));
        const after = places(needs(policyOf(...policy.rules.map(looser)), own));
        expect(after.filter((place) => !before.has(place))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('rules ask in their order, each for itself, and the same twice', () => {
    fc.assert(
      fc.property(arbitraryQuote, arbitraryPolicy, (json, policy) => {
        const own = facts(json);
        const all = needs(valueOf(readPolicy(policy)), own);
        expect(all).toEqual(policy.rules.flatMap((each) => needs(policyOf(each), own)));
        expect(needs(valueOf(readPolicy(policy)), facts(structuredClone(json)))).toEqual(all);
      }),
      { numRuns: 100 },
    );
  });

  test('of a rule and its opposite exactly one asks at every place that can be judged', () => {
    const opposite = { more_than: 'at_most', at_most: 'more_than', at_least: 'less_than', less_than: 'at_least' } as const;
    fc.assert(
      fc.property(arbitraryQuote, arbitraryPolicy, (json, policy) => {
        const own = facts(json);
        for (const each of policy.rules) {
          const other = (
            each.comparison === 'is' ? { ...each, value: !each.value } : { ...each, comparison: opposite[each.comparison] }
          ) as RuleJson;
          const both = [each, other].flatMap((one) => needs(policyOf(one), own).flatMap(({ findings }) => findings));
          const judged = both.filter(({ verdict }) => verdict === 'outside').map(({ path }) => pathText(path));
          const expected = own[each.field].map(({ path }) => pathText(path));
          const unjudged = new Set(both.filter(({ verdict }) => verdict === 'not-judged').map(({ path }) => pathText(path)));
          expect(judged.toSorted()).toEqual(expected.filter((path) => !unjudged.has(path)).toSorted());
        }
      }),
      { numRuns: 100 },
    );
  });
});
