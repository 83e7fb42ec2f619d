import { QueryClientProvider } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { makeQueryClient } from '../../../src/renderer/client/queries.ts';
import { ShippedOffers } from '../../../src/renderer/features/clauses/shipped-offers.tsx';
import { axeFindings, shown, words } from './shown.tsx';

const bridge = vi.hoisted(() => {
  const source = (version: number, body: string): string =>
    `---\nid: notices\ntype: notices\ntitle: Notices\nlanguage: en\nversion: ${version}\nposition: preferred\nwhy: So.\n---\n${body}\n`;
  const at = '2026-11-22T09:00:00.000Z';
  const current = {
    clauseId: 'notices',
    language: 'en',
    version: 1,
    type: 'notices',
    title: 'Notices',
    position: 'preferred',
    grantedBy: null,
    state: 'approved',
    source: source(1, 'Notices go by letter.'),
    textHash: 'a'.repeat(64),
    reviewDue: null,
    author: 'Ann',
    approvedBy: 'Lee',
    approvedAt: at,
    saveCount: 1,
    isSample: false,
    updatedAt: at,
  };
  const offer = {
    clauseId: 'notices',
    language: 'en',
    shippedVersion: 2,
    type: 'notices',
    title: 'Notices',
    nextVersion: 2,
    source: source(2, 'Notices go by e-mail.'),
    current,
  };
  const sent: [string, unknown][] = [];
  const call = (name: string, input: unknown): Promise<unknown> => {
    if (name !== 'clauses.shippedOffers') sent.push([name, input]);
    const value = name === 'clauses.shippedOffers' ? [offer] : name === 'clauses.takeShipped' ? { ...current, version: 2 } : {};
    return Promise.resolve({ ok: true, value });
  };
  vi.stubGlobal('quotewright', { call, on: () => () => undefined });
  return { sent };
});

test('newer texts of the app are a line; each shows what it changes, and is taken or left', async () => {
  const user = userEvent.setup();
  const text = words.library.shipped;
  shown(
    <QueryClientProvider client={makeQueryClient()}>
      <ShippedOffers />
    </QueryClientProvider>,
  );
  expect(await screen.findByText(text.notice(1))).toBeTruthy();
  await user.click(screen.getByRole('button', { name: text.list }));
  await user.click(screen.getByRole('button', { name: text.showChanges }));
  expect(document.querySelector('del')?.textContent).toContain('letter');
  expect(document.querySelector('ins')?.textContent).toContain('e-mail');
  expect(await axeFindings()).toEqual([]);
  const key = { clauseId: 'notices', language: 'en', shippedVersion: 2 };
  await user.click(screen.getByRole('button', { name: text.take(2) }));
  await user.click(screen.getByRole('button', { name: text.keep }));
  expect(bridge.sent).toEqual([
    ['clauses.takeShipped', key],
    ['clauses.keepOurs', key],
  ]);
});
