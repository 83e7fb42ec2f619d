import { Button, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { CostBookHead } from '../../../shared/calls/quotes/cost-calls.ts';
import type { CostBookId } from '../../../shared/calls/schemas/ids.ts';
import { briefDateText } from '../../../shared/text/date-format.ts';
import { say } from '../../client/notices.ts';
import { useCommand } from '../../client/use-command.ts';
import { errorSentence } from '../../client/failure-sentence.ts';
import { useAnswer } from '../../client/queries.ts';
import type { Action } from '../../ui/actions/actions.ts';
import { useActions } from '../../ui/actions/actions.ts';
import { ScrollRegion } from '../../ui/frame/scroll-region.tsx';
import { TopBar } from '../../ui/frame/top-bar.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { dateOf } from '../../ui/clock.ts';
import { CostBookTables } from './cost-book-tables.tsx';
import { OddPrices } from './odd-prices.tsx';

function useCostCommands(choose: (id: CostBookId) => void) {
  const words = useWords();
  const { send } = useCommand();
  return useMemo(
    () => ({
      importFile: async (): Promise<void> => {
        const head = await send('costs.importFile', {});
        if (head === null) return;
        choose(head.costBookId);
        say(words.costs.imported(head.name, head.models));
      },
      exportFile: async (costBookId: CostBookId): Promise<void> => {
        const file = await send('costs.exportFile', { costBookId });
        if (file !== null) say(words.costs.exported(file.file));
      },
      use: async (costBookId: CostBookId): Promise<void> => {
        const head = await send('costs.use', { costBookId });
        if (head !== null) say(words.costs.nowUsed(head.name));
      },
    }),
    [words, choose, send],
  );
}

function BookList({
  books,
  chosen,
  choose,
}: {
  readonly books: readonly CostBookHead[];
  readonly chosen: CostBookId;
  readonly choose: (id: CostBookId) => void;
}) {
  const words = useWords().costs;
  const language = useLanguage();
  return (
    <nav className="qw-sections qw-books" aria-label={words.books}>
      <h2>{words.books}</h2>
      <ul>
        {books.map(({ costBookId, name, isCurrent, isSample, importedAt, quotes }) => (
          <li key={costBookId}>
            <button
              type="button"
              className="qw-nav-item"
              aria-current={costBookId === chosen ? 'page' : undefined}
              onClick={() => choose(costBookId)}
            >
              <span className="qw-book">
                <span>{name}</span>
                <span className="qw-small qw-soft">
                  {`${words.importedOn(briefDateText(dateOf(new Date(importedAt)), language))} · ${words.used(quotes)}`}
                </span>
              </span>
              {isCurrent && <span className="qw-chip">{words.current}</span>}
              {isSample && !isCurrent && <span className="qw-chip">{words.sample}</span>}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A placeholder that is never asked for: the query waits for a book. */
const none = '-' as CostBookId;

/** What models cost, by date. */
export function CostsScreen() {
  const words = useWords();
  const text = words.costs;
  const [asked, ask] = useState<CostBookId | null>(null);
  const [search, setSearch] = useState('');
  const { data: books, error } = useAnswer('costs.list', {});
  const head = books?.find(({ costBookId }) => costBookId === asked) ?? books?.find(({ isCurrent }) => isCurrent) ?? books?.[0];
  const book = useAnswer('costs.get', { costBookId: head?.costBookId ?? none }, { enabled: head !== undefined, keepLast: true });
  const commands = useCostCommands(ask);
  const actions = useMemo<readonly Action[]>(
    () => [{ id: 'costs.import', group: 'make', label: text.import, run: () => void commands.importFile() }],
    [text, commands],
  );
  useActions('costs', actions);
  return (
    <div className="qw-screen">
      <TopBar title={<h1>{text.title}</h1>}>
        {head !== undefined && !head.isCurrent && (
          <Button variant="default" onClick={() => void commands.use(head.costBookId)}>
            {text.use}
          </Button>
        )}
        {head !== undefined && (
          <Button variant="default" onClick={() => void commands.exportFile(head.costBookId)}>
            {text.export}
          </Button>
        )}
        <Button onClick={() => void commands.importFile()}>{text.import}</Button>
      </TopBar>
      {error !== null && (
        <div className="qw-page">
          <p className="qw-problem">{errorSentence(error, words)}</p>
        </div>
      )}
      {books !== undefined && head === undefined && (
        <div className="qw-page">
          <div className="qw-empty qw-empty-first">
            <h2>{text.emptyTitle}</h2>
            <p>{text.emptyBody}</p>
            <Button onClick={() => void commands.importFile()}>{text.import}</Button>
          </div>
        </div>
      )}
      {books !== undefined && head !== undefined && (
        <div className="qw-two-panes">
          <BookList books={books} chosen={head.costBookId} choose={ask} />
          <ScrollRegion className="qw-middle" label={head.name}>
            <div className="qw-filter">
              <TextInput
                type="search"
                aria-label={text.search}
                placeholder={text.search}
                leftSection={<Search size={15} aria-hidden />}
                value={search}
                onChange={(event) => setSearch(event.currentTarget.value)}
              />
              <span className="qw-soft qw-small">{text.perMillion(head.currency)}</span>
            </div>
            {book.data !== undefined && <OddPrices costs={book.data.costs} />}
            {book.data !== undefined && <CostBookTables costs={book.data.costs} search={search} />}
          </ScrollRegion>
        </div>
      )}
    </div>
  );
}
