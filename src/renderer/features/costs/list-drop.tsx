import type { DragEvent, ReactNode } from 'react';
import { useState } from 'react';
import { numberText } from '../../../shared/text/number-format.ts';
import { sayFailure } from '../../client/notices.ts';
import { useCommand } from '../../client/use-command.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import type { ChosenList } from './list-import-dialog.tsx';

/** What a price list may have: as the services say, which refuse more. */
const mostBytes = 20_000_000;

/** The bytes of a file in base64: a window has no path of what is dropped on it, and the services would take none from it. */
function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      const { result } = reader;
      resolve(typeof result === 'string' ? result.slice(result.indexOf(',') + 1) : '');
    });
    reader.addEventListener('error', () => reject(reader.error ?? new Error('The file was not read')));
    reader.readAsDataURL(file);
  });
}

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');

type ListDropProps = { readonly openList: (list: ChosenList) => void; readonly children: ReactNode };

/** Takes a price list that is dropped anywhere on it. The dialog beside it does the same by keyboard. */
export function ListDrop({ openList, children }: ListDropProps) {
  const words = useWords();
  const text = words.costs.importList;
  const language = useLanguage();
  const { during, send } = useCommand();
  const [isOver, setOver] = useState(false);
  const take = async (file: File): Promise<void> => {
    if (file.size > mostBytes) {
      sayFailure(words.frame.failedTitle, text.tooLarge(numberText((file.size / 1_000_000).toFixed(1), language)));
      return;
    }
    const bytes = await during(() => base64Of(file));
    const list = await send('costs.giveList', { name: file.name, bytes });
    if (list !== null) openList(list);
  };
  return (
    <div
      className="qw-screen"
      data-drop={isOver ? text.dropHere : undefined}
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget instanceof Node ? event.relatedTarget : null)) setOver(false);
      }}
      onDrop={(event) => {
        const [file] = event.dataTransfer.files;
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(false);
        if (file !== undefined) void take(file);
      }}
    >
      {children}
    </div>
  );
}
