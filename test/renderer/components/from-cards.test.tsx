import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { CardPicker } from '../../../src/renderer/features/quote/catalogue/card-picker.tsx';
import { CreditsSentence } from '../../../src/renderer/features/quote/catalogue/credits-sentence.tsx';
import { DriftList } from '../../../src/renderer/features/quote/catalogue/drift-list.tsx';
import { OffCardList } from '../../../src/renderer/features/quote/catalogue/off-card-list.tsx';
import type { RateCard } from '../../../src/shared/catalogue/rate-card.ts';
import { draftingCard, nextVersion, supportCard } from '../../catalogue/cards.ts';
import type { OffCard } from '../../../src/renderer/features/quote/catalogue/off-card.ts';
import { LinesGrid } from '../../../src/renderer/features/quote/lines/lines-grid.tsx';
import { InQuote, openQuote } from './open-quote.tsx';
import { axeFindings, shown, words } from './shown.tsx';

const dearer = nextVersion(supportCard, {
  products: supportCard.products.map((product) =>
    product.charge?.type === 'recurring' ? { ...product, charge: { ...product.charge, unitPrice: '9000' } } : product,
  ),
});
const lookUp = (_: string, version: number): RateCard | undefined => (version === 1 ? supportCard : undefined);

/** An empty quote with the field, and what the lists say of it. */
function opened(cards: readonly RateCard[] = [supportCard]) {
  const session = openQuote({ lines: [], commitments: undefined, adaptivePricing: undefined });
  shown(
    <InQuote session={session}>
      <CardPicker cards={cards} currency="USD" />
      <OffCardList lookUp={lookUp} />
      <DriftList cards={[dearer]} lookUp={lookUp} />
      <CreditsSentence cards={cards} lookUp={lookUp} />
    </InQuote>,
  );
  const present = () => session.draft.getState().history.present;
  return { session, present, field: screen.getByRole('combobox', { name: words.cards.add }), user: userEvent.setup() };
}

test('finds by tag, adds with Enter, and stays for the next one', async () => {
  const { field, user, present } = opened();
  await user.type(field, 'voice{Enter}');
  expect(present().lines.map(({ id }) => id)).toEqual(['summaries', 'platform']);
  expect(screen.getByText(words.cards.added('Call summaries', 'Platform subscription', 1))).toBeTruthy();
  expect(document.activeElement).toBe(field);
  await user.type(field, 'desk{ArrowDown}{Enter}');
  expect(present().termMonths).toBe(24);
  expect(await axeFindings()).toEqual([]);
});

test('adds several at once, as one step to undo', async () => {
  const { field, user, session, present } = opened();
  await user.type(field, 'seat{Shift>}{Enter}{/Shift}');
  await user.clear(field);
  await user.type(field, 'voice{Shift>}{Enter}{/Shift}');
  expect(present().lines).toHaveLength(0);
  expect(screen.getByText(words.cards.marked('Agent seats and Call summaries'))).toBeTruthy();
  expect(await axeFindings()).toEqual([]);
  await user.keyboard('{Enter}');
  expect(present().lines.map(({ id }) => id)).toEqual(['seats', 'platform', 'summaries']);
  expect(screen.getByText('Agent seats and Call summaries are added, with what they need: Platform subscription.')).toBeTruthy();
  act(() => session.draft.getState().undo());
  expect(present().lines).toHaveLength(0);
});

test('lets what was marked go again', async () => {
  const { field, user, present } = opened();
  await user.type(field, 'seat{Shift>}{Enter}{/Shift}{Escape}{Escape}{Enter}');
  expect(present().lines).toHaveLength(0);
});

test('adds as one step to undo', async () => {
  const { field, user, session, present } = opened();
  await user.type(field, 'launch{Enter}');
  expect(present().lines).toHaveLength(3);
  act(() => session.draft.getState().undo());
  expect(present().lines).toHaveLength(0);
});

test('says that nothing has the name, and where no card fits', async () => {
  const { field, user } = opened();
  await user.type(field, 'fax');
  expect(screen.getByText(words.cards.notFound)).toBeTruthy();
});

test('is closed, with a reason, where no card is in the currency', () => {
  opened([]);
  expect(screen.getByText(words.cards.noneFits('USD'))).toBeTruthy();
});

test('marks a price off the card with the difference', async () => {
  const { field, user, session } = opened();
  await user.type(field, 'platform{Enter}');
  act(() => session.draft.getState().set(['lines', 0, 'charge', 'unitPrice'], '2250', 'Price'));
  const off = screen.getByRole('region', { name: words.cards.offCard });
  expect(off.textContent).toMatch(/2,250 instead of 2,500 \(.10\s?%\)/);
});

