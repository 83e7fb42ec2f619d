import { useDeferredValue, useMemo } from 'react';
import type { QuoteId } from '../../../../shared/calls/schemas/ids.ts';
import type { Language } from '../../../../shared/text/language.ts';
import { useAnswer } from '../../../client/queries.ts';
import { ContractBlocks } from '../../../ui/contract/contract-blocks.tsx';
import { ChoiceField } from '../../../ui/fields/choice-field.tsx';
import { useSentences, useWords } from '../../../ui/language.tsx';
import type { WrittenClause } from '../clause-draft.ts';
import type { DealAround } from './clause-in-deal.ts';
import { clauseInDeal, dealAround } from './clause-in-deal.ts';
import { useDeal } from './use-deal.ts';
import { usePreviewLibrary, useWorkspaceTemplate } from './use-preview-library.ts';

/** The contract around the clause; a sentence if there is none, undefined while loading. */
function useAround(quoteId: QuoteId | undefined, type: string, language: Language): DealAround | string | undefined {
  const words = useWords().clause;
  const deal = useDeal(quoteId);
  const library = usePreviewLibrary(deal?.quote, language);
  const template = useWorkspaceTemplate();
  return useMemo(() => {
    if (deal === null) return words.previewWaits;
    if (template === null) return words.previewNoTemplate;
    if (deal === undefined || library === undefined || template === undefined) return undefined;
    return dealAround(deal, type, { library, template, language });
  }, [deal, library, template, type, language, words]);
}

function Placed({ around, written }: { readonly around: DealAround; readonly written: WrittenClause }) {
  const words = useWords().clause;
  const { assemblyFailureSentence } = useSentences();
  const late = useDeferredValue(written);
  const { blocks, failures } = useMemo(() => clauseInDeal(around, late), [around, late]);
  return (
    <div className="qw-stack">
      {failures.map((failure) => (
        <p key={assemblyFailureSentence(failure)} className="qw-problem">
          {assemblyFailureSentence(failure)}
        </p>
      ))}
      {blocks.length === 0 && failures.length === 0 && <p className="qw-soft">{words.previewNotHere}</p>}
      <ContractBlocks blocks={blocks} language={written.head.language} />
    </div>
  );
}

type ClausePreviewProps = {
  readonly written: WrittenClause;
  readonly quoteId: string | null;
  readonly choose: (quoteId: string) => void;
};

/** The clause in the contract of a quote, as it is typed. */
export function ClausePreview({ written, quoteId, choose }: ClausePreviewProps) {
  const words = useWords().clause;
  const { data } = useAnswer('quotes.list', {});
  const rows = data?.rows ?? [];
  const chosen = rows.find((row) => row.quoteId === quoteId) ?? rows.find(({ problemCount }) => problemCount === 0) ?? rows[0];
  const around = useAround(chosen?.quoteId, written.head.type, written.head.language);
  if (data === undefined) return <p aria-busy="true" />;
  if (chosen === undefined) return <p className="qw-soft">{words.previewNoQuotes}</p>;
  return (
    <div className="qw-stack">
      <ChoiceField
        label={words.previewQuote}
        value={chosen.quoteId}
        choices={rows.map(({ quoteId: value, number, title }) => ({ value, label: `${number} ${title}` }))}
        onChange={choose}
      />
      <div className="qw-clause-preview">
        {typeof around === 'string' && <p className="qw-attention">{around}</p>}
        {typeof around === 'object' && <Placed around={around} written={written} />}
      </div>
    </div>
  );
}
