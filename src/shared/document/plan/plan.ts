import type { ClauseBlock, Inline, Insert } from '../../clauses/language/clause-text.ts';
import { knownBody } from '../../clauses/language/known-bodies.ts';
import { caseValue } from '../../clauses/terms/case-value.ts';
import type { At } from '../../clauses/terms/deal-term.ts';
import { dealTerms } from '../../clauses/terms/deal-terms.ts';
import type { Quote } from '../../domain/terms/quote.ts';
import type { ChosenTemplate } from '../data/contract-template.ts';
import type { AssemblyFailure } from '../../clauses/assembly-failure.ts';
import type { ContractClause } from '../data/contract-clause.ts';
import { definesUnused, usedTerms } from './used-terms.ts';

/** A paragraph of a clause in its place, before its references are known. */
export type PlannedText = {
  readonly type: 'subheading' | 'paragraph' | 'item';
  readonly id: string;
  /** As it is printed beside the text. */
  readonly number: string;
  /** As a reference names it. */
  readonly cited: string;
  readonly anchor: string | null;
  readonly children: readonly Inline[];
  /** What it is said for: some of what its clause stands for. */
  readonly ats: readonly At[];
};
export type PlannedInsert = Insert & Pick<PlannedText, 'ats'>;
export type Planned = PlannedText | PlannedInsert;

export function isText(planned: Planned): planned is PlannedText {
  return planned.type !== 'table' && planned.type !== 'example';
}

/** One clause in its place. */
export type PlannedClause = {
  readonly clause: ContractClause;
  /** What it stands for: one commitment or line of those it is repeated for, or all of them where it stands for them together. */
  readonly ats: readonly At[];
  readonly id: string;
  readonly number: string;
  readonly title: string;
  /** Null: its place is kept and left empty. */
  readonly content: readonly Planned[] | null;
};
export type PlannedSection = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly clauses: readonly PlannedClause[];
};

export type Plan = { readonly sections: readonly PlannedSection[]; readonly failures: readonly AssemblyFailure[] };

const letter = (index: number): string =>
  index < 26 ? String.fromCharCode(97 + index) : `${letter(Math.floor(index / 26) - 1)}${letter(index % 26)}`;

/** The places of a clause: one, or one for each element that it applies to. */
function placesOf({ each, applies }: ContractClause, quote: Quote): readonly At[] {
  const places: readonly At[] = each === null ? [null] : (quote[each] ?? []).map((_, index) => ({ each, index }));
  const term = applies === null ? null : dealTerms.get(applies);
  if (term === null) return places;
  return places.filter((at) => term?.read(quote, at) !== undefined);
}

/** The name of the commitment or line that a clause stands for. */
export function nameOf(quote: Quote, at: At): string {
  return at === null ? '' : (quote[at.each]?.[at.index]?.name ?? '');
}

type Holding = { readonly block: Exclude<ClauseBlock, { type: 'cases' }>; readonly ats: readonly At[] };

/** The blocks that hold for the deal, cases resolved, each with what it holds for. A block stands once, for however many it holds. */
function holding(
  blocks: readonly ClauseBlock[],
  quote: Quote,
  ats: readonly At[],
  fail: (fault: AssemblyFailure['fault'], place: ClauseBlock['at']) => void,
): readonly Holding[] {
  return blocks.flatMap((block): readonly Holding[] => {
    if (block.type !== 'cases') return [{ block, ats }];
    const term = dealTerms.get(block.path);
    if (term === undefined) {
      fail({ rule: 'unknown-term', path: block.path, nearest: null }, block.pathAt);
      return [];
    }
    const valued = ats.map((at) => ({ at, value: caseValue(term, quote, at) }));
    const known = new Set(block.cases.flatMap(({ values }) => values.map(({ value }) => value)));
    const uncovered = new Set(valued.map(({ value }) => value).filter((value) => !known.has(value)));
    if (uncovered.size > 0) fail({ rule: 'uncovered-case', path: block.path, values: [...uncovered] }, block.pathAt);
    return block.cases.flatMap((found) => {
      const own = valued.filter(({ value }) => found.values.some((one) => one.value === value)).map(({ at }) => at);
      return own.length === 0 ? [] : holding(found.blocks, quote, own, fail);
    });
  });
}

/** The type of the clause whose paragraphs fall away where the contract has no use for what they define. */
const definitionsType = 'definitions';

type PlanSetting = {
  readonly quote: Quote;
  readonly numbering: ChosenTemplate['numbering'];
  /** The defined terms that the clauses of the contract use. */
  readonly used: ReadonlySet<string>;
};

