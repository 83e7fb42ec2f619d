import type { DragEvent, ReactNode } from 'react';
import { useRef, useState } from 'react';
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

export type ListQueue = {
  /** Lists that were dropped: the first is opened where none is open, the others wait. */
  readonly add: (files: readonly File[]) => void;
  /** Opens the next one. */
  readonly next: () => void;
};

/** The price lists that were dropped, one after the other: the services keep the one file that was given last. */
export function useListQueue(isOpen: boolean, openList: (list: ChosenList) => void): ListQueue {
  const words = useWords();
  const text = words.costs.importList;
  const language = useLanguage();
  const { during, send } = useCommand();
  const waiting = useRef<readonly File[]>([]);
  const isTaking = useRef(false);
  /** Whether the file is open now. What is wrong with it has been said otherwise. */
  const take = async (file: File, after: number): Promise<boolean> => {
    if (file.size > mostBytes) {
      sayFailure(words.frame.failedTitle, text.tooLarge(file.name, numberText((file.size / 1_000_000).toFixed(1), language)));
      return false;
    }
    const bytes = await during(() => base64Of(file));
    const list = await send('costs.giveList', { name: file.name, bytes });
    if (list !== null) openList({ ...list, after });
    return list !== null;
  };
  const next = async (): Promise<void> => {
    if (isTaking.current) return;
    isTaking.current = true;
    let isTaken = false;
    while (!isTaken && waiting.current.length > 0) {
      const [file, ...others] = waiting.current;
      waiting.current = others;
      isTaken = file !== undefined && (await take(file, others.length));
    }
    isTaking.current = false;
  };
  return {
    add: (files) => {
      waiting.current = [...waiting.current, ...files];
      if (!isOpen) void next();
    },
    next: () => void next(),
  };
}

type ListDropProps = { readonly add: ListQueue['add']; readonly children: ReactNode };

/** Takes the price lists that are dropped anywhere on it. The dialog beside it does the same by keyboard. */
export function ListDrop({ add, children }: ListDropProps) {
  const text = useWords().costs.importList;
  const [isOver, setOver] = useState(false);
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
        if (!hasFiles(event)) return;
        const dropped = [...event.dataTransfer.files];
        event.preventDefault();
        setOver(false);
        add(dropped);
      }}
    >
      {children}
    </div>
  );
}
