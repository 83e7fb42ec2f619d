import { useMemo } from 'react';
import type { PartChange } from '../../../shared/catalogue/card-changes.ts';
import { cardChanges } from '../../../shared/catalogue/card-changes.ts';
import { cardFields } from '../../../shared/catalogue/card-table.ts';
import type { RateCard } from '../../../shared/catalogue/rate-card.ts';
import type { Change } from '../../../shared/domain/document/changes.ts';
import type { Path } from '../../../shared/domain/document/problem.ts';
import { pathText } from '../../../shared/domain/document/problem.ts';
import type { WindowWords } from '../../../shared/text/window/words.ts';
import { useWords } from '../../ui/language.tsx';
import type { DataColumn } from '../../ui/table/data-table.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';

function valueText(value: unknown, words: WindowWords['catalogue']): string {
  if (value === undefined || value === null) return words.none;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}

/** A field by its name where it has one, else its place. */
function fieldText(path: Path, words: WindowWords['catalogue']): string {
  const field = cardFields.find((known) => known === path[0]);
  return field === undefined || path.length > 1 ? pathText(path) : words.fields[field];
}

function changeText(change: Change, words: WindowWords['catalogue']): string {
  return words.changed(fieldText(change.path, words), valueText(change.before, words), valueText(change.after, words));
}

function Changes({ changes }: Pick<PartChange, 'changes'>) {
  const words = useWords().catalogue;
  return changes.map((change) => <div key={pathText(change.path)}>{changeText(change, words)}</div>);
}

function columnsOf(words: WindowWords['catalogue']): readonly DataColumn<PartChange>[] {
  return [
    { id: 'part', head: words.part, kind: 'text', cell: ({ part }) => words.parts[part] },
    { id: 'name', head: words.columns.name, kind: 'text', cell: ({ name }) => <b>{name}</b> },
    { id: 'does', head: words.what, kind: 'text', cell: ({ does }) => words.does[does] },
    { id: 'change', head: words.change, kind: 'text', cell: ({ changes }) => <Changes changes={changes} /> },
  ];
}

/** What one version of a card changes of another, part by part. */
export function CardDifferences({ before, after }: { readonly before: RateCard; readonly after: RateCard }) {
  const words = useWords().catalogue;
  const changes = useMemo(() => cardChanges(before, after), [before, after]);
  const columns = useMemo(() => columnsOf(words), [words]);
  return (
    <DataTable
      caption={words.change}
      hideCaption
      columns={columns}
      rows={changes}
      rowKey={({ part, id }) => `${part} ${id}`}
      empty={words.noDifferences}
    />
  );
}
