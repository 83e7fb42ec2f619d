import type { ClipboardEvent } from 'react';
import type { WindowWords } from '../../../shared/text/window/words.ts';
import { rangeOf } from './cell-range.ts';
import { htmlTable, readClipboard, tabSeparated } from './clipboard-table.ts';
import { clear, copied, paste } from './grid-commands.ts';
import type { GridParts, GridWriting } from './use-grid-writing.ts';

type ClipboardParts<Row> = GridParts<Row> & Pick<GridWriting, 'tell'> & { readonly words: WindowWords['gridWords'] };

/** Copies the selection as text and as a table, and pastes what another program copied. */
export function clipboardHandlers<Row>({ store, now, say, tell, words }: ClipboardParts<Row>) {
  const copy = (event: ClipboardEvent<HTMLElement>): void => {
    event.preventDefault();
    const { content } = now.current;
    const table = copied(content, rangeOf(store.getState()));
    event.clipboardData.setData('text/plain', tabSeparated(table));
    event.clipboardData.setData('text/html', htmlTable(table));
    if (event.type === 'cut') clear(content, store);
  };

  const pasteHere = (event: ClipboardEvent<HTMLElement>): void => {
    event.preventDefault();
    const { content } = now.current;
    if (content.isLocked) return;
    const table = readClipboard({
      html: event.clipboardData.getData('text/html'),
      text: event.clipboardData.getData('text/plain'),
    });
    if (table.length === 0) return;
    const result = paste(content, store, table);
    if (!result.ok) return say(words.tooManyRows(result.rows, result.most));
    if (result.refused.length > 0) tell(result.refused);
    else say(result.columnsOver > 0 ? words.columnsOver(result.columnsOver) : words.pasted(table.length));
    store.setState(({ focusCount }) => ({
      active: { row: result.range.top, column: result.range.left },
      anchor: { row: result.range.bottom, column: result.range.right },
      focusCount: focusCount + 1,
    }));
  };

  return { copy, paste: pasteHere };
}
