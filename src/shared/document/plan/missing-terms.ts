import { knownBody } from '../../clauses/language/known-bodies.ts';
import { walk } from '../../clauses/lint/walk.ts';
import { dealTerms } from '../../clauses/terms/deal-terms.ts';
import type { Quote } from '../../domain/terms/quote.ts';
import type { ContractTopic } from '../../vocabulary/contract-topic.ts';
import { contractTopics } from '../../vocabulary/contract-topic.ts';
import type { ContractClause } from '../data/contract-clause.ts';

/** The types of the clauses that settle each topic; it takes all of them. */
const typesOf: Readonly<Record<ContractTopic, readonly string[]>> = {
  'access-and-use': ['access'],
  data: ['data'],
  security: ['security'],
  liability: ['liability'],
  'term-and-termination': ['term', 'termination'],
  'governing-law': ['governing-law'],
  notices: ['notices'],
};

/** A precedence clause that puts a master agreement first says so in a paragraph of this name. */
const masterAgreement = 'master-agreement';

/** The first version of the shipped one said so in its paragraph on all other terms. */
const firstOfMasterAgreement = { id: 'precedence-master-agreement', version: 1, anchor: 'other-terms' } as const;

function namesMasterAgreement({ id, version, type, body }: ContractClause): boolean {
  if (type !== 'precedence') return false;
  const isFirst = id === firstOfMasterAgreement.id && version === firstOfMasterAgreement.version;
  const saidIn = isFirst ? firstOfMasterAgreement.anchor : masterAgreement;
  let isNamed = false;
  walk(knownBody(body).blocks, new Set(), {
    paragraph: ({ anchor }) => {
      if (anchor === saidIn) isNamed = true;
    },
  });
  return isNamed;
}

/**
 * The terms that make a contract and that these clauses lack. None is missing from an order under a master agreement, which has them.
 */
export function missingTerms(quote: Quote, clauses: readonly ContractClause[]): readonly ContractTopic[] {
  const standing = clauses.filter(
    ({ omitted, applies }) => omitted !== true && (applies === null || dealTerms.get(applies)?.read(quote, null) !== undefined),
  );
  if (standing.some(namesMasterAgreement)) return [];
  const types = new Set(standing.map(({ type }) => type));
  return contractTopics.filter((topic) => typesOf[topic].some((type) => !types.has(type)));
}
