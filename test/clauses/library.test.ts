import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ContractTemplate } from '../../src/shared/document/data/contract-template.ts';
import { shippedClauses, shippedTemplates } from '../../src/main/export/shipped/shipped-library.ts';
import type { ShippedClause } from '../../src/main/export/shipped/shipped-library.ts';
import type { Visit } from '../../src/shared/clauses/lint/walk.ts';
import { indexed } from '../../src/shared/clauses/lint/library-index.ts';
import { lint } from '../../src/shared/clauses/lint/lint.ts';
import { knownOf, walk } from '../../src/shared/clauses/lint/walk.ts';
import { clauseProblemLine } from '../../src/shared/text/clause-problems.ts';

const library = shippedClauses();
const english = library.filter(({ head }) => head.language === 'en');
const german = library.filter(({ head }) => head.language === 'de');
const types = [...new Set(library.map(({ head }) => head.type))];
const everything = library.map(({ head, read }) => indexed({ head, blocks: read.blocks }));

function visit({ head, read }: ShippedClause, visitor: Visit): void {
  walk(read.blocks, knownOf(head), visitor);
}

/** All of a clause that both languages must have alike: where it stands, its paragraphs' names, terms, cases, references, inserts. */
function structure(clause: ShippedClause): Readonly<Record<string, unknown>> {
  const { head } = clause;
  const terms: string[] = [];
  const names: string[] = [];
  const cases: string[] = [];
  const places: string[] = [];
  visit(clause, {
    paragraph: ({ type, anchor }) => names.push(`${type} ${anchor ?? ''}`),
    cases: ({ path, cases: found }) =>
      cases.push(`${path}: ${found.map(({ values }) => values.map(({ value }) => value).join(' ')).join(' / ')}`),
    inline: (inline) => {
      if (inline.type === 'term') terms.push(inline.path);
      if (inline.type === 'define') places.push(`define ${inline.name}`);
      if (inline.type === 'ref') places.push(`ref ${inline.clause ?? ''}#${inline.paragraph ?? ''}`);
      if (inline.type === 'part') places.push(`part ${inline.part}`);
    },
    insert: ({ type, name }) => names.push(`${type} ${name}`),
  });
  const { title: _title, language: _language, source: _source, playbook: _playbook, ...same } = head;
  // A sentence may turn its terms and references round.
  return { ...same, names, cases, terms: terms.toSorted(), places: places.toSorted() };
}

test.each(library.map((clause) => [`${clause.head.language}/${clause.head.id}`, clause] as const))(
  '%s reads and has nothing against it',
  (_, { file, source, head, read }) => {
    expect(lint(read, everything).map((problem) => clauseProblemLine(file, problem))).toEqual([]);
    expect(file.endsWith(`/${head.language}/${head.id}.md`)).toBe(true);
    expect(source.endsWith('\n')).toBe(true);
  },
);

test('both languages have the same clauses', () => {
  expect(german.map(({ head }) => head.id)).toEqual(english.map(({ head }) => head.id));
});

test.each(english.map((clause) => [clause.head.id, clause] as const))('%s is built alike in German', (id, clause) => {
  const other = german.find(({ head }) => head.id === id);
  expect(other === undefined ? null : structure(other)).toEqual(structure(clause));
});

describe('the areas of a contract for AI products', () => {
  test.each([
    ['definitions', 'definitions'],
    ['order of precedence', 'precedence'],
    ['term and contract months', 'term'],
    ['invoices', 'invoicing'],
    ['payment', 'payment'],
    ['commitment', 'commitment'],
    ['overage', 'overage'],
    ['shortfall', 'shortfall'],
    ['drawdown', 'drawdown'],
    ['true-up and true-down', 'true-up'],
    ['rollover', 'rollover'],
    ['pooling', 'pooling'],
    ['credits', 'credits'],
    ['adaptive pricing: the index', 'price-index'],
    ['adaptive pricing: down', 'price-reduction'],
    ['adaptive pricing: up', 'price-increase'],
    ['adaptive pricing: when', 'price-timing'],
    ['model substitution', 'substitution'],
    ['deprecation', 'deprecation'],
    ['availability', 'availability'],
    ['service credits', 'service-credits'],
    ['quality reporting', 'quality-reporting'],
    ['support', 'support'],
    ['fair use', 'fair-use'],
    ['price hold', 'price-hold'],
    ['renewal', 'renewal'],
    ['renewal cap', 'renewal-cap'],
    ['usage measurement', 'measurement'],
    ['disputes', 'disputes'],
    ['charging by outcome', 'outcome'],
    ['outcome definition', 'outcome-definition'],
    ['data', 'data'],
    ['security', 'security'],
    ['confidentiality', 'confidentiality'],
    ['liability', 'liability'],
    ['termination', 'termination'],
    ['refund of prepaid', 'refund'],
    ['governing law', 'governing-law'],
    ['access and restrictions', 'access'],
    ['acceptable use', 'acceptable-use'],
    ['customer’s responsibilities', 'customer-duties'],
    ['ownership of input and output', 'input-output'],
    ['feedback', 'feedback'],
    ['roles and transparency under the AI Act', 'ai-roles'],
    ['subcontractors', 'subcontractors'],
    ['no training unless agreed', 'training'],
    ['suspension for security', 'suspension'],
    ['data processing agreement', 'data-processing'],
    ['transfers', 'data-transfers'],
    ['warranties and disclaimer', 'warranties'],
    ['indemnity for infringement', 'indemnity'],
    ['raised cap for data breach', 'liability-data'],
    ['insurance', 'insurance'],
    ['survival', 'survival'],
    ['notices with addresses', 'notices'],
    ['assignment', 'assignment'],
    ['force majeure', 'force-majeure'],
    ['entire agreement', 'entire-agreement'],
    ['counterparts and electronic signature', 'signature'],
    ['export and sanctions', 'export-controls'],
    ['anti-corruption', 'anti-corruption'],
    ['publicity', 'publicity'],
    ['withholding tax', 'withholding-tax'],
  ])('%s has a preferred clause', (_, type) => {
    expect(english.filter(({ head }) => head.type === type && head.position === 'preferred')).toHaveLength(1);
  });

  test('negotiated ones have fallbacks, and some a point beyond which we do not go', () => {
    const at = (position: RegExp): readonly string[] =>
      english.filter(({ head }) => position.test(head.position)).map(({ head }) => head.type);
    expect(new Set(at(/^fallback-/)).size).toBeGreaterThanOrEqual(20);
    expect(at(/^fallback-2$/)).toContain('substitution');
    expect(at(/^walk-away$/).toSorted()).toEqual(['liability', 'precedence']);
  });
});

