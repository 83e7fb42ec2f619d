import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { clauseCheckCommand } from '../../../src/main/cli/commands/clauses.ts';
import { isCitation } from '../../../src/shared/clauses/lint/citations.ts';
import { readClause } from '../../../src/shared/clauses/language/read-clause.ts';
import { inlineSource } from '../../../src/shared/clauses/language/write-inline.ts';
import { lint } from '../../../src/shared/clauses/lint/lint.ts';

/** What the check finds in a sentence, as "rule: text". */
function found(body: string, language: 'en' | 'de' = 'en'): readonly string[] {
  const head = ['id: a', 'type: a', 'title: A', `language: ${language}`, 'version: 1', 'position: preferred', 'why: so'];
  return lint(readClause(`---\n${head.join('\n')}\n---\n${body}`), []).map((problem) =>
    'text' in problem ? `${problem.rule}: ${problem.text}` : problem.rule,
  );
}

const english = [
  'ISO/IEC 27001',
  'ISO/IEC 27001:2022',
  'ISO 9001',
  'EN 301 549',
  'NIST SP 800-53 Rev. 5',
  'SOC 2 Type II',
  'ISAE 3402 Type 2',
  'PCI DSS v4.0.1',
  'RFC 5322',
  'FIPS 140-3',
  'TLS 1.2',
  'Incoterms 2020',
  'IFRS 15',
  'Article 28 of Regulation (EU) 2016/679',
  'Articles 28 and 32 of the GDPR',
  'Article 28(3)(a) GDPR',
  'GDPR Article 82',
  'Directive 95/46/EC',
  'Article 4(2) of Directive 2000/31/EC',
  'Regulation (EC) No 593/2008',
  'section 4.2 of the MSA',
  'section 7 of the master agreement',
  'Sections 7.1 and 7.2 of the Master Services Agreement',
  'Clause 12 of the Data Processing Addendum',
  'Schedule 2 to the DPA',
  'section 4 of the Late Payment of Commercial Debts (Interest) Act 1998',
  'Data Protection Act 2018',
  'UCC § 2-207',
  'section 2-718 of the Uniform Commercial Code',
  '17 U.S.C. § 107',
  '45 CFR 164.308',
  'Cal. Civ. Code § 1798.100',
  'section 365(n) of the U.S. Bankruptcy Code',
  '§ 288 BGB',
];

const german = [
  'DIN EN ISO 9001:2015',
  'BSI C5:2020',
  'IDW PS 880',
  'Artikel 28 der Verordnung (EU) 2016/679',
  'Durchführungsbeschlusses (EU) 2021/914',
  'Art. 28 Abs. 3 DSGVO',
  'Art. 6 Abs. 1 Satz 1 lit. b DS-GVO',
  'Richtlinie (EU) 2019/770',
  'Verordnung (EG) Nr. 593/2008',
  '§ 288 Abs. 2 BGB',
  '§§ 305 bis 310 BGB',
  '§§ 305 ff. BGB',
  '§ 14 ProdHaftG',
  '§ 35a SGB X',
  '§ 1 des Produkthaftungsgesetzes',
  'Ziffer 4.2 des Rahmenvertrags',
  'Abschnitt 4.2 der Rahmenvereinbarung',
  'Anlage 2 zum Auftragsverarbeitungsvertrag',
  'Ziffer 3.1 der AGB',
];

describe('a norm or another document', () => {
  test.each(english)('%s is cited as it stands, and within {{cite:…}}', (citation) => {
    expect(found(`It follows ${citation}, and more.`)).toEqual([]);
    expect(found(`It follows {{cite:${citation}}}, and more.`)).toEqual([]);
  });

  test.each(german)('%s gilt, wie es da steht, und in {{cite:…}}', (citation) => {
    expect(found(`Es gilt ${citation} und mehr.`, 'de')).toEqual([]);
    expect(found(`Es gilt {{cite:${citation}}} und mehr.`, 'de')).toEqual([]);
  });

  test.each([
    ['BSI Grundschutz-Kompendium 2023', 'de'],
    ['BGH, Urteil vom 12. März 2020, Az. VII ZR 5/19', 'de'],
    ['Rahmenvertrag Nr. 4711', 'de'],
    ['UN Convention on Contracts for the International Sale of Goods of 11 April 1980', 'en'],
    ['ICC Rules of Arbitration 2021', 'en'],
    ['Master Services Agreement No. 4711', 'en'],
  ] as const)('%s has no form of its own, and is cited by saying so', (citation, language) => {
    expect(found(`It follows ${citation}.`, language)).not.toEqual([]);
    expect(found(`It follows {{cite:${citation}}}.`, language)).toEqual([]);
  });

  test('a citation is written as it was read', () => {
    const [block] = readClause('---\n---\n{{cite: § 288 BGB }}').blocks;
    expect(block?.type === 'paragraph' ? block.children.map(inlineSource) : block).toEqual(['{{cite:§ 288 BGB}}']);
  });

  test('its numbers hide no figure beside them', () => {
    expect(found('Under Article 28 of the GDPR and within 30 days.')).toEqual(['literal-period: 30 days']);
    expect(found('SOC 2 reports of 12 months, for USD 500.')).toEqual(['literal-period: 12 months', 'literal-money: USD 500']);
    expect(found('Nach § 288 BGB 9 Prozentpunkte.', 'de')).toEqual(['literal-percentage: 9 Prozent']);
  });
});