test('says of a line that its card is in another currency than the quote is now', async () => {
  const { field, user, session } = opened();
  await user.type(field, 'platform{Enter}');
  expect(screen.queryByRole('region', { name: words.cards.offCard })).toBeNull();
  act(() => session.draft.getState().set(['currency'], 'EUR', 'Currency'));
  expect(screen.getByRole('region', { name: words.cards.offCard }).textContent).toContain(words.cards.cardIn('USD'));
});

test('shows what a newer card would change, and takes it by hand, line by line or whole', async () => {
  const { field, user, present, session } = opened();
  await user.type(field, 'seat{Enter}');
  const drift = screen.getByRole('region', { name: words.cards.drift('Support automation', 2, 2) });
  expect(within(drift).getByText(/588 becomes 9,000/)).toBeTruthy();
  await user.click(within(drift).getByRole('button', { name: words.cards.takeLine('Agent seats') }));
  expect(present().lines.map(({ product }) => product?.version)).toEqual([2, 1]);
  act(() => session.draft.getState().undo());
  await user.click(screen.getByRole('button', { name: words.cards.takeAll }));
  expect(present().lines.map(({ product }) => product?.version)).toEqual([2, 2]);
  expect(screen.queryByRole('region', { name: /version 2/ })).toBeNull();
});

test('says what credits buy while the burn table is typed', () => {
  const { session } = opened();
  const line = { id: 'drafts', name: 'Drafts', unit: 'draft', charge: { type: 'credits', creditsPerUnit: '12' } };
  act(() => session.draft.getState().set(['lines'], [line], 'Lines'));
  expect(screen.getByText(/1,000 .* ≈ 83\s×\sdraft/)).toBeTruthy();
});

test('says how a product is sold while it is picked, and offers what goes well with it', async () => {
  const { field, user, present } = opened();
  await user.type(field, 'outcome');
  expect(screen.getByRole('option', { name: /Sell it where the customer counts what is solved/ })).toBeTruthy();
  await user.keyboard('{Enter}');
  expect(await axeFindings()).toEqual([]);
  await user.click(screen.getByRole('button', { name: words.cards.addAlso('Call summaries') }));
  expect(present().lines.map(({ id }) => id)).toEqual(['resolutions', 'platform', 'summaries']);
  // It is there: nothing more goes with it.
  expect(screen.queryByText(words.cards.goesWith)).toBeNull();
});

test('says what credits buy by the card, before and after a change of its table', () => {
  const { credits } = draftingCard;
  const [burn, ...others] = credits?.burn ?? [];
  if (credits === undefined || burn === undefined) throw new Error('The sample card has a burn table');
  const later = nextVersion(draftingCard, { credits: { ...credits, burn: [{ ...burn, creditsPerUnit: '500' }, ...others] } });
  const sold = (_: string, version: number) => (version === draftingCard.version ? draftingCard : undefined);
  const line = {
    id: 'drafts',
    name: 'Drafts',
    unit: 'draft',
    product: { card: draftingCard.id, version: draftingCard.version, id: burn.product },
    charge: { type: 'credits', creditsPerUnit: '250' },
  };
  const session = openQuote({ lines: [line], commitments: undefined, adaptivePricing: undefined });
  shown(
    <InQuote session={session}>
      <CreditsSentence cards={[later]} lookUp={sold} />
    </InQuote>,
  );
  const sentences = screen.getAllByText(/≈/).map(({ textContent }) => textContent ?? '');
  expect(sentences[0]).toMatch(/1,000 .* ≈ 4\s×\sdraft/);
  expect(sentences[1]).toContain(`${draftingCard.name}, version ${draftingCard.version}: `);
  expect(sentences[2]).toMatch(new RegExp(`${draftingCard.name}, version ${later.version}: 1,000 .* ≈ 2`));
});

test('a price off the card is marked in its cell, with the difference', () => {
  const session = openQuote();
  const off: OffCard = { mark: '−10 %', sentences: ['2,250 instead of 2,500 (−10 %)'] };
  shown(
    <InQuote session={session}>
      <LinesGrid onOpen={() => undefined} offCard={new Map([[0, off]])} />
    </InQuote>,
  );
  const marked = document.querySelectorAll('.qw-cell-mark');
  expect([...marked].map(({ textContent }) => textContent)).toEqual(['−10 %']);
  const cell = marked[0]?.closest<HTMLElement>('[data-row="0"] [data-column="price"]');
  expect(cell?.title).toBe('2,250 instead of 2,500 (−10 %)');
  expect(within(cell ?? document.body).getByText('2,250 instead of 2,500 (−10 %)')).toBeTruthy();
  // What the mark says is no error.
  expect(cell?.getAttribute('aria-invalid')).toBeNull();
});
