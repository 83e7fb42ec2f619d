import { Button } from '@mantine/core';
import type { ReportKind } from '../../../../shared/vocabulary/report-kind.ts';
import { useWords } from '../../../ui/language.tsx';
import { useReading } from '../draft/edit-session.ts';
import { useReportDialog } from './report-store.ts';

/** Opens the export of a view's content; for true-ups, only if the quote has any. */
export function ReportButton({ kind }: { readonly kind: ReportKind }) {
  const words = useWords().report;
  const ask = useReportDialog((state) => state.ask);
  const hasTrueUps = useReading(({ results }) => results?.commitments.some(({ trueUps }) => trueUps.length > 0) === true);
  if (kind === 'true-up' && !hasTrueUps) return null;
  return (
    <Button size="xs" variant="default" onClick={() => ask(kind)}>
      {kind === 'true-up' ? words.statement : words.export}
    </Button>
  );
}
