import { Checkbox } from '@mantine/core';
import type { ContractTopic } from '../../../shared/vocabulary/contract-topic.ts';
import { useSentences, useWords } from '../../ui/language.tsx';

type MissingTermsProps = {
  readonly topics: readonly ContractTopic[];
  readonly isConfirmed: boolean;
  readonly confirm: (isConfirmed: boolean) => void;
};

/** What a final contract leaves out of what makes a contract: it goes out once somebody has confirmed that. */
export function MissingTerms({ topics, isConfirmed, confirm }: MissingTermsProps) {
  const words = useWords();
  const { topicsText } = useSentences();
  return (
    <div className="qw-attention" role="alert">
      <p>{words.failures.missingTerms(topicsText(topics))}</p>
      <Checkbox
        label={words.builder.confirmMissingTerms}
        checked={isConfirmed}
        onChange={(event) => confirm(event.currentTarget.checked)}
      />
    </div>
  );
}
