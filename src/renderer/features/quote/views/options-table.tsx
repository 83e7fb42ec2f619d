import type { OptionResult } from '../../../../shared/domain/statements/options.ts';
import type { Quote } from '../../../../shared/domain/terms/quote.ts';
import { useAudience } from '../../../ui/audience.ts';
import { useWords } from '../../../ui/language.tsx';
import type { DataColumn } from '../../../ui/table/data-table.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { explained } from '../how/explained.tsx';
import { useWritten } from './amounts.ts';
import { referenceName } from './names.ts';

/** Lines on offer, apart from every total: what each would add if it were taken. */
export function OptionsTable({ options, quote }: { readonly options: readonly OptionResult[]; readonly quote: Quote }) {
  const words = useWords().evaluation;
  const written = useWritten();
  const audience = useAudience((state) => state.audience);
  const worth = (id: 'committedValue' | 'expectedValue' | 'cost'): DataColumn<OptionResult> => ({
    id,
    head: words[id],
    kind: 'number',
    cell: (option, index) => explained(['options', index, id], written.amountOrDash(option[id])),
  });
  const columns: readonly DataColumn<OptionResult>[] = [
    { id: 'line', head: words.line, kind: 'text', cell: ({ id }) => referenceName(quote, id) },
    worth('committedValue'),
    worth('expectedValue'),
    ...(audience === 'internal' ? [worth('cost')] : []),
  ];
  return (
    <div className="qw-options">
      <DataTable caption={words.options} columns={columns} rows={options} rowKey={({ id }) => id} empty={words.empty} />
      <p className="qw-small qw-soft qw-note">{words.optionsNote}</p>
    </div>
  );
}
