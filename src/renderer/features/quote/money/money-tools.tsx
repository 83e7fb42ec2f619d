import { Button, SegmentedControl } from '@mantine/core';
import type { ExportedKind } from '../../../../shared/vocabulary/report-kind.ts';
import { say, sayFailure } from '../../../client/notices.ts';
import { useCommand } from '../../../client/use-command.ts';
import { useAudience } from '../../../ui/audience.ts';
import { useLanguage, useWords } from '../../../ui/language.tsx';
import type { MoneyView } from '../draft/edit-session.ts';
import { useReading, useSession } from '../draft/edit-session.ts';
import { useReportDialog } from '../report/report-store.ts';
import { KnownOnField } from './known-on-field.tsx';
import { fileRows, htmlTable, tabSeparated } from './copy/spreadsheet.ts';
import { toClipboard } from './copy/to-clipboard.ts';
import type { Ledger } from './ledgers/ledger.ts';
import type { ColumnSpan } from './ledgers/periods.ts';
import { spans } from './ledgers/periods.ts';

/** The document that shows what a view shows. */
function reportOf(view: MoneyView, hasTrueUps: boolean): ExportedKind {
  switch (view) {
    case 'month':
    case 'invoices':
      return 'billing';
    case 'commitment':
      return hasTrueUps ? 'true-up' : 'evaluation';
    case 'revenue':
      return 'memo';
    case 'year':
    case 'credits':
    case 'index':
    case 'line':
    case 'margin':
      return 'evaluation';
    case 'scenarios':
      return 'what-if';
  }
}

/** Puts a table on the clipboard, and says so. */
export function useCopy(): (ledger: Ledger) => void {
  const words = useWords().money;
  const language = useLanguage();
  return (ledger) => {
    const isTaken = toClipboard(tabSeparated(ledger, language), htmlTable(ledger, language));
    if (isTaken) say(words.copied(ledger.rows));
    else sayFailure(words.copyFailedTitle, words.copyFailed);
  };
}

type MoneyToolsProps = {
  readonly view: MoneyView;
  /** The table that the cursor is in. */
  readonly ledger: Ledger | undefined;
  /** Null where the view has no columns of time. */
  readonly span: ColumnSpan | null;
  readonly setSpan: (span: ColumnSpan) => void;
};

/** What can be done with the table at hand: longer columns, and taking it along. */
export function MoneyTools({ view, ledger, span, setSpan }: MoneyToolsProps) {
  const words = useWords();
  const text = words.money;
  const { opened, autosave } = useSession();
  const isInternal = useAudience((state) => state.audience) === 'internal';
  const hasTrueUps = useReading(({ results }) => results?.commitments.some(({ trueUps }) => trueUps.length > 0) === true);
  const copy = useCopy();
  const { send, during, isBusy } = useCommand();
  const save = async (): Promise<void> => {
    if (ledger === undefined) return;
    await autosave.flush();
    const asked = { quoteId: opened.quote.quoteId, name: ledger.caption, internal: isInternal, rows: fileRows(ledger) };
    const saved = await send('reports.saveTable', asked);
    if (saved !== null) say(words.builder.exported(saved.file));
  };
  return (
    <div className="qw-money-tools">
      <KnownOnField />
      {span !== null && (
        <SegmentedControl
          aria-label={text.spanLabel}
          title={text.spanHint}
          size="xs"
          value={span}
          data={spans.map((value) => ({ value, label: text.spans[value] }))}
          onChange={setSpan}
        />
      )}
      <Button size="xs" variant="default" disabled={ledger === undefined} onClick={() => ledger !== undefined && copy(ledger)}>
        {text.copy}
      </Button>
      <Button size="xs" variant="default" disabled={ledger === undefined} loading={isBusy} onClick={() => void during(save)}>
        {text.csv}
      </Button>
      <Button size="xs" variant="default" onClick={() => useReportDialog.getState().ask(reportOf(view, hasTrueUps))}>
        {text.pdf}
      </Button>
    </div>
  );
}
