import type { ComponentType } from 'react';
import { useWords } from '../../../ui/language.tsx';
import type { Place } from '../draft/place.ts';
import { useSession } from '../draft/edit-session.ts';
import { AddButton, RemoveButton } from './row-buttons.tsx';
import { ProblemAt, useValueAt } from './place-fields.tsx';

export type ListColumn = { readonly head: string; readonly isRight?: boolean; readonly className?: string };

export type RowCells<Item> = {
  readonly list: Place<Item[]>;
  readonly place: Place<Item>;
  readonly index: number;
  readonly count: number;
};

type ListRowsProps<Item> = {
  readonly place: Place<Item[]>;
  readonly columns: readonly ListColumn[];
  /** The cells of an entry: one `<td>` a column. */
  readonly cells: ComponentType<RowCells<Item>>;
  /** The first value of a new entry, given the existing ones. */
  readonly next: (items: readonly Item[]) => unknown;
  /** Puts a new entry before the last one. */
  readonly beforeLast?: boolean;
  readonly addLabel: string;
  /** What an entry is called. */
  readonly noun: string;
};

/** A small table of fields, an entry a row: tiers, steps, packs. */
export function ListRows<Item>({ place, columns, cells: Cells, next, beforeLast, addLabel, noun }: ListRowsProps<Item>) {
  const words = useWords().fields;
  const { draft } = useSession();
  const value = useValueAt(place);
  const items: readonly Item[] = Array.isArray(value) ? value : [];
  const replace = (list: readonly unknown[], label: string): void => {
    draft.getState().set(place.path, list, label);
    draft.getState().seal();
  };
  const add = (): void => {
    const item = next(items);
    replace(beforeLast === true && items.length > 0 ? [...items.slice(0, -1), item, items.at(-1)] : [...items, item], addLabel);
  };
  return (
    <div className="qw-wide">
      <div className="qw-rows-scroll">
        <table className="qw-rows">
          <thead>
            <tr>
              {columns.map(({ head, isRight, className }) => (
                <th key={head} scope="col" className={[isRight === true ? 'qw-right' : '', className ?? ''].join(' ')}>
                  {head}
                </th>
              ))}
              <th scope="col">
                <span className="qw-hidden-label">{words.remove}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((_, index) => (
              // An entry's place is its identity.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={index}>
                <Cells
                  list={place}
                  place={place.at(index as never) as unknown as Place<Item>}
                  index={index}
                  count={items.length}
                />
                <td>
                  {items.length > 1 && (
                    <RemoveButton
                      label={words.removeNamed(`${noun} ${index + 1}`)}
                      onRemove={() =>
                        replace(
                          items.filter((_, at) => at !== index),
                          words.removeNamed(`${noun} ${index + 1}`),
                        )
                      }
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ProblemAt place={place} />
      <AddButton label={addLabel} onAdd={add} />
    </div>
  );
}
