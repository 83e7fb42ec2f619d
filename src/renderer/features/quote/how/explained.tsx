import type { Path } from '../../../../shared/domain/document/problem.ts';
import { useWords } from '../../../ui/language.tsx';
import { useHow } from './how-store.ts';

type ExplainedProps = {
  /** The figure's path in the evaluation. */
  readonly figure: Path;
  /** The amount as it is written. */
  readonly text: string;
};

/** An amount that opens its explanation. A zero shows as a dash and does not open. */
export function Explained({ figure, text }: ExplainedProps) {
  const words = useWords().how;
  const explain = useHow((state) => state.explain);
  if (text === '–') return text;
  return (
    <button type="button" className="qw-explained" title={words.title} onClick={() => explain(figure)}>
      {text}
    </button>
  );
}
