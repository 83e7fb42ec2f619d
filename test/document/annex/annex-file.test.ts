import { describe, expect, test } from 'vitest';
import { annexTreeOf, dataOf, treeOf, wordsOf } from '../sample-tree.ts';

const data = dataOf('support-desk');

describe('the calculation annex', () => {
  test('is a file of its own, with the number, revision and fingerprint of its contract', () => {
    const tree = annexTreeOf(data);
    expect(tree).toMatchObject({
      title: 'Calculation annex to Q-2025-0042, revision 1',
      number: 'Q-2025-0042',
      revision: 'Revision 1',
      fingerprint: 'ab'.repeat(32),
      watermark: null,
      failures: [],
    });
    expect(wordsOf(tree)).toContain('ab'.repeat(32));
    expect(annexTreeOf(dataOf('support-desk', undefined, undefined, 'de')).title).toBe(
      'Berechnungsanhang zu Q-2025-0042, Fassung 1',
    );
  });

  test('leads nowhere: the places that it cites are in the contract', () => {
    const notes = annexTreeOf(data).parts.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'linked-note'));
    expect(notes.length).toBeGreaterThan(3);
    expect(JSON.stringify(notes)).not.toContain('"to"');
    const cited = notes.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n');
    expect(cited).toMatch(/Agreed in 1\.1, \d+\.\d+\.\d+/);
  });

  test('stands in the contract where the template binds it in, and nowhere else', () => {
    const ids = (of: typeof data): readonly string[] => treeOf(of).parts.map(({ id }) => id);
    expect(ids(data)).not.toContain('annex');
    expect(ids(data)).not.toContain('totals');
    const bound = { ...data, template: { ...data.template, parts: [...data.template.parts, 'annex' as const] } };
    expect(ids(bound)).toContain('annex');
    const annex = treeOf(bound).parts.find(({ id }) => id === 'annex');
    expect(annex?.blocks.flatMap((block) => (block.type === 'heading' && block.level === 2 ? [block.text] : []))).toEqual(
      annexTreeOf(data).parts.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.type === 'heading' && block.level === 1 ? [block.text] : [])),
      ),
    );
  });
});
