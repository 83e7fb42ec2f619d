import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { shippedClausesIn, shippedTemplate } from '../../../src/main/export/shipped/shipped-library.ts';
import { withTemplate } from '../../../src/renderer/features/quote/clauses/choices.ts';
import type { Choices } from '../../../src/renderer/features/quote/clauses/choices.ts';
import type { QuoteDraft } from '../../../src/shared/domain/terms/quote.ts';

const day = '2026-11-22';
const whole = shippedTemplate('default');
const order = shippedTemplate('order-only');
if (whole === undefined || order === undefined) throw new Error('The templates are gone');
const library = shippedClausesIn('en').map((clause) => ({ ...clause, state: 'approved', isSample: true }) as const);
const material = { library, template: whole, language: 'en' } as const;
const draft = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../examples/credits.quote.json'), 'utf8')) as QuoteDraft;

const toOrder = (from: QuoteDraft): QuoteDraft => withTemplate(from, material, { from: whole, to: order, isDefault: false }, day);
const toWhole = (from: QuoteDraft): QuoteDraft => withTemplate(from, material, { from: order, to: whole, isDefault: true }, day);
const ids = ({ clauses }: QuoteDraft): readonly string[] => (clauses ?? []).map(({ id }) => id);

test('a draft that follows its template names the other, and not the default one', () => {
  expect(toOrder(draft)).toEqual({ ...draft, template: 'order-only' });
  expect(toWhole(toOrder(draft))).toEqual(draft);
});

test('pinned clauses that both templates have stay; a clause that a template names comes and goes with it', () => {
  const own = { id: 'payment', version: 1, text: 'Our own words.' };
  const clauses: Choices = [{ id: 'precedence', version: 1 }, own, { id: 'indemnity', version: 1 }];
  const ordered = toOrder({ ...draft, clauses });
  expect(ordered.clauses).toContainEqual(own);
  expect(ids(ordered)).toContain('precedence-master-agreement');
  expect(ids(ordered).filter((id) => ['precedence', 'indemnity', 'liability'].includes(id))).toEqual([]);
  const back = toWhole(ordered);
  expect(back.clauses).toContainEqual(own);
  expect(ids(back)).toEqual(expect.arrayContaining(['precedence', 'indemnity', 'liability']));
  expect(ids(back)).not.toContain('precedence-master-agreement');
});
