import type { QuoteDraft } from '../../../../shared/domain/terms/quote.ts';
import { standardOf, typesFor } from '../../../../shared/document/plan/template-clauses.ts';
import type { ContractTemplate } from '../../../../shared/document/data/contract-template.ts';
import type { WindowMaterial } from './library.ts';
import { canBeChosen } from './library.ts';

export type Choices = NonNullable<QuoteDraft['clauses']>;
export type Choice = Choices[number];

/** The standard clauses of a template as a quote pins them on a day. */
export function pinned({ template, library, language }: WindowMaterial, draft: QuoteDraft, day: string): Choices {
  const current = library.filter((clause) => canBeChosen(clause, day));
  return typesFor(template, draft)
    .flatMap((type) => standardOf(type, template, current, language) ?? [])
    .map(({ head: { id, version } }) => ({ id, version }));
}

export type TemplateMove = {
  readonly from: ContractTemplate;
  readonly to: ContractTemplate;
  /** Whether `to` is the workspace's default template, which a draft does not name. */
  readonly isDefault: boolean;
};

/**
 * A draft that takes another template. Where it has pinned its clauses, those of types that the template has stay as they are, except where
 * a template named the clause itself. Others go, and what the draft lacks is pinned.
 */
export function withTemplate(
  draft: QuoteDraft,
  { library, language }: WindowMaterial,
  { from, to, isDefault }: TemplateMove,
  day: string,
): QuoteDraft {
  const { template: _template, clauses, ...rest } = draft;
  const next: QuoteDraft = { ...rest, ...(isDefault ? {} : { template: to.id }) };
  if (clauses === undefined) return next;
  const typeOf = ({ id }: Choice): string => library.find(({ head }) => head.id === id)?.head.type ?? id;
  const isTemplates = ({ id }: Choice): boolean => [from, to].some(({ alternatives }) => alternatives?.includes(id) === true);
  const own = new Map(clauses.filter((choice) => !isTemplates(choice)).map((choice) => [typeOf(choice), choice]));
  const standard = pinned({ library, language, template: to }, next, day);
  return { ...next, clauses: standard.map((choice) => (isTemplates(choice) ? choice : (own.get(typeOf(choice)) ?? choice))) };
}

/** The choices with one clause's changed. Another id replaces the old one. */
export function changed(choices: Choices, id: string, change: (choice: Choice) => Choice): Choices {
  return choices.map((choice) => (choice.id === id ? change(choice) : choice));
}

export function withText(choice: Choice, text: string | undefined): Choice {
  const { id, version } = choice;
  return text === undefined ? { id, version } : { id, version, text };
}

export function withOmission({ id, version }: Choice, omitted: boolean): Choice {
  return omitted ? { id, version, omitted: true } : { id, version };
}
