import { Button } from '@mantine/core';
import { runAction } from '../../ui/actions/actions.ts';
import { useWords } from '../../ui/language.tsx';
import type { QuoteCommands } from './quote-commands.ts';

/** Tells someone without quotes what a quote is and where to begin. */
export function EmptyQuotes({ commands }: { readonly commands: QuoteCommands }) {
  const words = useWords().quotes;
  return (
    <div className="qw-empty qw-empty-first">
      <h2>{words.emptyTitle}</h2>
      <p>{words.emptyBody}</p>
      <p className="qw-example">{words.emptyExample}</p>
      <div className="qw-buttons">
        <Button onClick={() => runAction('quotes.new')}>{words.newQuote}</Button>
        <Button variant="default" onClick={() => void commands.resetSample()}>
          {words.resetSample}
        </Button>
        <Button variant="default" onClick={() => void commands.importFile()}>
          {words.importQuote}
        </Button>
      </div>
    </div>
  );
}
