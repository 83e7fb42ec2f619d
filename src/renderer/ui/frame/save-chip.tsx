import { Button } from '@mantine/core';
import { useWords } from '../language.tsx';
import { timeText } from '../clock.ts';

type SaveChipProps = {
  /** `at`: the time of the last save here; null before the first change. */
  readonly save:
    | { readonly state: 'saved'; readonly at: Date | null }
    | { readonly state: 'unsaved' | 'saving' | 'stale' }
    | { readonly state: 'failed'; readonly sentence: string; readonly again: () => void };
};

/** Whether the edits are saved, and since when. */
export function SaveChip({ save }: SaveChipProps) {
  const words = useWords().frame;
  switch (save.state) {
    case 'saved':
      return <span className="qw-save">{save.at === null ? words.savedBefore : words.saved(timeText(save.at))}</span>;
    case 'unsaved':
      return <span className="qw-save">{words.unsaved}</span>;
    case 'saving':
      return <span className="qw-save">{words.saving}</span>;
    case 'stale':
      return <span className="qw-save qw-save-wrong">{words.notSaved}</span>;
    case 'failed':
      return (
        <Button size="compact-sm" variant="light" color="red" title={save.sentence} onClick={save.again}>
          {`${words.notSaved}. ${words.saveAgain}`}
        </Button>
      );
  }
}
