import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useWords } from '../../../ui/language.tsx';
import { wholeDraft } from '../draft/place.ts';
import { useDraft, useReading, useSession } from '../draft/edit-session.ts';
import { ProblemAt } from '../fields/place-fields.tsx';
import { SectionHead } from '../sections/section-head.tsx';
import type { LineActions } from './line-actions.ts';
import { useLineActions } from './line-actions.ts';
import { LineRow } from './line-row.tsx';

/** Arrows go to the same field of the next row; with Alt they move the line. Enter opens it. */
function onGridKey(event: KeyboardEvent<HTMLElement>, actions: LineActions, ids: readonly string[]): void {
  const { target } = event;
  if (!(target instanceof HTMLInputElement)) return;
  const row = target.closest<HTMLElement>('[data-row]');
  if (row === null) return;
  const index = Number(row.dataset['row']);
  const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
  if (by !== null && event.altKey) {
    event.preventDefault();
    actions.move(index, by);
  } else if (by !== null) {
    const column = target.closest<HTMLElement>('[data-column]')?.dataset['column'] ?? 'name';
    const grid = row.closest('table');
    // Skips a row without a field in this column.
    for (let next = index + by; next >= 0 && next < ids.length; next += by) {
      const field = grid?.querySelector<HTMLInputElement>(`[data-row="${next}"] [data-column="${column}"] input`);
      if (field === null || field === undefined) continue;
      event.preventDefault();
      field.focus();
      field.select();
      return;
    }
  } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    actions.add(index);
  } else if (event.key === 'Enter') {
    event.preventDefault();
    const id = ids[index];
    if (id !== undefined) actions.toggle(id);
  }
}

export function LinesSection() {
  const words = useWords().line;
  const lines = useDraft((draft) => draft.lines);
  const currency = useReading((reading) => reading.currency);
  const actions = useLineActions();
  const { isLocked } = useSession();
  const ids = (lines ?? []).map(({ id }) => id);
  // An id may be repeated while it is typed.
  const keys = ids.map((id, index) => `${id} ${ids.slice(0, index).filter((other) => other === id).length}`);
  return (
    <section className="qw-section">
      <SectionHead
        title={words.title}
        intro={words.intro}
        action={
          ids.length > 0 &&
          !isLocked && (
            <Button variant="default" leftSection={<Plus size={15} aria-hidden />} onClick={() => actions.add()}>
              {words.add}
            </Button>
          )
        }
      />
      {ids.length === 0 ? (
        <div className="qw-empty">
          <p>{words.empty}</p>
          <Button leftSection={<Plus size={15} aria-hidden />} onClick={() => actions.add()}>
            {words.addFirst}
          </Button>
        </div>
      ) : (
        <>
          {/* The keys come from the fields in the table: it takes no focus of its own. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
          <table className="qw-grid" aria-describedby="lines-keys" onKeyDown={(event) => onGridKey(event, actions, ids)}>
            <caption className="qw-hidden-label">{words.grid}</caption>
            <thead>
              <tr>
                <th scope="col" className="qw-grid-toggle">
                  <span className="qw-hidden-label">{words.open}</span>
                </th>
                <th scope="col" className="qw-grid-name">
                  {words.name}
                </th>
                <th scope="col" className="qw-grid-kind">
                  {words.charge}
                </th>
                <th scope="col" className="qw-grid-price qw-right">
                  {words.price}
                </th>
                <th scope="col" className="qw-grid-quantity qw-right">
                  {words.quantity}
                </th>
                <th scope="col" className="qw-grid-discount qw-right">
                  {words.discount}
                </th>
                <th scope="col" className="qw-grid-expected qw-right">
                  {`${words.expected}, ${currency}`}
                </th>
                <th scope="col" className="qw-grid-menu">
                  <span className="qw-hidden-label">{words.actions}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {ids.map((_, index) => (
                <LineRow key={keys[index]} index={index} count={ids.length} actions={actions} />
              ))}
            </tbody>
          </table>
          <p id="lines-keys" className="qw-small qw-soft qw-below">
            {words.gridHint}
          </p>
        </>
      )}
      <ProblemAt place={wholeDraft.at('lines')} />
    </section>
  );
}
