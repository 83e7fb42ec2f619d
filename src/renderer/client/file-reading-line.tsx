import { LongLook } from '../ui/frame/long-look.tsx';
import { useWords } from '../ui/language.tsx';
import type { FileReading } from './use-file-reading.ts';

/** How far a file is that is being read, with a way to stop it; nothing where none is. */
export function FileReadingLine({ percent, stop }: Pick<FileReading, 'percent' | 'stop'>) {
  const words = useWords().frame;
  if (percent === null) return null;
  return (
    <LongLook
      label={words.readingFile}
      said={words.readSoFar(percent)}
      looked={percent}
      total={100}
      isRunning
      stopLabel={words.stop}
      stop={stop}
    />
  );
}
