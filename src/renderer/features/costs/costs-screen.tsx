import { Button, Menu } from '@mantine/core';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { CostBookHead } from '../../../shared/calls/quotes/cost-calls.ts';
import type { AnyBook, WorkingHead } from '../../../shared/calls/quotes/working-cost-calls.ts';
import type { CostBookId, WorkingCostsId } from '../../../shared/calls/schemas/ids.ts';
import type { DecimalMark } from '../../../shared/vocabulary/decimal-mark.ts';
import { decimalMarks } from '../../../shared/vocabulary/decimal-mark.ts';
import { briefDateText } from '../../../shared/text/date-format.ts';
import { say } from '../../client/notices.ts';
import { FileReadingLine } from '../../client/file-reading-line.tsx';
import { useCommand } from '../../client/use-command.ts';
import { errorSentence } from '../../client/failure-sentence.ts';
import { useAnswer } from '../../client/queries.ts';
import { SearchField } from '../../ui/fields/search-field.tsx';
import type { Action } from '../../ui/actions/actions.ts';
import { useActions } from '../../ui/actions/actions.ts';
import { ScrollRegion } from '../../ui/frame/scroll-region.tsx';
import { KnownDayField } from '../../ui/fields/known-day-field.tsx';
import { useAudience } from '../../ui/audience.ts';
import { TopBar } from '../../ui/frame/top-bar.tsx';
import { useRoving } from '../../ui/frame/use-roving.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { dateOf } from '../../ui/clock.ts';
import { CostBookTables } from './cost-book-tables.tsx';
import { CompareDialog } from './compare-dialog.tsx';
import { ListDrop, useListQueue } from './list-drop.tsx';
import type { ChosenList } from './list-import-dialog.tsx';
import { ListImportDialog } from './list-import-dialog.tsx';
import { BookDialog } from './book-dialog.tsx';
import { MovesDialog } from './moves-dialog.tsx';
import { SlotTimelineFigure } from './slot-timeline-figure.tsx';
import { WorkingPane } from './working-pane.tsx';
import './costs.css';
import { OddPrices } from './odd-prices.tsx';

type Choosing = {
  readonly choose: (id: CostBookId) => void;
  readonly work: (id: WorkingCostsId) => void;
  readonly openList: (list: ChosenList) => void;
};

function useCostCommands({ choose, work, openList }: Choosing) {
  const words = useWords();
  const { send } = useCommand();
  const { send: read, progress, stop } = useCommand();
  const commands = useMemo(
    () => ({
      importList: async (): Promise<void> => {
        const list = await send('costs.chooseList', {});
        if (list !== null) openList({ ...list, after: 0 });
      },
      workOn: async ({ costBookId, name }: CostBookHead): Promise<void> => {
        const head = await send('costs.startWorking', { costBookId, name });
        if (head !== null) work(head.workingId);
      },
      startHistory: async (): Promise<void> => {
        const head = await send('costs.startHistory', {});
        if (head !== null) work(head.workingId);
      },
      importFile: async (): Promise<void> => {
        const head = await read('costs.importFile', {});
        if (head === null) return;
        choose(head.costBookId);
        say(words.costs.imported(head.name, head.models));
      },
      exportFile: async (costBookId: CostBookId): Promise<void> => {
        const file = await send('costs.exportFile', { costBookId });
        if (file !== null) say(words.costs.exported(file.file));
      },
      exportTable: async (book: AnyBook, decimals: DecimalMark): Promise<void> => {
        const file = await send('costs.exportTable', { book, decimals });
        if (file !== null) say(words.costs.exported(file.file));
      },
      use: async (costBookId: CostBookId): Promise<void> => {
        const head = await send('costs.use', { costBookId });
        if (head !== null) say(words.costs.nowUsed(head.name));
      },
    }),
    [words, choose, work, openList, send, read],
  );
  return { commands, progress, stop };
}

/** A book as a table, with either mark in its decimals. */
function TableItems({ write }: { readonly write: (decimals: DecimalMark) => void }) {
  const text = useWords().costs;
  return decimalMarks.map((mark) => (
    <Menu.Item key={mark} onClick={() => write(mark)}>
      {text.exportTables[mark]}
    </Menu.Item>
  ));
}

