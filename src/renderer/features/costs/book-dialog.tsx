import { Button, Modal } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import type { AskedBookChange } from '../../../shared/calls/quotes/book-calls.ts';
import type { CostBookHead } from '../../../shared/calls/quotes/cost-calls.ts';
import { hundredthsOf } from '../../../shared/simulation/book/book.ts';
import { useAnswer } from '../../client/queries.ts';
import { useCommand } from '../../client/use-command.ts';
import { usePages } from '../../client/use-pages.ts';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { DecimalField } from '../../ui/fields/decimal-field.tsx';
import { KnownDayField } from '../../ui/fields/known-day-field.tsx';
import { LongLook } from '../../ui/frame/long-look.tsx';
import { useWords } from '../../ui/language.tsx';
import { bookResults, foundIn } from './book-changes.ts';
import { BookFindings } from './book-findings.tsx';
import { Unbroken } from './unbroken.tsx';

const kinds = ['prices', 'cost-book', 'rate-card'] as const;
type Kind = (typeof kinds)[number];

/** What prices change by where nobody says otherwise: a fifth up. */
const usualPercent = '20';

type Asked = { readonly change: AskedBookChange; readonly knownOn: string | null };

/** What was asked, looked at page by page: how far it is, and what was found so far. */
function BookLook({ asked }: { readonly asked: Asked }) {
  const text = useWords().costs.business;
  const { send } = useCommand();
  const { pages, ...look } = usePages(
    useCallback(
      (after: number, limit: number) => {
        const { change, knownOn } = asked;
        return send('book.changed', { change, ...(knownOn === null ? {} : { knownOn }), after, limit });
      },
      [send, asked],
    ),
  );
  const found = useMemo(() => foundIn(pages), [pages]);
  const results = useMemo(() => bookResults(found), [found]);
  const { deals, notPriced, withoutBook, otherCurrency } = found;
  return (
    <>
      <LongLook label={text.title} said={text.looked(look.looked, look.total)} {...look} stopLabel={text.stop} />
      {results.map((result) => (
        <BookFindings key={result.currency} result={result} kind={asked.change.kind} deals={deals} />
      ))}
      {withoutBook > 0 && <p className="qw-soft">{text.withoutBook(withoutBook)}</p>}
      {otherCurrency > 0 && <p className="qw-soft">{text.otherCurrency(otherCurrency)}</p>}
      {notPriced.length > 0 && (
        <p className="qw-attention">
          <Unbroken text={text.notPriced(notPriced.join(', '))} />
        </p>
      )}
    </>
  );
}

/** What a change of model prices, another cost book or a newer rate card does to every open quote and contract. */
export function BookDialog({ books, close }: { readonly books: readonly CostBookHead[]; readonly close: () => void }) {
  const words = useWords();
  const text = words.costs.business;
  const { data: cards = [] } = useAnswer('catalogue.list', {});
  const published = cards.filter(({ state }) => state === 'published');
  const cardKey = ({ cardId, version }: (typeof published)[number]): string => `${version} ${cardId}`;
  const [kind, setKind] = useState<Kind>('prices');
  const [percent, setPercent] = useState(usualPercent);
  const [chosenBook, chooseBook] = useState<string | null>(null);
  const [chosenCard, chooseCard] = useState<string | null>(null);
  const [knownOn, setKnownOn] = useState<string | null>(null);
  const [asked, ask] = useState<Asked | null>(null);

  const book = books.find(({ costBookId }) => costBookId === chosenBook) ?? books[0];
  const card = published.find((each) => cardKey(each) === chosenCard) ?? published[0];
  const hundredths = hundredthsOf(percent);
  const change = ((): AskedBookChange | null => {
    switch (kind) {
      case 'prices':
        return hundredths === null ? null : { kind, hundredths };
      case 'cost-book':
        return book === undefined ? null : { kind, costBookId: book.costBookId };
      case 'rate-card':
        return card === undefined ? null : { kind, card: { cardId: card.cardId, version: card.version } };
    }
  })();
  return (
    <Modal opened onClose={close} size="xl" title={text.title} closeButtonProps={{ 'aria-label': words.frame.close }}>
      <p className="qw-soft">{text.hint}</p>
      <div className="qw-book-asked">
        <ChoiceField
          label={text.change}
          choices={kinds.map((value) => ({ value, label: text.changes[value] }))}
          value={kind}
          onChange={(value) => setKind(kinds.find((each) => each === value) ?? 'prices')}
        />
        {kind === 'prices' && <DecimalField kind="percent" unit="%" label={text.by} value={percent} onChange={setPercent} />}
        {kind === 'cost-book' && book !== undefined && (
          <ChoiceField
            label={text.book}
            choices={books.map(({ costBookId, name }) => ({ value: costBookId, label: name }))}
            value={book.costBookId}
            onChange={chooseBook}
          />
        )}
        {kind === 'rate-card' && card !== undefined && (
          <ChoiceField
            label={text.card}
            choices={published.map((each) => ({ value: cardKey(each), label: text.cardName(each.name, each.version) }))}
            value={cardKey(card)}
            onChange={chooseCard}
          />
        )}
        <KnownDayField knownOn={knownOn} change={setKnownOn} />
        <Button disabled={change === null} onClick={() => change !== null && ask({ change, knownOn })}>
          {text.run}
        </Button>
      </div>
      {kind === 'prices' && hundredths === null && <p className="qw-problem">{text.noPercent}</p>}
      {kind === 'rate-card' && card === undefined && <p className="qw-soft">{text.noCards}</p>}
      {asked !== null && <BookLook asked={asked} />}
    </Modal>
  );
}
