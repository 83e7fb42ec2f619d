import type { QuoteDraft } from '../domain/terms/quote.ts';
import type { LineDraft, Pick } from './picked.ts';
import { withPicked } from './picked.ts';
import type { Product, RateCard } from './rate-card.ts';

export const valueAnswers = ['use', 'people', 'outcomes'] as const;
export const costAnswers = ['predictable', 'unpredictable'] as const;
export const billAnswers = ['variable', 'steady'] as const;

/** The three questions: with what value grows, whether the cost of a unit can be predicted, whether bills may vary. */
export type Answers = {
  readonly value: (typeof valueAnswers)[number];
  readonly cost: (typeof costAnswers)[number];
  readonly bills: (typeof billAnswers)[number];
};

/** How the main line is charged. */
export const proposedCharges = ['seats', 'usage', 'outcome', 'credits'] as const;
export type ProposedCharge = (typeof proposedCharges)[number];

/** Parts that a deal may have or not. */
export const proposedParts = ['platformFee', 'commitment', 'credits', 'trueUp', 'adaptivePricing'] as const;
export type ProposedPart = (typeof proposedParts)[number];

/** An alternative, and which answer speaks against it. */
export type Rejected = { readonly what: ProposedCharge | ProposedPart; readonly because: keyof Answers };
/** A part of the shape, and which answer speaks for it. */
export type Reasoned = { readonly what: ProposedCharge | ProposedPart; readonly because: keyof Answers };

export type Proposal = {
  readonly charge: ProposedCharge;
  readonly parts: readonly ProposedPart[];
  readonly termMonths: 12 | 24 | 36;
  readonly reasons: readonly Reasoned[];
  readonly rejected: readonly Rejected[];
};

function chargeFor({ value, cost }: Answers): Reasoned & { readonly what: ProposedCharge } {
  if (value === 'people') return { what: 'seats', because: 'value' };
  if (value === 'outcomes') return { what: 'outcome', because: 'value' };
  // Where a unit's cost can't be told, credits keep prices apart from the work they pay for: the burn table takes what moves.
  return cost === 'unpredictable' ? { what: 'credits', because: 'cost' } : { what: 'usage', because: 'value' };
}

/** Which answer takes an alternative to the charge out. */
function against(charge: ProposedCharge, { value }: Answers): keyof Answers {
  switch (charge) {
    case 'seats':
    case 'outcome':
      return 'value';
    case 'usage':
      return value === 'use' ? 'cost' : 'value';
    case 'credits':
      return value === 'use' ? 'cost' : 'value';
  }
}

/** Which answer decides about a part, and whether the deal has it. */
function partFor(part: ProposedPart, charge: ProposedCharge, { cost, bills }: Answers): { has: boolean; because: keyof Answers } {
  const isMetered = charge === 'usage' || charge === 'outcome';
  switch (part) {
    // A fee carries the fixed cost of a service whose units may cost more than they bring.
    case 'platformFee':
      return { has: charge === 'outcome' || (charge === 'usage' && cost === 'unpredictable'), because: 'cost' };
    case 'commitment':
      return { has: isMetered && bills === 'steady', because: isMetered ? 'bills' : 'value' };
    case 'credits':
      return { has: charge === 'credits', because: 'cost' };
    case 'trueUp':
      return { has: isMetered && bills === 'steady', because: isMetered ? 'bills' : 'value' };
    case 'adaptivePricing':
      return { has: isMetered && cost === 'unpredictable', because: 'cost' };
  }
}

/** The shape of a deal that answers lead to, with what speaks for each part and against each alternative. */
export function proposalFor(answers: Answers): Proposal {
  const main = chargeFor(answers);
  const parts = proposedParts.map((part) => ({ what: part, ...partFor(part, main.what, answers) }));
  const isLong = answers.cost === 'predictable';
  return {
    charge: main.what,
    parts: parts.filter(({ has }) => has).map(({ what }) => what),
    termMonths: isLong ? (answers.bills === 'steady' ? 36 : 24) : 12,
    reasons: [
      main,
      ...parts.filter(({ has, what }) => has && what !== main.what).map(({ what, because }) => ({ what, because })),
    ],
    rejected: [
      ...proposedCharges
        .filter((charge) => charge !== main.what && charge !== 'credits')
        .map((what): Rejected => ({ what, because: against(what, answers) })),
      ...parts.filter(({ has }) => !has).map(({ what, because }) => ({ what, because })),
    ],
  };
}

/** Whether a product is of the kind that a proposal charges by. */
function isOf(charge: ProposedCharge, product: Product, burned: ReadonlySet<string>): boolean {
  switch (charge) {
    case 'seats':
      return product.charge?.type === 'recurring' && product.unit !== undefined;
    case 'usage':
      return product.charge?.type === 'usage' && product.outcome === undefined;
    case 'outcome':
      return product.charge?.type === 'usage' && product.outcome !== undefined;
    case 'credits':
      return burned.has(product.id);
  }
}