describe('no citation', () => {
  test.each([
    'section 4',
    'Section 7 of this agreement',
    'section 7 of these terms',
    'section 7 of the agreement',
    'Ziffer 4 dieser Vereinbarung',
    'Ziffer 4 des Vertrags',
    'part 3 of the order',
    'part 5 of the term',
  ])('%s is a place within the contract', (words) => {
    expect(found(`See ${words}.`)).toHaveLength(1);
    expect(found(`See {{cite:${words}}}.`)).toEqual([`no-citation: ${words}`]);
  });

  test.each([
    '30 days',
    'USD 100',
    '20 % of the fees',
    'twice the fees',
    'Fees of 500',
    'Customer pays 12',
    'the master agreement',
  ])('%s has not its form', (words) => {
    expect(isCitation(words)).toBe(false);
    expect(found(`See {{cite:${words}}}.`)).toEqual([`no-citation: ${words}`]);
  });
});

describe('a multiple or a fraction in words', () => {
  test.each([
    ['The cap is two times the fees.', 'two times'],
    ['The cap is three times the fees.', 'three times'],
    ['The cap is twice the fees.', 'twice'],
    ['The cap is double the fees.', 'double'],
    ['The fees are tripled.', 'tripled'],
    ['A threefold cap.', 'threefold'],
    ['The cap is one and a half times the fees.', 'one and a half times'],
    ['The cap is two and a half times the fees.', 'two and a half times'],
    ['The cap is 2.5 times the fees.', '2.5 times'],
    ['The cap is 3x the fees.', '3x'],
    ['A cap of half of the fees.', 'half'],
    ['One half is due.', 'One half'],
    ['It is a third of the fees.', 'a third'],
    ['One-third is due.', 'One-third'],
    ['Two thirds are due.', 'Two thirds'],
    ['It is a quarter of the fees.', 'a quarter'],
    ['It may audit twice a year.', 'twice'],
  ])('%s', (body, text) => {
    expect(found(body)).toEqual([`literal-multiple: ${text}`]);
  });

  test.each([
    ['Die Grenze ist das Zweifache der Entgelte.', 'Zweifache'],
    ['Die Grenze ist doppelt so hoch.', 'doppelt'],
    ['Das Doppelte der Entgelte.', 'Doppelte'],
    ['Die Entgelte verdoppeln sich.', 'verdoppeln'],
    ['Die Hälfte ist fällig.', 'Hälfte'],
    ['Ein Drittel ist fällig.', 'Ein Drittel'],
    ['Zwei Drittel sind fällig.', 'Zwei Drittel'],
    ['Das Anderthalbfache der Entgelte.', 'Anderthalbfache'],
    ['Das Zweieinhalbfache der Entgelte.', 'Zweieinhalbfache'],
    ['Er prüft zweimal.', 'zweimal'],
    ['Das 2-fache der Entgelte.', '2-fache'],
    ['Ein halber Preis.', 'halber'],
  ])('%s', (body, text) => {
    expect(found(body, 'de')).toEqual([`literal-multiple: ${text}`]);
  });

  test.each([
    'A third party may audit once a year, and a third reminder follows.',
    'Each contract quarter, on behalf of Customer, halves away from zero.',
    'It is charged once, price times quantity, without double counting.',
    'One-time charges and a second audit.',
  ])('%s has none', (body) => expect(found(body)).toEqual([]));

  test.each([
    'Innerhalb der Laufzeit, einmal und deshalb einfach, mehrfach.',
    'Ein Doppelbesteuerungsabkommen und ein Vierteljahr.',
  ])('%s enthält keines', (body) => expect(found(body, 'de')).toEqual([]));
});

test('external references: norms pass, and every figure in words or digits is found', () => {
  const source = readFileSync(new URL('cases/external-references.md', import.meta.url), 'utf8');
  const lines = lint(readClause(source), []).map(
    (problem) => `${problem.at.line} ${problem.rule}: ${'text' in problem ? problem.text : ''}`,
  );
  expect(lines).toEqual([
    '14 literal-multiple: two times',
    '16 literal-multiple: twice',
    '16 literal-multiple: half',
    '18 literal-multiple: three times',
    '20 literal-number: 24',
    '20 literal-number: 7',
    '20 literal-period: 365 days',
    '24 literal-money: hundred dollars',
  ]);
});

test('a file in the place of a clause of the library is no second one beside it', async () => {
  const file = new URL('cases/own-payment.md', import.meta.url).pathname;
  expect(await clauseCheckCommand([file])).toMatchObject({ status: 0, problems: [] });
  expect(await clauseCheckCommand([file, file])).toMatchObject({ status: 0, problems: [] });
});
