import type { ContractTemplate } from '../../../../shared/document/data/contract-template.ts';
import { today } from '../../../ui/clock.ts';
import { ChoiceField } from '../../../ui/fields/choice-field.tsx';
import { useWords } from '../../../ui/language.tsx';
import { useSession } from '../draft/edit-session.ts';
import { wholeDraft } from '../draft/place.ts';
import { withTemplate } from './choices.ts';
import type { WindowMaterial } from './library.ts';

type TemplateChoiceProps = { readonly material: WindowMaterial; readonly templates: readonly ContractTemplate[] };

/** The template of this quote's contract. Another one takes along the clauses that both have. */
export function TemplateChoice({ material, templates }: TemplateChoiceProps) {
  const words = useWords().quoteClauses;
  const { draft, isLocked } = useSession();
  const choose = (id: string): void => {
    const to = templates.find((template) => template.id === id);
    if (to === undefined) return;
    const move = { from: material.template, to, isDefault: to === templates[0] };
    draft.getState().apply(words.template, (before) => withTemplate(before, material, move, today()));
  };
  return (
    <ChoiceField
      label={words.template}
      placeKey={wholeDraft.at('template').key}
      value={material.template.id}
      choices={templates.map(({ id, name }) => ({ value: id, label: name.en, excluded: null }))}
      disabled={isLocked}
      onChange={choose}
    />
  );
}
