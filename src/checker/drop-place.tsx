import { useId, useState } from 'react';
import type { CheckerWords } from '../shared/text/checker/en.ts';
import type { Place } from './page-state.ts';

type DropPlaceProps = {
  readonly place: Place;
  readonly file: File | null;
  readonly words: CheckerWords;
  readonly onFile: (file: File | null) => void;
  /** More than one was dropped. */
  readonly onSeveral: () => void;
};

/** Where a file is dropped, or chosen with the keyboard. */
export function DropPlace({ place, file, words, onFile, onSeveral }: DropPlaceProps) {
  const id = useId();
  const [isOver, setOver] = useState(false);
  const { name, hint, choose } = words[place];
  return (
    <div
      className="place"
      data-over={isOver}
      data-filled={file !== null}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        const [dropped, ...others] = event.dataTransfer.files;
        if (others.length > 0) onSeveral();
        else if (dropped !== undefined) onFile(dropped);
      }}
    >
      <label htmlFor={id}>
        <span className="place-name">{name}</span>
        <span className="soft" id={`${id}-hint`}>
          {hint}
        </span>
        <span className="place-choose" aria-hidden>
          {file === null ? choose : file.name}
        </span>
      </label>
      <input
        id={id}
        className="place-input"
        type="file"
        accept="application/pdf,.pdf"
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? [];
          if (chosen !== undefined) onFile(chosen);
          // The same file can be chosen again, after it was changed.
          event.currentTarget.value = '';
        }}
      />
      {file !== null && (
        <div className="place-foot">
          <span className="soft">{words.bytes(file.size)}</span>
          <button type="button" aria-label={words.removeNamed(file.name)} onClick={() => onFile(null)}>
            {words.remove}
          </button>
        </div>
      )}
    </div>
  );
}
