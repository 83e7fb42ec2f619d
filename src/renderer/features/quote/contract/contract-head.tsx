import { Button, SegmentedControl } from '@mantine/core';
import type { ContractTemplate } from '../../../../shared/document/data/contract-template.ts';
import { languages } from '../../../../shared/vocabulary/language.ts';
import type { Language } from '../../../../shared/vocabulary/language.ts';
import { useWords } from '../../../ui/language.tsx';
import type { WindowMaterial } from '../clauses/library.ts';
import { TemplateChoice } from '../clauses/template-choice.tsx';
import { useDraft, useSession } from '../draft/edit-session.ts';
import { wholeDraft } from '../draft/place.ts';

type ContractHeadProps = {
  readonly language: Language;
  readonly material: WindowMaterial | null;
  readonly templates: readonly ContractTemplate[] | null;
};

/** The language and the template of the contract: both stay with the quote. */
export function ContractHead({ language, material, templates }: ContractHeadProps) {
  const words = useWords();
  const text = words.quoteClauses;
  const { draft, isLocked } = useSession();
  const isPinned = useDraft(({ clauses }) => clauses !== undefined);
  const setLanguage = (next: Language): void => {
    draft.getState().set(wholeDraft.at('language').path, next === 'en' ? undefined : next, text.languageLabel);
    draft.getState().seal();
  };
  const unpin = (): void => {
    draft.getState().set(wholeDraft.at('clauses').path, undefined, text.unpin);
    draft.getState().seal();
  };
  return (
    <div className="qw-contract-head">
      <SegmentedControl
        aria-label={text.languageLabel}
        data-place={wholeDraft.at('language').key}
        size="xs"
        disabled={isLocked}
        value={language}
        data={languages.map((value) => ({ value, label: text.languages[value] }))}
        onChange={setLanguage}
      />
      {material !== null && templates !== null && <TemplateChoice material={material} templates={templates} />}
      <span className="qw-small qw-soft">{isPinned ? words.contract.chosen : words.contract.follows}</span>
      {isPinned && !isLocked && (
        <Button variant="subtle" size="compact-sm" onClick={unpin}>
          {text.unpin}
        </Button>
      )}
    </div>
  );
}
