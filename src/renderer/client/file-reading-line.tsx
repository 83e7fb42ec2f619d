import type { Progress } from '../../shared/calls/handlers.ts';
import { LongLook } from '../ui/frame/long-look.tsx';
import { useWords } from '../ui/language.tsx';

/** How far a file is that is being read, with a way to stop it; nothing until that is told. */
export function FileReadingLine({ progress, stop }: { readonly progress: Progress | null; readonly stop: () => void }) {
  const words = useWords().frame;
  if (progress === null) return null;
  return (
    <LongLook
      label={words.readingFile}
      said={words.readSoFar(progress.done)}
      looked={progress.done}
      total={progress.of}
      isRunning
      stopLabel={words.stop}
      stop={stop}
    />
  );
}
