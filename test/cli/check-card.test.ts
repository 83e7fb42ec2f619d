import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkCommand } from '../../src/main/cli/commands/check.ts';
import { supportJson } from '../catalogue/cards.ts';
import { testFolder } from '../services/running.ts';

async function checked(json: unknown) {
  const file = join(testFolder(), 'card.json');
  writeFileSync(file, JSON.stringify(json));
  return checkCommand(file);
}

test('check says that a rate card is well formed', async () => {
  expect(await checked(supportJson)).toMatchObject({
    status: 0,
    out: 'support, version 1, is well formed: 5 products, in USD.\n',
  });
});

test('check names every problem of a rate card with its place', async () => {
  const { status, problems } = await checked({ ...supportJson, currency: 'XXQ', products: [{ id: 'a', name: 'A' }] });
  expect(status).toBe(1);
  expect(problems).toEqual(
    expect.arrayContaining([expect.stringMatching(/^currency: /), expect.stringMatching(/^products\[0\]\.charge: /)]),
  );
});
