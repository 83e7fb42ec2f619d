import type { QuoteDraft } from '../../../../shared/domain/terms/quote.ts';
import { preferredOf } from '../../../../shared/document/plan/template-clauses.ts';
import type { WindowMaterial } from './library.ts';
import { canBeChosen } from './library.ts';

export type Choices = NonNullable<QuoteDraft['clauses']>;
export type Choice = Choices[number];

/** The preferred clauses of a template as a quote pins them on a day. */
export function pinned({ template, library, language }: WindowMaterial, day: string): Choices {
  const current = library.filter((clause) => canBeChosen(clause, day));
  return template.sections
    .flatMap(({ clauses }) => clauses)
    .flatMap((type) => preferredOf(type, current, language) ?? [])
    .map(({ head: { id, version } }) => ({ id, version }));
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
