// What counsel of the other side asks of a contract, and where the sample contract answers it: the page's numbers are the contract's own.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contractDocument } from '../../src/main/export/contract/contract-document.ts';
import type { DocumentTree } from '../../src/shared/document/tree/tree.ts';
import { readCosts, readQuote } from '../../src/shared/domain/reading/read.ts';
import { exampleJson, valueOf } from '../domain/example-files.ts';
import { counselQuestions } from './counsel-questions.ts';

const page = join(import.meta.dirname, '../../docs/counsel-checklist.md');

function sampleTree(): DocumentTree {
  const quote = valueOf(readQuote(exampleJson('support-desk.quote.json')));
  const costs = valueOf(readCosts(exampleJson('costs.json')));
  const made = contractDocument({ quote, costs, kind: 'final' });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.tree;
}

/** The sections of the contract by what they are: a clause by its type, a part of the order by its name. */
function sections(tree: DocumentTree): ReadonlyMap<string, { readonly number: string; readonly title: string }> {
  const found = new Map<string, { readonly number: string; readonly title: string }>();
  for (const { blocks } of tree.parts)
    for (const block of blocks)
      if (block.type === 'heading' && block.number !== null && block.id !== null)
        found.set(block.id.replace(/^clause-/, '').replace(/^(order|commitment|billing|true-up)-1$/, '$1'), {
          number: block.number,
          title: block.text,
        });
  return found;
}

function written(): string {
  const places = sections(sampleTree());
  const rows = counselQuestions.map(({ question, answeredBy }, index) => {
    const answers = answeredBy.map((name) => {
      const place = places.get(name);
      if (place === undefined) throw new Error(`Question ${index + 1}: the sample contract has no ${name}`);
      return `${place.number} ${place.title} (\`${name}\`)`;
    });
    return `| ${index + 1} | ${question} | ${answers.join('<br>')} |`;
  });
  return [
    '# What counsel asks, and where the contract answers',
    '',
    'Fifty questions that counsel of a customer asks of a contract for AI services, answered for the sample contract: the support desk with the default template, in English. The numbers are those of that contract; a test writes this page from it and holds it to it (`WRITE_DOCS=1 npm run unit -- test/document/counsel-checklist.test.ts`). No lawyer has reviewed the clauses: see [clause-library.md](clause-library.md).',
    '',
    '| | question | section |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

test('fifty questions of counsel have their sections in the sample contract', () => {
  expect(counselQuestions).toHaveLength(50);
  expect(new Set(counselQuestions.map(({ question }) => question)).size).toBe(50);
  const text = written();
  if (process.env['WRITE_DOCS'] === '1') writeFileSync(page, text);
  expect(readFileSync(page, 'utf8')).toBe(text);
});
