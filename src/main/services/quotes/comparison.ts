import type { Handlers } from '../../../shared/calls/handlers.ts';
import type { Comparison } from '../../../shared/calls/quotes/comparison-calls.ts';
import type { Reply } from '../../../shared/calls/reply.ts';
import { clausePairs } from '../../../shared/document/amendment/clause-changes.ts';
import type { Assembly } from '../../../shared/document/assembly/assembly.ts';
import { composeContract } from '../../../shared/document/compose-contract.ts';
import type { Results } from '../../../shared/domain/compute.ts';
import { sumOf } from '../../../shared/domain/statements/sums.ts';
import { fixed } from '../../../shared/domain/values/decimal-text.ts';
import type { Language } from '../../../shared/vocabulary/language.ts';
import type { RevisionRecord } from '../../storage/records/quote-records.ts';
import { quoteRecord, revisionRecord } from '../../storage/records/quote-records.ts';
import { sha256 } from '../../sha256.ts';
import { contractMaterial } from '../clauses/contract-material.ts';
import { priced } from '../drafts/draft-facts.ts';
import { draftOf } from '../drafts/quote-answers.ts';
import { done, notFound } from '../session/answer.ts';
import type { Session } from '../session/service-session.ts';

type Side = { readonly revision: RevisionRecord; readonly results: Results | null; readonly assembly: Assembly | null };

async function sideOf(
  session: Session,
  { quoteId, revisionId }: { readonly quoteId: string; readonly revisionId: string },
  language: Language,
): Promise<Reply<Side>> {
  const { db } = session;
  const quote = await quoteRecord(db, quoteId);
  const revision = quote && (await revisionRecord(db, quote, revisionId));
  if (revision === undefined) return notFound('revision');
  const costs = await session.costBooks.get(revision.cost_book_id);
  const read = priced(draftOf(revision), costs);
  if (!read.ok) return done({ revision, results: null, assembly: null });
  const { quote: terms, results } = read.value;
  const material = await contractMaterial(db, terms);
  const { library, template } = material;
  if (library === undefined || template === undefined) return done({ revision, results, assembly: null });
  const { assembly } = composeContract(
    { quote: terms, costs, results },
    { library, template, language },
    { revision: revision.revision, ...(revision.issue_date === null ? {} : { issueDate: revision.issue_date }) },
    sha256,
  );
  return done({ revision, results, assembly });
}

/** Of both, in the order of the second: what only the first has comes last. */
function paired<Key>(before: ReadonlyMap<Key, string>, after: ReadonlyMap<Key, string>) {
  return [...new Set([...after.keys(), ...before.keys()])].map((key) => ({
    key,
    before: before.get(key) ?? null,
    after: after.get(key) ?? null,
  }));
}

const amountIn = ({ minor }: Results, units: bigint): string => fixed(units, minor);

function yearsOf(results: Results): ReadonlyMap<number, string> {
  return new Map(results.totals.byYear.map(({ year, invoiced }) => [year, amountIn(results, invoiced)]));
}

function linesOf(results: Results): ReadonlyMap<string, string> {
  return new Map(results.lines.map(({ line, charges }) => [line.id, amountIn(results, sumOf(charges))]));
}

function moneyOf(before: Results, after: Results): NonNullable<Comparison['money']> {
  const nameOf = (id: string): string => {
    const line = [...after.quote.lines, ...before.quote.lines].find((each) => each.id === id);
    return line?.name ?? id;
  };
  const both = (pick: (results: Results) => bigint) => ({
    before: amountIn(before, pick(before)),
    after: amountIn(after, pick(after)),
  });
  return {
    committed: both(({ totals }) => totals.committedValue),
    expected: both(({ totals }) => totals.expectedValue),
    years: paired(yearsOf(before), yearsOf(after))
      .map(({ key, ...amounts }) => ({ year: key, ...amounts }))
      .toSorted((a, b) => a.year - b.year),
    lines: paired(linesOf(before), linesOf(after)).map(({ key, ...amounts }) => ({ id: key, name: nameOf(key), ...amounts })),
  };
}

export function comparisonHandlers(session: Session): Pick<Handlers, 'quotes.compare'> {
  return {
    'quotes.compare': async ({ before, after, language = 'en' }): Promise<Reply<Comparison>> => {
      const was = await sideOf(session, before, language);
      if (!was.ok) return was;
      const is = await sideOf(session, after, language);
      if (!is.ok) return is;
      const [first, second] = [was.value, is.value];
      return done({
        currency: { before: first.revision.currency, after: second.revision.currency },
        money: first.results === null || second.results === null ? null : moneyOf(first.results, second.results),
        clauses: first.assembly === null || second.assembly === null ? null : [...clausePairs(first.assembly, second.assembly)],
      });
    },
  };
}