function planClause(
  clause: ContractClause,
  ats: readonly At[],
  place: { readonly id: string; readonly number: string; readonly title: string },
  { quote, numbering, used }: PlanSetting,
  failures: AssemblyFailure[],
): PlannedClause {
  const { blocks, problems } = knownBody(clause.body);
  const owner = { clause: clause.id, version: clause.version };
  failures.push(...problems.map((problem) => ({ ...owner, at: problem.at, fault: problem })));
  let paragraphs = 0;
  let items = 0;
  // Each list under a paragraph begins with (a). Items still need ids of their own.
  let lists = 0;
  let under = place.number;
  const standing = clause.type === definitionsType ? blocks.filter((block) => !definesUnused(block, used)) : blocks;
  const content = holding(standing, quote, ats, (fault, where) => failures.push({ ...owner, at: where, fault })).map(
    ({ block, ats: own }): Planned => {
      switch (block.type) {
        case 'table':
        case 'example':
          items = 0;
          return { ...block, ats: own };
        case 'heading':
          items = 0;
          return {
            type: 'subheading',
            id: `${place.id}-h${paragraphs}`,
            number: '',
            cited: under,
            anchor: block.anchor,
            children: block.children,
            ats: own,
          };
        case 'paragraph': {
          items = 0;
          lists = 0;
          paragraphs += 1;
          const number = numbering === 'decimal' ? `${place.number}.${paragraphs}` : `(${paragraphs})`;
          under = numbering === 'decimal' ? number : `${place.number}\u00A0${number}`;
          return {
            type: 'paragraph',
            id: `${place.id}-${paragraphs}`,
            number,
            cited: under,
            anchor: block.anchor,
            children: block.children,
            ats: own,
          };
        }
        case 'item': {
          const name = letter(items);
          const number = `(${name})`;
          if (items === 0) lists += 1;
          items += 1;
          return {
            type: 'item',
            id: `${place.id}-${paragraphs}-${lists > 1 ? lists : ''}${name}`,
            number,
            cited: `${under}\u00A0${number}`,
            anchor: block.anchor,
            children: block.children,
            ats: own,
          };
        }
      }
    },
  );
  return { clause, ats, ...place, content };
}

/** The clauses of each section of the template. Unnamed ones go to the end of the last section. */
function bySection(
  clauses: readonly ContractClause[],
  sections: ChosenTemplate['sections'],
): readonly (readonly ContractClause[])[] {
  const named = new Set(sections.flatMap((section) => section.clauses));
  const others = clauses.filter(({ type }) => !named.has(type));
  return sections.map((section, index) => [
    ...section.clauses.flatMap((type) => clauses.filter((clause) => clause.type === type)),
    ...(index === sections.length - 1 ? others : []),
  ]);
}

/**
 * Which clauses stand where, with every number: what references are resolved against. `first` is the number of the first section. An empty
 * section has no number.
 */
export function planClauses(clauses: readonly ContractClause[], template: ChosenTemplate, quote: Quote, first: number): Plan {
  const failures: AssemblyFailure[] = [];
  const sections: PlannedSection[] = [];
  const standing = clauses.filter((clause) => clause.omitted !== true && placesOf(clause, quote).length > 0);
  const setting = { quote, numbering: template.numbering, used: usedTerms(standing) };
  bySection(clauses, template.sections).forEach((chosen, index) => {
    const section = template.sections[index];
    if (section === undefined) return;
    const number = first + sections.length;
    const planned: PlannedClause[] = [];
    for (const clause of chosen) {
      const each = clause.omitted === true ? [] : placesOf(clause, quote);
      const places: readonly (readonly At[])[] =
        clause.together === true ? (each.length === 0 ? [] : [each]) : each.map((at) => [at]);
      const next = ([at = null]: readonly At[]): { id: string; number: string; title: string } => ({
        id: at === null || places.length === 1 ? `clause-${clause.type}` : `clause-${clause.type}-${at.index + 1}`,
        number: `${number}.${planned.length + 1}`,
        title: places.length > 1 ? `${clause.title} – ${nameOf(quote, at)}` : clause.title,
      });
      if (places.length === 0) {
        const isReserved = clause.omitted === true || template.unreserved?.includes(clause.type) !== true;
        if (template.omitted === 'reserve' && isReserved) planned.push({ clause, ats: [null], ...next([null]), content: null });
        continue;
      }
      for (const ats of places) planned.push(planClause(clause, ats, next(ats), setting, failures));
    }
    if (planned.length > 0) sections.push({ id: `terms-${section.id}`, number, title: section.title, clauses: planned });
  });
  return { sections, failures };
}
