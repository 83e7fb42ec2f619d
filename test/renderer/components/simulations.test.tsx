// Stress and break-even in the window: what their fields refuse, and what the values of answers do to the deal.
import { QueryClientProvider } from '@tanstack/react-query';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { makeQueryClient } from '../../../src/renderer/client/queries.ts';
import type { Session } from '../../../src/renderer/features/quote/draft/edit-session.ts';
import type { SimulationAnswer, SimulationQuestion } from '../../../src/renderer/features/quote/what-if/simulation-message.ts';
import type { Answer, Asked } from '../../../src/shared/simulation/break-even/break-even.ts';
import type { StressInputs } from '../../../src/shared/simulation/stress/runs.ts';
import { InQuote, openQuote, sampleCosts } from './open-quote.tsx';
import { axeFindings, shown, words } from './shown.tsx';

const asked = vi.hoisted(() => ({
  stresses: new Array<{ readonly inputs: StressInputs; readonly count: number }>(),
  answers: new Array<Answer>(),
}));
vi.mock('../../../src/renderer/features/quote/what-if/simulation-workers.ts', () => ({
  runStress: (inputs: StressInputs, count: number) => {
    asked.stresses.push({ inputs, count });
    return () => undefined;
  },
  askSimulation: (_inputs: StressInputs, { kind }: SimulationQuestion, answered: (answer: SimulationAnswer | null) => void) => {
    if (kind === 'break-even') answered({ kind, answers: asked.answers });
    return () => undefined;
  },
}));
const { MoneyTab } = await import('../../../src/renderer/features/quote/money/money-tab.tsx');

afterEach(() => {
  asked.stresses.length = 0;
  asked.answers.length = 0;
});

const text = words.whatIf;

async function whatIf(): Promise<Session> {
  const session = openQuote();
  session.priceWith(sampleCosts());
  session.showMoney('scenarios');
  shown(
    <QueryClientProvider client={makeQueryClient()}>
      <InQuote session={session}>
        <MoneyTab />
      </InQuote>
    </QueryClientProvider>,
  );
  await screen.findByRole('heading', { name: text.stressTitle });
  return session;
}

function run(): HTMLElement {
  return screen.getByRole('button', { name: text.start });
}

async function fill(name: string, typed: string): Promise<void> {
  const user = userEvent.setup();
  const field = screen.getByRole('textbox', { name });
  await user.clear(field);
  if (typed !== '') await user.type(field, typed);
}

/** What a field is told to be wrong. */
function problemOf(name: string): string | null {
  const field = screen.getByRole('textbox', { name });
  expect(field.getAttribute('aria-invalid')).toBe('true');
  const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
}

test.each([
  [text.spreadFields.level, '-1', 'Must not be negative'],
  [text.spreadFields.growth, '-0.5', 'Must not be negative'],
  [text.spreadFields.noise, '-8', 'Must not be negative'],
  [text.spreadFields.level, '101', 'Must be at most 100'],
  [text.spreadFields.level, 'much', 'Not a number'],
  [text.spreadFields.level, '', 'Needed'],
  [text.halfLife, '-1', 'Must not be negative'],
  [text.halfLife, '', 'Needed'],
  [text.perYear, '53', 'Must be at most 52'],
  [text.perYear, '-1', 'Must not be negative'],
])('%s of “%s” is refused at its field, with what it may be: %s', async (field, typed, says) => {
  await whatIf();
  expect(run()).toHaveProperty('disabled', false);
  await fill(field, typed);
  expect(problemOf(field)).toContain(says);
  expect(screen.getAllByRole('textbox').filter((each) => each.getAttribute('aria-invalid') === 'true')).toHaveLength(1);
  expect(run()).toHaveProperty('disabled', true);
});

test.each(['1.5', '-1', 'x', ''])('a seed of “%s” is refused, with what it may be', async (typed) => {
  await whatIf();
  await fill(text.seed, typed);
  expect(problemOf(text.seed)).toContain(text.noSeed);
  expect(run()).toHaveProperty('disabled', true);
});

