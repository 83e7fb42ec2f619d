import type { ReactNode } from 'react';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { clientOver } from '../../../src/renderer/client/client.ts';
import { openSession, SessionContext } from '../../../src/renderer/features/quote/draft/edit-session.ts';
import type { Session } from '../../../src/renderer/features/quote/draft/edit-session.ts';
import { readCosts } from '../../../src/shared/domain/reading/read.ts';
import type { Costs } from '../../../src/shared/domain/terms/costs.ts';
import { OpenQuote } from '../../../src/shared/calls/quotes/quote-calls.ts';

const draft = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../examples/support-desk.quote.json'), 'utf8')) as unknown;

const at = '2026-11-22T09:00:00.000Z';
const money = { currency: 'USD', committedValue: null, expectedValue: null, problemCount: 0 };
const ids = { quoteId: 'quote-1', revisionId: 'revision-1', revision: 1 };
const times = { createdAt: at, updatedAt: at };
const opened = {
  quote: { ...ids, ...money, ...times, state: 'draft', number: 'Q-1', title: '', customer: '', validUntil: null, isSample: true },
  revision: { ...ids, ...money, ...times, saveCount: 1, costBookId: null, issued: null },
  hasNewerCostBook: false,
};

/** A sample quote as it is open in the window, over services that answer nothing. */
export function openQuote(changes: object = {}): Session {
  const answer = { ...opened, draft: { ...(draft as object), ...changes } };
  const client = clientOver({ call: () => new Promise(() => undefined), stop: () => undefined, on: () => () => undefined });
  const session = openSession(OpenQuote.parse(answer), client, {});
  onTestFinished(session.close);
  return session;
}

/** The cost book of the samples. */
export function sampleCosts(): Costs {
  const file = readFileSync(resolve(import.meta.dirname, '../../../resources/samples/costs.json'), 'utf8');
  const read = readCosts(JSON.parse(file) as unknown);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

export function InQuote({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}
