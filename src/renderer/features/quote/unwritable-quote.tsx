import { Button } from '@mantine/core';
import type { OpenQuote } from '../../../shared/calls/quotes/quote-calls.ts';
import { readQuote } from '../../../shared/domain/reading/read.ts';
import { pathText } from '../../../shared/domain/document/problem.ts';
import { say } from '../../client/notices.ts';
import { useCommand } from '../../client/use-command.ts';
import { useRoute } from '../../client/route.ts';
import { TopBar } from '../../ui/frame/top-bar.tsx';
import { useIsInternal } from '../../ui/audience.ts';
import { useSentences, useWords } from '../../ui/language.tsx';

/** An imported document without the outline of a quote. Lists its problems, to be corrected at its source. */
export function UnwritableQuote({ opened }: { readonly opened: OpenQuote }) {
  const words = useWords();
  const { problemLine } = useSentences();
  const { send } = useCommand();
  const isInternal = useIsInternal();
  const go = useRoute((state) => state.go);
  const read = readQuote(opened.draft);
  const { quoteId, number } = opened.quote;
  const exportJson = async (): Promise<void> => {
    const file = await send('quotes.exportFile', { quoteId, internal: isInternal });
    if (file !== null) say(words.builder.exported(file.file));
  };
  return (
    <div className="qw-screen">
      <TopBar title={<h1>{number || words.quotes.noNumber}</h1>}>
        <Button variant="default" onClick={() => go({ screen: 'quotes' })}>
          {words.builder.back}
        </Button>
        <Button onClick={() => void exportJson()}>{words.builder.exportJson}</Button>
      </TopBar>
      <div className="qw-page qw-narrow">
        <p>{words.builder.unwritable}</p>
        <ul>
          {!read.ok &&
            read.problems.map((problem) => (
              <li key={`${pathText(problem.path)} ${problem.reason.code}`}>{problemLine(problem)}</li>
            ))}
        </ul>
      </div>
    </div>
  );
}
