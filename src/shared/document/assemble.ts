import { paymentWords } from '../text/payment-words.ts';
import { substitutionWords } from '../text/substitution-words.ts';
import { adaptivePart } from './adaptive-part.ts';
import type { Assembly } from './assembly.ts';
import { assemblyOf, section } from './assembly.ts';
import { billingPart } from './billing-part.ts';
import { chartsPart, hasCharts } from './charts-part.ts';
import { commitmentPart, trueUpPart } from './commitment-part.ts';
import type { ContractData } from './contract-data.ts';
import { coverPart } from './cover-part.ts';
import { creditsPart } from './credits-part.ts';
import type { InternalFigures } from './internal-part.ts';
import { internalPart } from './internal-part.ts';
import { orderForm } from './order-form.ts';
import { signaturePart } from './signature-part.ts';
import { totalsPart } from './totals-part.ts';
import type { Block, DocumentTree, Part } from './tree.ts';
import type { AssemblyFailure } from '../clauses/assembly-failure.ts';
import type { orderParts } from '../clauses/terms/inserts.ts';
import { clauseSection } from './clauses/clause-section.ts';
import { planClauses } from './clauses/plan.ts';
import { targetsOf } from './clauses/targets.ts';

export type AssembleOptions = {
  /** A draft carries a watermark and no signature fields. */
  readonly kind: 'draft' | 'final';
  /** What an internal copy shows of our costs; null in everything a customer may receive. */
  readonly internal: InternalFigures | null;
};

/** A numbered section of the contract: its heading's id, and its blocks once its number is known. */
type MakePart = { readonly id: string; readonly make: (number: number) => readonly Block[] };

/** The section of the order by its name; null where the quote has no terms for it. */
function orderSection(name: (typeof orderParts)[number], assembly: Assembly): MakePart | null {
  const { quote, data } = assembly;
  const { credits, adaptivePricing } = quote;
  const { prices } = data;
  switch (name) {
    case 'order':
      return { id: name, make: (number) => orderForm(assembly, number) };
    case 'commitment':
      return quote.commitments === undefined ? null : { id: name, make: (number) => commitmentPart(assembly, number) };
    case 'credits':
      return credits === undefined ? null : { id: name, make: (number) => creditsPart(assembly, credits, number) };
    case 'billing':
      return { id: name, make: (number) => billingPart(assembly, number) };
    case 'charts':
      return hasCharts(assembly) ? { id: name, make: (number) => chartsPart(assembly, number) } : null;
    case 'true-up': {
      const truedUp = quote.commitments?.some(({ trueUp }) => trueUp !== undefined) === true;
      return truedUp ? { id: name, make: (number) => trueUpPart(assembly, number) } : null;
    }
    case 'adaptive':
      return adaptivePricing === undefined || prices === null
        ? null
        : { id: name, make: (number) => adaptivePart(assembly, adaptivePricing, prices, number) };
    case 'totals':
      return { id: name, make: (number) => totalsPart(assembly, number) };
  }
}

/** What a contract without clauses says of its terms. */
function fixedTerms({ quote, wording, words }: Assembly, number: number): readonly Block[] {
  const { blocks, clause } = section(number, 'terms', words.document.terms);
  if (quote.substitution !== undefined) clause(substitutionWords(quote.substitution, wording));
  clause(paymentWords(quote, wording));
  return blocks;
}

type Body = { readonly parts: readonly Part[]; readonly failures: readonly AssemblyFailure[] };

/** The numbered sections in the order of the template, the clauses among them; references are resolved once every number is known. */
function bodyOf(assembly: Assembly): Body {
  const { data, quote, fixedWords } = assembly;
  const names = data.template.parts;
  const sections = names.flatMap((name) => {
    if (name === 'terms') return [];
    const made = orderSection(name, assembly);
    return made === null ? [] : [{ name, ...made }];
  });
  const before = names.slice(0, names.indexOf('terms'));
  const first = sections.filter(({ name }) => (before as readonly string[]).includes(name)).length + 1;
  const plan = planClauses(data.clauses, data.template, quote, first);
  const width = fixedWords ? 1 : plan.sections.length;
  const numbered = sections.map((made, index) => ({ ...made, number: index + 1 < first ? index + 1 : index + 1 + width }));
  const targets = targetsOf(plan.sections, new Map(numbered.map(({ name, id, number }) => [name, { id, number }])));
  const failures = [...plan.failures];
  const made = numbered.map(({ id, number, make }): Part & { number: number } => ({
    id,
    number,
    ownPage: false,
    blocks: make(number),
  }));
  const terms = fixedWords
    ? [{ id: 'terms', number: first, ownPage: false, blocks: fixedTerms(assembly, first) }]
    : plan.sections.map((planned) => ({
        id: planned.id,
        number: planned.number,
        ownPage: false,
        blocks: clauseSection(planned, assembly, targets, failures),
      }));
  const parts = [...made, ...terms].toSorted((a, b) => a.number - b.number);
  return { parts: parts.map(({ id, ownPage, blocks }) => ({ id, ownPage, blocks })), failures };
}

/**
 * The contract as one tree, from its embedded data alone: what is printed is what is embedded. The fingerprint is the
 * SHA-256 of that data's canonical JSON in hexadecimal.
 */
export function assemble(data: ContractData, fingerprint: string, options: AssembleOptions): DocumentTree {
  const assembly = assemblyOf(data);
  const { document: words, general } = assembly.words;
  const body = bodyOf(assembly);
  const internal: Part[] =
    options.internal === null ? [] : [{ id: 'internal', ownPage: true, blocks: internalPart(assembly, options.internal) }];
  return {
    title: `${data.quote.number} ${data.quote.title}`,
    language: data.language,
    number: data.quote.number,
    revision: general.revisionOf(data.revision),
    fingerprint,
    pageMark: options.internal === null ? null : words.internalCopy,
    watermark: options.kind === 'draft' ? words.draft : null,
    pageOf: { page: words.page, of: words.pageOf },
    failures: body.failures,
    parts: [
      { id: 'cover', ownPage: true, blocks: coverPart(assembly) },
      { id: 'contents', ownPage: true, blocks: [{ type: 'contents', title: words.contents }] },
      ...body.parts,
      ...internal,
      { id: 'signatures', ownPage: true, blocks: signaturePart(assembly, fingerprint) },
    ],
  };
}