test('every clause has a playbook, says that it is a sample, and is due for review', () => {
  for (const { head } of library) {
    expect([head.id, head.playbook.why, head.playbook.say, head.playbook.escalateIf]).not.toContain(null);
    expect(head.source).toBe('Quotewright sample – needs review by counsel before use');
    expect(head.reviewDue).toBe('2027-11-01');
  }
});

test('alternatives of a type stand under one title and apply alike, so that a contract can take any of them', () => {
  for (const clauses of [english, german])
    for (const type of types) {
      const alternatives = clauses.filter(({ head }) => head.type === type);
      const alike = alternatives.map(({ head }) => [head.title, head.each, head.applies, head.pricing, head.requires].join('|'));
      expect([type, new Set(alike).size]).toEqual([type, 1]);
    }
});

test('every alternative defines the terms that other clauses use', () => {
  for (const [clauses, index] of [english, german].map(
    (all) => [all, all.map(({ head, read }) => indexed({ head, blocks: read.blocks }))] as const,
  ))
    for (const { head } of clauses) {
      const own = index.find((entry) => entry.head.id === head.id);
      const others = index.filter((entry) => entry.head.type !== head.type);
      const peers = index.filter((entry) => entry.head.type === head.type);
      const needed = peers.flatMap(({ defines }) => [...defines]).filter((name) => others.some(({ uses }) => uses.has(name)));
      expect([head.id, needed.filter((name) => own?.defines.has(name) !== true)]).toEqual([head.id, []]);
    }
});

const named = ({ sections }: ContractTemplate): readonly string[] => sections.flatMap(({ clauses }) => clauses);

test('the templates of contracts that stand alone name every type, each once, and nothing that is not there', () => {
  const whole = shippedTemplates().filter(({ id }) => id !== 'order-only');
  expect(whole.map(({ id }) => id)).toEqual(['default', 'paragraphs']);
  for (const template of whole) expect([template.id, named(template).toSorted()]).toEqual([template.id, types.toSorted()]);
});

test('the template of an order under a master agreement names types and alternatives that are there, each once', () => {
  const order = shippedTemplates().find(({ id }) => id === 'order-only');
  if (order === undefined) throw new Error('The template is gone');
  expect(named(order).filter((type) => !types.includes(type))).toEqual([]);
  expect(new Set(named(order)).size).toBe(named(order).length);
  expect(order.ifAgreed?.filter((type) => !named(order).includes(type))).toEqual([]);
  expect(order.alternatives).toEqual(['precedence-master-agreement']);
  const alternatives = english.filter(({ head }) => order.alternatives?.includes(head.id) === true);
  expect(alternatives.map(({ head }) => head.type)).toEqual(['precedence']);
});

test('titles and playbooks have no digits: they outlive the deal', () => {
  for (const { head } of library)
    for (const text of [head.title, ...Object.values(head.playbook)])
      expect([head.id, text]).not.toEqual([head.id, expect.stringMatching(/\p{Nd}/u)]);
});

test('the page on the library has each type with its positions and who grants them', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/clause-library.md'), 'utf8');
  const rank = (position: string): number => (position === 'preferred' ? 0 : Number(/\d+$/.exec(position)?.[0] ?? 100));
  const rows = types.map((type) => {
    const clauses = english
      .filter(({ head }) => head.type === type)
      .toSorted((a, b) => rank(a.head.position) - rank(b.head.position));
    const positions = clauses.map(
      ({ head }) => `${head.position} \`${head.id}\`${head.grantedBy === null ? '' : ` (${head.grantedBy})`}`,
    );
    return `| \`${type}\`${clauses[0]?.head.pricing === true ? ' *pricing*' : ''} | … | ${positions.join('; ')} |`;
  });
  const found = page
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.replace(/^(\| [^|]*\|)[^|]*\|/, '$1 … |'));
  expect(found.toSorted()).toEqual(rows.toSorted());
});
