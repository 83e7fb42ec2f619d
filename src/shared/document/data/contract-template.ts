import { z } from 'zod';
import type { Read } from '../../domain/document/problem.ts';
import { readShape } from '../../domain/document/shape.ts';
import { list, schemaName, Text } from '../../domain/terms/leaf.ts';
import { orderParts } from '../../clauses/terms/inserts.ts';
import type { Language } from '../../text/language.ts';

const Titles = z.strictObject({ en: Text, de: Text });

/** A section for each part of the order, one for several of them, and the place of the clauses among them. */
const parts = [...orderParts, 'order-form', 'price-moves', 'terms'] as const;
export type TemplatePart = (typeof parts)[number];
export const coverFields = ['number', 'revision', 'issued', 'valid-until', 'currency', 'payment-terms'] as const;

/**
 * What a contract is made of, `quotewright.template/1`: the order form's sections and the standard terms, which clauses by type, in what order,
 * how they are counted and who signs.
 */
export const ContractTemplate = z.strictObject({
  schema: schemaName('quotewright.template/1'),
  id: Text,
  name: Titles,
  /** "4.2.1" throughout, or "(1)" within a clause. */
  numbering: z.enum(['decimal', 'paragraphs']),
  /** Whether a clause keeps its number if it is left out, or if the deal has no terms for it. */
  omitted: z.enum(['renumber', 'reserve']),
  /** Types of which few deals have a clause: where the deal has no terms for one, it keeps no number even if others do. */
  unreserved: list(Text).optional(),
  /** Ids of clauses that the template takes in the place of the preferred ones of their types. */
  alternatives: list(Text).optional(),
  /** Types whose clause stands only where the deal has a term that it prints: an order under a master agreement leaves the rest to that. */
  ifAgreed: list(Text).optional(),
  cover: list(z.enum(coverFields)),
  parts: list(z.enum(parts)),
  sections: list(z.strictObject({ id: Text, title: Titles, clauses: list(Text) })),
  /** How many sign for each party: the contact first, others by hand. */
  signers: z.strictObject({ seller: z.int().min(1).max(4), customer: z.int().min(1).max(4) }),
  initials: z.boolean(),
});
export type ContractTemplate = z.output<typeof ContractTemplate>;

/** A template in the language of one contract, as its embedded data names it. */
export const ChosenTemplate = z.strictObject({
  id: Text,
  numbering: z.enum(['decimal', 'paragraphs']),
  omitted: z.enum(['renumber', 'reserve']),
  unreserved: list(Text).optional(),
  cover: list(z.enum(coverFields)),
  parts: list(z.enum(parts)),
  sections: list(z.strictObject({ id: Text, title: Text, clauses: list(Text) })),
});
export type ChosenTemplate = z.output<typeof ChosenTemplate>;

/** Reads a template from parsed JSON: the template, or every problem with its path. */
export function readTemplate(json: unknown): Read<ContractTemplate> {
  return readShape(ContractTemplate, json);
}

export function templateIn(template: ContractTemplate, language: Language): ChosenTemplate {
  const { id, numbering, omitted, unreserved, cover, parts: order, sections } = template;
  return {
    id,
    numbering,
    omitted,
    ...(unreserved === undefined ? {} : { unreserved: [...unreserved] }),
    cover: [...cover],
    parts: [...order],
    sections: sections.map((section) => ({ id: section.id, title: section.title[language], clauses: [...section.clauses] })),
  };
}