/** A line of the kind without a price: which is what is left to type. */
function openLine(charge: ProposedCharge | 'platformFee', names: GuidedNames): LineDraft {
  const id = charge === 'platformFee' ? 'platform' : charge === 'credits' ? 'work' : charge;
  const name = names[charge];
  const open = (line: object): LineDraft => ({ id, name, ...line }) as LineDraft;
  switch (charge) {
    case 'platformFee':
      return open({ charge: { type: 'recurring', every: 'month', quantity: '1' } });
    case 'seats':
      return open({ charge: { type: 'recurring', every: 'month', quantity: '10' } });
    case 'usage':
      return open({ charge: { type: 'usage', model: 'per_unit' }, forecast: { type: 'flat' } });
    case 'outcome':
      return open({
        charge: { type: 'usage', model: 'per_unit' },
        forecast: { type: 'flat' },
        outcome: { acceptancePercent: '100' },
      });
    case 'credits':
      return open({ charge: { type: 'credits' }, forecast: { type: 'flat' } });
  }
}

/** What lines and terms are called in a draft that nobody has named yet. */
export type GuidedNames = Readonly<Record<ProposedCharge | ProposedPart, string>>;

/** What of a card fits the proposal: the first products of its kind, what carries them, and a pack of credits. */
function picksFrom(card: RateCard, { charge, parts }: Proposal): readonly Pick[] {
  const burned = new Set((card.credits?.burn ?? []).map(({ product }) => product));
  const fitting = card.products.filter((product) => isOf(charge, product, burned)).slice(0, 2);
  if (fitting.length === 0) return [];
  const platform = card.products.find(({ charge: own, unit }) => own?.type === 'recurring' && unit === undefined);
  const pack = card.credits?.packs[0];
  return [
    ...(parts.includes('platformFee') && platform !== undefined ? [{ kind: 'product', id: platform.id } as const] : []),
    ...fitting.map(({ id }): Pick => ({ kind: 'product', id, inCredits: charge === 'credits' })),
    ...(charge === 'credits' && pack !== undefined ? [{ kind: 'pack', id: pack.id } as const] : []),
  ];
}

function withTerms(draft: QuoteDraft, { parts }: Proposal, names: GuidedNames): QuoteDraft {
  const usage = draft.lines.filter(({ charge }) => charge.type === 'usage');
  const [first] = usage;
  const committed = parts.includes('commitment') && first !== undefined;
  const trueUp = { direction: 'both', deadbandPercent: '10', maxDecreasePercent: '15', floorPercent: '70' } as const;
  // Without an amount: how much is committed to is for the deal to say.
  const commitment = {
    id: 'commitment',
    name: names.commitment,
    lines: usage.map(({ id }) => id),
    period: 'year',
    instalment: 'quarter',
    billing: 'advance',
    ...(parts.includes('trueUp') ? { trueUp } : {}),
  } as unknown as NonNullable<QuoteDraft['commitments']>[number];
  const served = usage.find(({ servedBy }) => servedBy !== undefined);
  const models = [...new Set(usage.flatMap(({ servedBy }) => (servedBy ?? []).map(({ model }) => model)))];
  const adaptive: NonNullable<QuoteDraft['adaptivePricing']> = {
    index: models.map((model) => ({ model, dimension: 'output', weight: '1' })),
    measureEveryMonths: 3,
    noticeDays: 30,
    appliesTo: usage.filter(({ servedBy }) => servedBy !== undefined).map(({ id }) => id),
    effective: 'next_month',
    decrease: { thresholdPercent: '20', basis: 'full', passThroughPercent: '50', maxStepPercent: '25', floorPercent: '60' },
  };
  return {
    ...draft,
    ...(committed ? { commitments: [commitment] } : {}),
    // An index needs models: lines that no card tells them of have none yet.
    ...(parts.includes('adaptivePricing') && served !== undefined ? { adaptivePricing: adaptive } : {}),
  };
}

/**
 * The draft of a proposal: from a card in the quote's currency where one has products of the kind, else with lines that have no price yet.
 */
export function guidedDraft(blank: QuoteDraft, proposal: Proposal, cards: readonly RateCard[], names: GuidedNames): QuoteDraft {
  const draft = { ...blank, termMonths: proposal.termMonths };
  for (const card of cards) {
    const picks = picksFrom(card, proposal);
    const picked = picks.length === 0 ? null : withPicked(draft, card, picks, 0);
    if (picked?.ok === true) return withTerms(picked.draft, proposal, names);
  }
  const lines = [
    ...(proposal.parts.includes('platformFee') ? [openLine('platformFee', names)] : []),
    openLine(proposal.charge, names),
  ];
  const credits = { name: names.credits, packs: [{ month: 1 }] } as unknown as NonNullable<QuoteDraft['credits']>;
  return withTerms({ ...draft, lines, ...(proposal.charge === 'credits' ? { credits } : {}) }, proposal, names);
}
