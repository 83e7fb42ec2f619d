import { Button, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { WorkingHead } from '../../../shared/calls/quotes/working-cost-calls.ts';
import type { Costs } from '../../../shared/domain/terms/costs.ts';
import { useCommand } from '../../client/use-command.ts';
import { useWords } from '../../ui/language.tsx';
import type { BookField } from './book-grid.tsx';
import { BookGrid } from './book-grid.tsx';
import type { AssignmentRow, BookRows, ModelRow, PriceRow } from './book-rows.ts';
import { useKeptEdits } from './kept-edits.ts';
import { blankAssignment, blankPrice, bookOf, rowsOf } from './book-rows.ts';

const parts = ['prices', 'models', 'assignments'] as const;
type Part = (typeof parts)[number];

const mostUndone = 100;

function useFields(costs: Costs) {
  const words = useWords().costs;
  return useMemo(() => {
    const ids = costs.models.map(({ id }) => id);
    const day = (id: 'from' | 'knownOn', head: string) => ({ id, head, width: 120, kind: 'day' as const });
    const number = <Id extends string>(id: Id, head: string) => ({ id, head, width: 110, kind: 'number' as const });
    const prices: readonly BookField<PriceRow>[] = [
      { id: 'model', head: words.model, width: 240, kind: 'text', isWide: true, isHeader: true, choices: ids },
      day('from', words.from),
      number('input', words.input),
      number('output', words.output),
      number('cachedInput', words.cached),
      number('cacheWrite', words.cacheWrite),
      day('knownOn', words.knownOn),
      { id: 'source', head: words.source, width: 200, kind: 'text' },
    ];
    const models: readonly BookField<ModelRow>[] = [
      { id: 'id', head: words.id, width: 240, kind: 'text', isFixed: true, isHeader: true },
      { id: 'name', head: words.model, width: 200, kind: 'text', isWide: true },
      { id: 'provider', head: words.provider, width: 140, kind: 'text' },
      { id: 'releasedOn', head: words.released, width: 120, kind: 'day' },
      { id: 'retiresOn', head: words.retires, width: 120, kind: 'day' },
    ];
    const assignments: readonly BookField<AssignmentRow>[] = [
      {
        id: 'slot',
        head: words.slot,
        width: 180,
        kind: 'text',
        isHeader: true,
        choices: (costs.slots ?? []).map(({ id }) => id),
      },
      day('from', words.from),
      { id: 'model', head: words.model, width: 240, kind: 'text', isWide: true, choices: ids },
      number('inputFactor', words.tokens(words.dimensions.input, '')),
      number('outputFactor', words.tokens(words.dimensions.output, '')),
      { id: 'evidence', head: words.evidence, width: 200, kind: 'text' },
      day('knownOn', words.knownOn),
    ];
    return { prices, models, assignments };
  }, [words, costs]);
}

/** Prices, models and assignments of a working book in grids; saved together, undone step by step. */
export function BookEditor({ head, costs }: { readonly head: WorkingHead; readonly costs: Costs }) {
  const words = useWords();
  const text = words.costs;
  const { send, isBusy } = useCommand();
  const fields = useFields(costs);
  const saved = useMemo(() => rowsOf(costs), [costs]);
  const [part, setPart] = useState<Part>('prices');
  const [edited, setEdited] = useKeptEdits(head);
  const rows = edited.at(-1) ?? saved;
  const change = (changes: Partial<BookRows>): void => setEdited([...edited, { ...rows, ...changes }].slice(-mostUndone));
  const save = async (): Promise<void> => {
    const asked = { workingId: head.workingId, saveCount: head.saveCount, costs: bookOf(costs, rows) };
    if ((await send('costs.saveWorking', asked)) !== null) setEdited([]);
  };
  return (
    <section aria-label={text.edit}>
      <div className="qw-filter">
        <SegmentedControl
          aria-label={text.edit}
          value={part}
          onChange={(value) => setPart(parts.find((known) => known === value) ?? 'prices')}
          data={[
            { value: 'prices', label: text.edit },
            { value: 'models', label: text.models },
            { value: 'assignments', label: text.slots },
          ]}
        />
        <Button variant="default" disabled={edited.length === 0} onClick={() => setEdited(edited.slice(0, -1))}>
          {text.undo}
        </Button>
        <Button disabled={edited.length === 0 || isBusy} onClick={() => void save()}>
          {text.save}
        </Button>
      </div>
      <p className="qw-soft">{text.editHints[part]}</p>
      {part === 'prices' && (
        <BookGrid
          label={text.edit}
          fields={fields.prices}
          rows={rows.prices}
          blank={blankPrice}
          change={(prices) => change({ prices })}
        />
      )}
      {part === 'models' && (
        <BookGrid label={text.models} fields={fields.models} rows={rows.models} change={(models) => change({ models })} />
      )}
      {part === 'assignments' && (
        <BookGrid
          label={text.slots}
          fields={fields.assignments}
          rows={rows.assignments}
          blank={blankAssignment}
          change={(assignments) => change({ assignments })}
        />
      )}
    </section>
  );
}