function WorkingList({
  working,
  chosen,
  choose,
}: {
  readonly working: readonly WorkingHead[];
  readonly chosen: WorkingCostsId | null;
  readonly choose: (id: WorkingCostsId) => void;
}) {
  const words = useWords().costs;
  if (working.length === 0) return null;
  return (
    <nav className="qw-sections qw-books" aria-label={words.working}>
      <h2>{words.working}</h2>
      <ul>
        {working.map(({ workingId, name, author }) => (
          <li key={workingId}>
            <button
              type="button"
              data-roving
              className="qw-nav-item"
              aria-current={workingId === chosen ? 'page' : undefined}
              onClick={() => choose(workingId)}
            >
              <span className="qw-book">
                {name}
                <span className="qw-small qw-soft">{words.changedBy(author)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function BookList({
  books,
  chosen,
  choose,
}: {
  readonly books: readonly CostBookHead[];
  readonly chosen: CostBookId | null;
  readonly choose: (id: CostBookId) => void;
}) {
  const words = useWords().costs;
  const language = useLanguage();
  return (
    <nav className="qw-sections qw-books" aria-label={words.books}>
      <h2>{words.books}</h2>
      <ul>
        {books.map(({ costBookId, name, isCurrent, isSample, importedAt, quotes, approval }) => (
          <li key={costBookId}>
            <button
              type="button"
              data-roving
              className="qw-nav-item"
              aria-current={costBookId === chosen ? 'page' : undefined}
              onClick={() => choose(costBookId)}
            >
              <span className="qw-book">
                <span>{name}</span>
                <span className="qw-small qw-soft">
                  {`${words.importedOn(briefDateText(dateOf(new Date(importedAt)), language))} · ${words.used(quotes)}`}
                </span>
                <span className="qw-small qw-soft">
                  {approval === null
                    ? words.notApproved
                    : words.approvedBy(
                        approval.author,
                        approval.approvedBy,
                        briefDateText(dateOf(new Date(approval.approvedAt)), language),
                      )}
                </span>
                {(isCurrent || isSample) && (
                  <span className="qw-book-chips">
                    <span className="qw-chip">{isCurrent ? words.current : words.sample}</span>
                  </span>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A cost book, whole or as it was known on a day. */
function BookPane({ head }: { readonly head: CostBookHead }) {
  const words = useWords();
  const text = words.costs;
  const [search, setSearch] = useState('');
  const [knownOn, setKnownOn] = useState<string | null>(null);
  const asked = { costBookId: head.costBookId, ...(knownOn === null ? {} : { knownOn }) };
  const book = useAnswer('costs.get', asked, { keepLast: true });
  return (
    <>
      <div className="qw-filter">
        <SearchField label={text.search} value={search} change={setSearch} />
        <KnownDayField knownOn={knownOn} change={setKnownOn} />
        <span className="qw-soft qw-small">{text.perMillion(head.currency)}</span>
      </div>
      {book.error !== null && <p className="qw-problem">{errorSentence(book.error, words)}</p>}
      {book.data !== undefined && book.error === null && (
        <>
          <SlotTimelineFigure costs={book.data.costs} />
          <OddPrices costs={book.data.costs} />
          <CostBookTables costs={book.data.costs} search={search} />
        </>
      )}
    </>
  );
}

/** What models cost, by date, for who sees costs. */
export function CostsScreen() {
  const text = useWords().costs;
  const seesCosts = useAudience((state) => state.seesCosts);
  if (seesCosts) return <CostBooks />;
  return (
    <div className="qw-screen">
      <TopBar title={<h1>{text.title}</h1>} />
      <div className="qw-page">
        <p className="qw-soft">{text.notSeen}</p>
      </div>
    </div>
  );
}

function CostBooks() {
  const words = useWords();
  const text = words.costs;
  const lists = useRef<HTMLDivElement>(null);
  const roving = useRoving(lists);
  const [asked, askBook] = useState<CostBookId | null>(null);
  const [workingId, work] = useState<WorkingCostsId | null>(null);
  const [list, openList] = useState<ChosenList | null>(null);
  const queue = useListQueue(list !== null, openList);
  const [isComparing, compare] = useState(false);
  const [moving, showMoves] = useState<CostBookHead | null>(null);
  const [isBookShown, showBook] = useState(false);
  const choose = useCallback((id: CostBookId | null): void => {
    work(null);
    askBook(id);
  }, []);
  const { data: books, error } = useAnswer('costs.list', {});
  const { data: working = [] } = useAnswer('costs.working', {});
  const worked = working.find((head) => head.workingId === workingId) ?? (books?.length === 0 ? working[0] : undefined);
  const head = books?.find(({ costBookId }) => costBookId === asked) ?? books?.find(({ isCurrent }) => isCurrent) ?? books?.[0];
  const shown = worked === undefined ? head : undefined;
  const { commands, progress, stop } = useCostCommands({ choose, work, openList });
  const actions = useMemo<readonly Action[]>(
    () => [
      { id: 'costs.import', group: 'make', label: text.import, run: () => void commands.importFile() },
      { id: 'costs.import-list', group: 'make', label: text.importList.open, run: () => void commands.importList() },
      { id: 'costs.start-history', group: 'make', label: text.startHistory, run: () => void commands.startHistory() },
    ],
    [text, commands],
  );
  useActions('costs', actions);
  return (
    <ListDrop add={queue.add}>
      <TopBar title={<h1>{text.title}</h1>}>
        {shown !== undefined && !shown.isCurrent && (
          <Button variant="default" onClick={() => void commands.use(shown.costBookId)}>
            {text.use}
          </Button>
        )}
        {books !== undefined && books.length > 0 && (
          <Button variant="default" onClick={() => showBook(true)}>
            {text.business.open}
          </Button>
        )}
        {shown !== undefined && (
          <>
            <Button variant="default" onClick={() => showMoves(shown)}>
              {text.moves.open}
            </Button>
            <Menu position="bottom-end" shadow="md" withinPortal>
              <Menu.Target>
                <Button variant="default">{text.exportAs}</Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => void commands.exportFile(shown.costBookId)}>{text.export}</Menu.Item>
                <TableItems write={(mark) => void commands.exportTable({ costBookId: shown.costBookId }, mark)} />
              </Menu.Dropdown>
            </Menu>
            <Button variant="default" onClick={() => void commands.workOn(shown)}>
              {text.workOn}
            </Button>
          </>
        )}
        {worked !== undefined && (
          <Menu position="bottom-end" shadow="md" withinPortal>
            <Menu.Target>
              <Button variant="default">{text.exportAs}</Button>
            </Menu.Target>
            <Menu.Dropdown>
              <TableItems write={(mark) => void commands.exportTable({ workingId: worked.workingId }, mark)} />
            </Menu.Dropdown>
          </Menu>
        )}
        {(books?.length ?? 0) + working.length > 1 && (
          <Button variant="default" onClick={() => compare(true)}>
            {text.compare}
          </Button>
        )}
        <Button variant="default" onClick={() => void commands.importList()}>
          {text.importList.open}
        </Button>
        <Button onClick={() => void commands.importFile()}>{text.import}</Button>
      </TopBar>
      <FileReadingLine progress={progress} stop={stop} />
      {error !== null && (
        <div className="qw-page">
          <p className="qw-problem">{errorSentence(error, words)}</p>
        </div>
      )}
      {books !== undefined && head === undefined && worked === undefined && (
        <div className="qw-page">
          <div className="qw-empty qw-empty-first">
            <h2>{text.emptyTitle}</h2>
            <p>{text.emptyBody}</p>
            <Button onClick={() => void commands.importFile()}>{text.import}</Button>
            <Button variant="default" onClick={() => void commands.importList()}>
              {text.importList.open}
            </Button>
            <Button variant="default" onClick={() => void commands.startHistory()}>
              {text.startHistory}
            </Button>
          </div>
        </div>
      )}
      {books !== undefined && (head !== undefined || worked !== undefined) && (
        <div className="qw-two-panes">
          {/* The keys move the focus among the buttons inside; the element itself takes none. */}
          {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
          <div ref={lists} className="qw-book-lists" {...roving}>
            <WorkingList working={working} chosen={worked?.workingId ?? null} choose={work} />
            <BookList books={books} chosen={shown?.costBookId ?? null} choose={choose} />
          </div>
          <ScrollRegion holdsFields className="qw-middle" label={worked?.name ?? head?.name ?? text.title}>
            {worked !== undefined && (
              <WorkingPane
                key={worked.workingId}
                workingId={worked.workingId}
                done={(book) => {
                  choose(book?.costBookId ?? null);
                  // On the day of a price move it is what everybody asks next.
                  if (book !== null) showMoves(book);
                }}
              />
            )}
            {shown !== undefined && <BookPane key={shown.costBookId} head={shown} />}
          </ScrollRegion>
        </div>
      )}
      {isBookShown && books !== undefined && <BookDialog books={books} close={() => showBook(false)} />}
      {moving !== null && <MovesDialog key={moving.costBookId} book={moving} close={() => showMoves(null)} />}
      {isComparing && (
        <CompareDialog
          books={books ?? []}
          working={working}
          shown={worked?.workingId ?? shown?.costBookId ?? ''}
          close={() => compare(false)}
        />
      )}
      {list !== null && (
        <ListImportDialog
          key={list.chosen}
          list={list}
          working={working}
          book={head}
          close={() => {
            openList(null);
            queue.next();
          }}
          done={({ workingId: imported }) => work(imported)}
        />
      )}
    </ListDrop>
  );
}
