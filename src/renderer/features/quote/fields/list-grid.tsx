import { useMemo, useRef } from 'react';
import { isNeeded } from '../../../../shared/text/window/problem-words.ts';
import type { GridColumn, GridEdits } from '../../../ui/grid/grid-column.ts';
import type { FieldProblem } from '../../../ui/fields/field-problem.ts';
import type { GridHandle } from '../../../ui/grid/grid.tsx';
import { Grid } from '../../../ui/grid/grid.tsx';
import { isCanonicalDecimal } from '../../../ui/typed/decimal-input.ts';
import { useLanguage, useSentences, useWords } from '../../../ui/language.tsx';
import { valueAt } from '../draft/edit.ts';
import { useReading, useSession, useWhere } from '../draft/edit-session.ts';
import type { Place } from '../draft/place.ts';
import type { ListField } from './list-cells.ts';
import { fieldText, isTextual, readField, withListTexts } from './list-cells.ts';
import { ProblemAt, useValueAt } from './place-fields.tsx';
import { RemoveButton } from './row-buttons.tsx';

type Item = unknown;

type ListGridProps = {
  readonly place: Place<unknown>;
  /** What the list is called. */
  readonly label: string;
  readonly fields: readonly ListField[];
  /** A new entry, given the ones before it. */
  readonly next: (items: readonly Item[]) => unknown;
  /** What every change leaves in order: the last tier has no limit. */
  readonly settle?: (items: readonly Item[]) => readonly unknown[];
  /** What the row under the last entry says. */
  readonly addLabel: string;
};

/** No list of a quote is longer: tiers, steps, packs, payments. */
const mostEntries = 200;

/** Tiers, steps, packs and their like: a small grid with the keys of the grid of lines. */
export function ListGrid({ place, label, fields, next, settle, addLabel }: ListGridProps) {
  const { gridWords: words } = useWords();
  const language = useLanguage();
  const session = useSession();
  const { draft, leave, isLocked } = session;
  const value = useValueAt(place);
  const items = useMemo<readonly Item[]>(() => (Array.isArray(value) ? (value as unknown[]) : []), [value]);
  const { fieldSentence } = useSentences();
  const byPlace = useReading((reading) => reading.byPlace);
  const left = useWhere((where) => where.left);
  const asksForAll = useWhere((where) => where.asksForAll);
  const keyOf = (index: number, field: string): string => `${place.key}[${index}].${field}`;
  const isFollowing = useRef(false);
  const handle = useRef<GridHandle>(null);

  const problemAt = (key: string): FieldProblem | null => {
    const problem = byPlace.get(key);
    if (problem === undefined) return null;
    const needed = isNeeded(problem.reason);
    return needed && !asksForAll && !left.has(key) ? null : { sentence: fieldSentence(problem.reason), needed };
  };
  const columns = fields.map((spec, at): GridColumn<Item> => ({
    id: spec.field,
    isHeader: at === 0,
    head: spec.head,
    width: spec.width,
    kind: isTextual(spec) ? 'text' : 'number',
    ...(spec.isWide === true ? { isWide: true } : {}),
    ...(spec.kind === 'choice' ? { choices: (spec.choices ?? []).map((choice) => choice.label) } : {}),
    shown: (item, index) => {
      const text = fieldText(spec, item, language);
      return (isTextual(spec) ? text : text.replace('-', '\u2212')) || (spec.ifEmpty?.(index, items.length) ?? '');
    },
    written: (item) => fieldText(spec, item, language),
    read: (text, item) => readField(spec, text, item === null ? items : items.slice(0, items.indexOf(item)), { words, language }),
    decimal: (item) => {
      const number = valueAt(item, [spec.field]);
      return typeof number === 'string' && isCanonicalDecimal(number) ? number : null;
    },
    place: (_, index) => keyOf(index, spec.field),
    problem: (_, index) => problemAt(keyOf(index, spec.field)),
  }));
  const spoken = { words, language };
  const set = (list: readonly unknown[], said: string): void => {
    draft.getState().set(place.path, settle?.(list) ?? list, said);
    draft.getState().seal();
  };
  const there = (): readonly unknown[] => {
    const now = valueAt(draft.getState().history.present, place.path);
    return Array.isArray(now) ? (now as unknown[]) : [];
  };
  const edits: GridEdits = {
    write: (texts) => {
      if (isFollowing.current) draft.getState().abandon();
      isFollowing.current = false;
      const written = withListTexts(there(), texts, fields, next, spoken);
      set(written.items, label);
      for (const { row, column } of texts) leave(`${place.key}[${row}].${column}`);
      return written.refused;
    },
    follow: (cell) => {
      if (isFollowing.current) draft.getState().abandon();
      isFollowing.current = false;
      if (cell === null || cell.row >= there().length) return;
      const written = withListTexts(there(), [cell], fields, next, spoken);
      if (written.refused.length > 0) return;
      isFollowing.current = true;
      draft.getState().set(place.path, written.items, label);
    },
    remove: (from, count) => {
      const kept = there().filter((_, index) => index < from || index >= from + count);
      if (kept.length > 0) set(kept, words.removeRows);
    },
    move: (from, count, by) => {
      const all = there();
      const others = all.filter((_, index) => index < from || index >= from + count);
      set([...others.slice(0, from + by), ...all.slice(from, from + count), ...others.slice(from + by)], label);
    },
    insert: (at) => {
      const all = there();
      set([...all.slice(0, at), next(all.slice(0, at)), ...all.slice(at)], label);
    },
  };
  const removeRow = (_: Item, index: number) =>
    items.length > 1 && (
      <RemoveButton
        label={words.removeRow(label, index + 1)}
        onRemove={() => {
          edits.remove?.(index, 1);
          handle.current?.focus();
        }}
      />
    );
  return (
    <div className="qw-wide qw-list-grid">
      <Grid
        label={label}
        columns={columns}
        rows={items}
        rowKey={(_, index) => index}
        edits={edits}
        invitation={addLabel}
        mostRows={mostEntries}
        isLocked={isLocked}
        handle={handle}
        menu={isLocked ? undefined : removeRow}
      />
      <ProblemAt place={place} />
    </div>
  );
}
