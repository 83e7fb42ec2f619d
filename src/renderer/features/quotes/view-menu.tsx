import { Button, Menu, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { QuoteView } from '../../../shared/calls/quotes/quote-list-calls.ts';
import type { QuoteColumn } from '../../../shared/vocabulary/quote-column.ts';
import { quoteColumns } from '../../../shared/vocabulary/quote-column.ts';
import { say } from '../../client/notices.ts';
import { useCommand } from '../../client/use-command.ts';
import type { DrawnButton } from '../../ui/frame/first-press.tsx';
import { useOpenedByPress } from '../../ui/frame/first-press.tsx';
import { useWords } from '../../ui/language.tsx';

type ViewMenuProps = {
  readonly views: readonly QuoteView[];
  /** The list as it is shown now. */
  readonly look: Pick<QuoteView, 'conditions' | 'sort' | 'columns'>;
  readonly use: (view: QuoteView | null) => void;
  readonly button: DrawnButton;
};

/** Ways of looking at the list that were given a name: to use, to save, to remove. */
export function ViewMenu({ views, look, use, button }: ViewMenuProps) {
  const { isOpen, setOpen, target } = useOpenedByPress();
  const text = useWords().quotes;
  const { send } = useCommand();
  const [name, setName] = useState('');
  const save = async (): Promise<void> => {
    const known = views.find((view) => view.name.toLowerCase() === name.trim().toLowerCase());
    const of = known === undefined ? {} : { viewId: known.viewId };
    const saved = await send('quotes.saveView', { ...look, ...of, name });
    if (saved === null) return;
    setName('');
    say(text.viewSaved(saved.name));
  };
  return (
    <Menu opened={isOpen} onChange={setOpen} position="bottom-start" shadow="md" withinPortal>
      <Menu.Target>{button({ ref: target })}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => use(null)}>{text.allQuotes}</Menu.Item>
        {views.map((view) => (
          <Menu.Item key={view.viewId} onClick={() => use(view)}>
            {view.name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <form
          className="qw-view-form"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <TextInput
            label={text.viewName}
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            // Letters typed here are no letters of the menu.
            onKeyDown={(event) => event.stopPropagation()}
          />
          <Button type="submit" variant="default" disabled={name.trim() === ''}>
            {text.saveView}
          </Button>
        </form>
        {views.map((view) => (
          <Menu.Item key={view.viewId} color="red" onClick={() => void send('quotes.removeView', { viewId: view.viewId })}>
            {text.removeView(view.name)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

type ColumnMenuProps = {
  readonly columns: readonly QuoteColumn[];
  readonly change: (columns: QuoteColumn[]) => void;
  readonly button: DrawnButton;
};

/** Which columns the list has; the number stays, as it opens the quote. */
export function ColumnMenu({ columns, change, button }: ColumnMenuProps) {
  const { isOpen, setOpen, target } = useOpenedByPress();
  const text = useWords().quotes;
  return (
    <Menu opened={isOpen} onChange={setOpen} position="bottom-end" shadow="md" withinPortal closeOnItemClick={false}>
      <Menu.Target>{button({ ref: target })}</Menu.Target>
      <Menu.Dropdown>
        {quoteColumns
          .filter((column) => column !== 'number')
          .map((column) => (
            <Menu.Item
              key={column}
              role="menuitemcheckbox"
              aria-checked={columns.includes(column)}
              leftSection={columns.includes(column) ? '✓' : '\u2003'}
              onClick={() =>
                change(quoteColumns.filter((known) => (known === column ? !columns.includes(known) : columns.includes(known))))
              }
            >
              {text.columnNames[column]}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
