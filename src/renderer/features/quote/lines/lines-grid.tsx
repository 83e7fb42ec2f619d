import type { Ref } from 'react';
import { mostLines } from '../../../../shared/domain/terms/quote.ts';
import { useCallback, useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import type { GridHandle } from '../../../ui/grid/grid.tsx';
import { Grid } from '../../../ui/grid/grid.tsx';
import type { GridEdits } from '../../../ui/grid/grid-column.ts';
import { useLanguage, useSentences, useWords } from '../../../ui/language.tsx';
import { lineCellAt, useDraft, useReading, useSession, useWhere } from '../draft/edit-session.ts';
import type { OffCard } from '../catalogue/off-card.ts';
import { newLine, withLineAdded } from '../edits/lines.ts';
import { sayRemoved, stopSayingRemoved } from '../fields/say-removed.tsx';
import { useWritten } from '../charts/written.ts';
import type { LineCell } from './line-cells.ts';
import { placeIn, typedIn } from './line-cells.ts';
import { lineColumns, longestAmount } from './line-columns.ts';
import { withLinesMoved, withoutLines, withTexts } from './line-edits.ts';
import { useLineActions } from './line-actions.ts';
import { LineMenu } from './line-menu.tsx';
import type { LineRow } from './line-rows.ts';
import { lineRows, moneyByLine, problemsByLine } from './line-rows.ts';
import { pathText } from '../../../../shared/domain/document/problem.ts';

export type LinesGridHandle = {
  /** Back to the cell of the cursor: what Esc does in the inspector. */
  readonly focus: () => void;
  /** The cursor on a line, by its id. */
  readonly goTo: (lineId: string) => void;
};

export type LinesGridProps = {
  /** Enter on a line: the inspector takes the focus. */
  readonly onOpen: (lineId: string) => void;
  /** The cursor came to another line; null on the row for a new one. */
  readonly onLine?: (lineId: string | null) => void;
  readonly handle?: Ref<LinesGridHandle>;
  /** What of the lines is off their rate cards, by their places. */
  readonly offCard?: ReadonlyMap<number, OffCard>;
};

const none: ReadonlyMap<number, OffCard> = new Map();

/** A term is at most ten years: pricing §3. */
const mostYears = 10;

function useRows(offCard: ReadonlyMap<number, OffCard>): readonly LineRow[] {
  const lines = useDraft((draft) => draft.lines);
  const results = useReading((reading) => reading.results);
  const problems = useReading((reading) => reading.problems);
  const isCurrent = useReading((reading) => reading.isCurrent);
  const left = useWhere((where) => where.left);
  const asksForAll = useWhere((where) => where.asksForAll);
  const { fieldSentence } = useSentences();
  return useMemo(() => {
    const money = moneyByLine(results);
    const asks = (index: number, cell: LineCell | 'number'): boolean => {
      const line = lines?.[index];
      if (asksForAll || line === undefined || cell === 'number') return asksForAll;
      return left.has(pathText(['lines', index, ...placeIn(line, cell)]));
    };
    return lineRows(lines ?? [], money, problemsByLine(problems, asks, fieldSentence), isCurrent, offCard);
  }, [lines, results, problems, isCurrent, left, asksForAll, fieldSentence, offCard]);
}

function useLineEdits(): GridEdits {
  const session = useSession();
  const words = useWords();
  const language = useLanguage();
  const isFollowing = useRef(false);
  return useMemo(() => {
    const { draft, leave } = session;
    const spoken = { words: words.line, language };
    const present = () => draft.getState().history.present;
    const undo = (said: unknown) => (): void => {
      if (present() === said) draft.getState().undo();
    };
    const said = { typed: words.line.type, pasted: words.line.paste, filled: words.line.fill, cleared: words.line.clear };
    return {
      write: (texts, label) => {
        const written = withTexts(present(), texts, spoken);
        draft.getState().apply(said[label], () => written.draft);
        for (const { row, column } of label === 'typed' ? texts : []) {
          const line = present().lines[row];
          if (line !== undefined) leave(pathText(['lines', row, ...placeIn(line, column as LineCell)]));
        }
        if (written.dropped.length === 0) stopSayingRemoved();
        else {
          sayRemoved(
            written.dropped.map((name) => words.line.dropped[name]),
            words,
            undo(written.draft),
          );
        }
        return written.refused;
      },
      follow: (cell) => {
        if (isFollowing.current) draft.getState().abandon();
        isFollowing.current = false;
        const line = cell === null ? undefined : present().lines[cell.row];
        if (cell === null || line === undefined || cell.column === 'charge') return;
        const typed = typedIn(line, cell.column as LineCell, cell.text, spoken);
        if (!typed.ok || typed.line === null || typed.line === line) return;
        isFollowing.current = true;
        draft.getState().set(['lines', cell.row], typed.line, words.line.type);
      },
      remove: (from, count) => {
        const { draft: next, dropped } = withoutLines(present(), from, count);
        draft.getState().apply(words.line.remove, () => next);
        if (dropped.length > 0)
          sayRemoved(
            dropped.map((name) => words.line.dropped[name]),
            words,
            undo(next),
          );
      },
      move: (from, count, by) => {
        draft
          .getState()
          .apply(by < 0 ? words.line.moveUp : words.line.moveDown, (value) => withLinesMoved(value, from, count, by));
      },
      insert: (at) => draft.getState().apply(words.line.add, (value) => withLineAdded(value, newLine(value), at)),
    };
  }, [session, words, language]);
}

/** What the lines come to together. */
function LinesTotal() {
  const words = useWords().line;
  const written = useWritten();
  const results = useReading((reading) => reading.results);
  const currency = useReading((reading) => reading.currency);
  const isCurrent = useReading((reading) => reading.isCurrent);
  const total = useMemo(
    () => [...moneyByLine(results).values()].reduce((sum, { total: own, isOffered }) => (isOffered ? sum : sum + own), 0n),
    [results],
  );
  return (
    <span {...(isCurrent ? {} : { 'data-stale': true })}>
      {words.linesTotal(`${currency} ${results === null ? '–' : written.amount(total)}`)}
    </span>
  );
}

/** The lines of the quote. */
export function LinesGrid({ onOpen, onLine, handle, offCard = none }: LinesGridProps) {
  const words = useWords();
  const language = useLanguage();
  const { isLocked, draft } = useSession();
  const rows = useRows(offCard);
  const edits = useLineEdits();
  const actions = useLineActions();
  const written = useWritten();
  const currency = useReading((reading) => reading.currency);
  const minorDigits = useReading(({ results, minorDigits: typed }) => results?.minor ?? typed);
  const termMonths: unknown = useDraft((value) => value.termMonths);
  const years = typeof termMonths === 'number' && termMonths > 0 ? Math.min(mostYears, Math.ceil(termMonths / 12)) : 1;
  const letters = useMemo(() => longestAmount(rows, written.amount), [rows, written]);
  const columns = useMemo(
    () =>
      lineColumns({
        words: words.line,
        language,
        currency,
        minorDigits,
        years,
        letters,
        amount: written.amount,
        ifTaken: words.deal.option.ifTaken,
      }),
    [words, language, currency, minorDigits, years, letters, written],
  );
  const count = rows.length;
  const menu = useCallback(
    ({ line }: LineRow, index: number) => (
      <LineMenu name={line.name || words.line.unnamed} index={index} count={count} actions={actions} />
    ),
    [words, count, actions],
  );
  const grid = useRef<GridHandle>(null);
  const goTo = (lineId: string): void => {
    const index = draft.getState().history.present.lines.findIndex(({ id }) => id === lineId);
    if (index >= 0) grid.current?.goTo(index, 'name');
  };
  useImperativeHandle(handle, () => ({ focus: () => grid.current?.focus(), goTo }));
  // A place that is asked for is brought into sight first: rows out of it are not drawn.
  const focus = useWhere((where) => where.focus);
  useEffect(() => {
    const [list, index] = focus?.path ?? [];
    const column = focus === null ? null : lineCellAt(focus.path);
    if (list === 'lines' && typeof index === 'number') {
      if (column === null) grid.current?.goTo(index);
      else grid.current?.goTo(index, column);
    }
  }, [focus]);
  return (
    <Grid
      label={words.line.grid}
      columns={columns}
      rows={rows}
      rowKey={keyOf}
      edits={edits}
      invitation={words.line.invitation}
      mostRows={mostLines}
      isLocked={isLocked}
      onOpen={({ line }) => onOpen(line.id)}
      {...(onLine === undefined ? {} : { onRow: (row: LineRow | null) => onLine(row?.line.id ?? null) })}
      menu={isLocked ? undefined : menu}
      handle={grid}
      foot={<LinesTotal />}
    />
  );
}

/** An id may be repeated while it is typed: the place tells two of them apart. */
function keyOf({ line }: LineRow, index: number): string {
  return `${line.id} ${index}`;
}