test('so many runs are offered as a stress may have, neither none nor a billion', async () => {
  await whatIf();
  const counts = within(screen.getByRole('combobox', { name: text.runs })).getAllByRole('option');
  expect(counts.map((option) => option.getAttribute('value'))).toEqual(['200', '1000', '10000']);
});

test.each(['0', '6', '18'])(
  'a half-life of %s months reaches the stress, and what is asked is what the fields say',
  async (months) => {
    await whatIf();
    await fill(text.halfLife, months);
    await fill(text.spreadFields.level, '40');
    await fill(text.seed, '77');
    await userEvent.setup().click(run());
    expect(asked.stresses).toHaveLength(1);
    const [{ inputs, count } = { inputs: null, count: 0 }] = asked.stresses;
    expect(count).toBe(1000);
    expect(inputs).toMatchObject({
      seed: 77,
      stress: { usage: { levelSpreadPercent: '40' }, models: { halfLifeMonths: months, bias: 'recorded' } },
    });
    expect(await axeFindings()).toEqual([]);
  },
);

function answer(of: Asked, before: string, after: string, holdsAtFirst: boolean): Answer {
  return { asked: of, from: '0', to: '100', holdsAtFirst, changes: [{ before, after }] };
}

type Terms = { adaptivePricing?: { indexedSharePercent?: string; decrease?: Record<string, unknown> } };

function termOf(session: Session, term: string): unknown {
  const { adaptivePricing } = session.draft.getState().history.present as unknown as Terms;
  return term === 'indexedSharePercent' ? adaptivePricing?.indexedSharePercent : adaptivePricing?.decrease?.[term];
}

test.each([
  // What holds first holds up to the value before the change; what begins to hold, from the value after it.
  ['passThroughPercent', '41', '42', true, '41'],
  ['thresholdPercent', '11', '12', false, '12'],
  ['indexedSharePercent', '66', '67', true, '66'],
] as const)(
  'the value of an answer about %s goes into the term, and undo takes it back',
  async (term, before, after, holds, value) => {
    asked.answers.push(answer({ kind: 'term', term }, before, after, holds));
    const session = await whatIf();
    const own = termOf(session, term);
    expect(own).not.toBe(value);
    const user = userEvent.setup();
    const panel = screen.getByRole('region', { name: text.breakEvenTitle });
    await user.click(within(panel).getByRole('button', { name: text.compute }));
    await user.click(await within(panel).findByRole('button', { name: text.takeValue(`${value}%`) }));
    expect(termOf(session, term)).toBe(value);
    act(() => session.undo());
    expect(termOf(session, term)).toBe(own);
  },
);

test('a higher commitment goes into every amount at once, and undo takes it back', async () => {
  asked.answers.push(answer({ kind: 'higher-commitment' }, '110', '110.1', false));
  const session = await whatIf();
  const amounts = (): readonly (readonly string[])[] =>
    (session.draft.getState().history.present as unknown as { commitments: { amounts: string[] }[] }).commitments.map(
      (each) => each.amounts,
    );
  const own = amounts();
  const user = userEvent.setup();
  const panel = screen.getByRole('region', { name: text.breakEvenTitle });
  await user.click(within(panel).getByRole('button', { name: text.compute }));
  await user.click(await within(panel).findByRole('button', { name: text.takeHigher }));
  expect(amounts().map((each) => each.map(Number))).toEqual(
    own.map((each) => each.map((amount) => Math.round(Number(amount) * 110) / 100)),
  );
  act(() => session.undo());
  expect(amounts()).toEqual(own);
});

test('answers about costs and use are no terms, and have no value to take', async () => {
  asked.answers.push(
    answer({ kind: 'costs', model: null, over: 'term' }, '40', '40.01', true),
    answer({ kind: 'used-up' }, '90', '90.1', false),
  );
  await whatIf();
  const panel = screen.getByRole('region', { name: text.breakEvenTitle });
  await userEvent.setup().click(within(panel).getByRole('button', { name: text.compute }));
  await waitFor(() => expect(within(panel).getAllByRole('listitem')).toHaveLength(2));
  expect(
    within(panel)
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual([text.compute]);
});
