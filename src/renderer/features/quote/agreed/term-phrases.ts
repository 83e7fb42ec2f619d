// Which field of a term takes which figure of a phrase, in the order in which they are typed.
import type { Path } from '../../../../shared/domain/document/problem.ts';
import type { AgreedTerm } from '../../../../shared/text/window/agreed/agreed-words.ts';
import { own } from '../../../../shared/domain/values/own.ts';
import { withValueAt } from '../draft/edit.ts';
import type { FigureKind, PhraseToken } from './phrase-tokens.ts';

type TermPhrase = {
  /** Terms without these fields begin as the usual ones do; where figures are typed, they take the place of these alone. */
  readonly bare?: unknown;
  readonly figures: Partial<Readonly<Record<FigureKind, readonly Path[]>>>;
  /** What a word sets. */
  readonly words?: Readonly<Record<string, readonly [Path, unknown]>>;
};

const integers: ReadonlySet<FigureKind> = new Set(['days', 'months', 'hours']);

/** Words that only make a phrase read well. */
const fillers = new Set(
  'a an and at by each every for from in is of on or overage over per the then to with within year years notice usage use up-to'.split(
    ' ',
  ),
);

const spans = { monthly: 'month', quarterly: 'quarter', yearly: 'year', annually: 'year' } as const;

const phrases: Readonly<Partial<Record<AgreedTerm, TermPhrase>>> = {
  credits: {
    figures: {
      amount: [['packs', 0, 'credits'], ['packs', 0, 'pricePerCredit'], ['overagePricePerCredit']],
      months: [['packs', 0, 'expiresAfterMonths']],
    },
  },
  adaptivePricing: {
    bare: { decrease: { thresholdPercent: '20', passThroughPercent: '50' } },
    figures: {
      percent: [
        ['decrease', 'thresholdPercent'],
        ['decrease', 'passThroughPercent'],
        ['decrease', 'maxStepPercent'],
        ['decrease', 'floorPercent'],
      ],
      months: [['measureEveryMonths']],
      days: [['noticeDays']],
    },
    words: {
      full: [['decrease', 'basis'], 'full'],
      excess: [['decrease', 'basis'], 'excess'],
      half: [['decrease', 'passThroughPercent'], '50'],
    },
  },
  substitution: {
    bare: { qualityFloorPercent: undefined },
    figures: { percent: [['qualityFloorPercent']], days: [['noticeDays']] },
    words: { neutral: [['priceNeutral'], true] },
  },
  serviceLevels: {
    bare: { maintenanceHoursPerMonth: undefined, maintenanceNoticeHours: undefined, claimDays: undefined },
    figures: {
      percent: [['availabilityPercent'], ['creditCapPercent']],
      hours: [['maintenanceHoursPerMonth'], ['maintenanceNoticeHours']],
      days: [['claimDays']],
    },
  },
  fairUse: {
    figures: {
      multiple: [['multiple']],
      months: [['averageMonths'], ['consecutiveMonths']],
      days: [['noticeDays'], ['cureDays']],
    },
  },
  priceHold: { figures: { months: [['months']] } },
  renewal: {
    figures: { months: [['months']], days: [['noticeDays']], percent: [['capPercent']] },
    words: { automatic: [['type'], 'automatic'], agreement: [['type'], 'by_agreement'] },
  },
  deprecation: { figures: { days: [['noticeDays'], ['parallelDays']], months: [['notBeforeMonths']] } },
  disputes: { figures: { days: [['windowDays'], ['answerDays']], months: [['recordsMonths']] } },
  termination: { figures: { days: [['cureDays']] } },
  dataProtection: { figures: { days: [['retentionDays'], ['subprocessorNoticeDays']], hours: [['incidentNoticeHours']] } },
  lateInterest: { figures: { percent: [['percent']] } },
  liability: { figures: { multiple: [['capMultiple'], ['dataCapMultiple']] }, words: { term: [['of'], 'term'] } },
  priceNegotiation: {
    figures: { days: [['days']] },
    words: {
      keep: [['withoutAgreement'], 'keep'],
      leave: [['withoutAgreement'], 'leave'],
      expert: [['withoutAgreement'], 'expert'],
    },
  },
  tokenEvidence: { figures: { amount: [['requests']], days: [['noticeDays'], ['objectionDays']] } },
  usageCount: { figures: { days: [['closesAfterDays'], ['objectionDays']] } },
  burnTableChange: { figures: { days: [['noticeDays']], percent: [['maxIncreasePercent']] } },
  amountNotice: { figures: { days: [['days']] } },
  renewalRollover: { figures: { percent: [['percent'], ['leastPercent']] } },
  optionTaking: { figures: { days: [['noticeDays']] } },
};

export type PhraseRead = {
  readonly value: unknown;
  /** What was typed and is in no field, as it was typed. */
  readonly unread: readonly string[];
};

const countsOfRequests: Path = ['requests'];

function figureValue(kind: FigureKind, path: Path, value: string): unknown {
  const isCount = integers.has(kind) && path[0] !== 'maintenanceHoursPerMonth';
  return (isCount || path[0] === countsOfRequests[0]) && /^\d{1,9}$/.test(value) ? Number(value) : value;
}

function isFigure(token: PhraseToken): token is Extract<PhraseToken, { kind: FigureKind }> {
  return token.kind !== 'word';
}

/** A commitment: any number of amounts, how it is billed, and what follows a word of its own. */
function commitmentFrom(start: unknown, tokens: readonly PhraseToken[], trueUp: object): PhraseRead {
  let value = start;
  let place: Path | null = null;
  const amounts: string[] = [];
  const unread: string[] = [];
  const set = (path: Path, next: unknown): void => void (value = withValueAt(value, path, next));
  const percentAfter: Readonly<Record<string, Path>> = {
    rollover: ['rollover', 'percent'],
    forward: ['carryForward', 'percent'],
  };
  for (const token of tokens) {
    if (token.kind === 'amount') amounts.push(token.value);
    else if (token.kind === 'change') set(['overage', 'adjustPercent'], token.value);
    else if (token.kind === 'percent' && place !== null) set(place, token.value);
    else if (token.kind === 'percent') set(['overage', 'adjustPercent'], token.value);
    else if (token.kind !== 'word') unread.push(token.typed);
    else if (own(spans, token.value) !== undefined) set(['instalment'], own(spans, token.value));
    else if (token.value === 'advance' || token.value === 'arrears') set(['billing'], token.value);
    else if (/^true-?ups?$/.test(token.value)) set(['trueUp'], trueUp);
    else if (token.value === 'both' || token.value === 'up' || token.value === 'down')
      set(['trueUp'], { ...trueUp, direction: token.value });
    else if (own(percentAfter, token.value) !== undefined) place = own(percentAfter, token.value) ?? null;
    else if (!fillers.has(token.value)) unread.push(token.typed);
  }
  if (amounts.length > 0) set(['amounts'], amounts);
  return { value, unread };
}

/** The terms with the figures of a phrase in their fields, each kind in its order; `start` is what they begin with. */
export function termFromPhrase(term: AgreedTerm, start: unknown, tokens: readonly PhraseToken[], trueUp: object): PhraseRead {
  if (term === 'commitments') return commitmentFrom(start, tokens, trueUp);
  const phrase = phrases[term];
  const hasFigures = tokens.some(isFigure);
  const bare = phrase?.bare;
  let value =
    hasFigures && typeof bare === 'object' && bare !== null && typeof start === 'object' && start !== null
      ? Object.entries(bare).reduce<unknown>((terms, [field, own]) => withValueAt(terms, [field], own), start)
      : start;
  const used = new Map<FigureKind, number>();
  const unread: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'word') {
      const named = own(phrase?.words ?? {}, token.value);
      if (named !== undefined) value = withValueAt(value, named[0], named[1]);
      else if (!fillers.has(token.value)) unread.push(token.typed);
      continue;
    }
    const at = used.get(token.kind) ?? 0;
    const path = phrase?.figures[token.kind]?.[at];
    used.set(token.kind, at + 1);
    if (path === undefined) unread.push(token.typed);
    else value = withValueAt(value, path, figureValue(token.kind, path, token.value));
  }
  // Credits beyond the packs cost what those in them do, where no other price is typed.
  if (term === 'credits' && used.get('amount') === 2) {
    const price = tokens.filter((token) => token.kind === 'amount')[1]?.value;
    value = withValueAt(value, ['overagePricePerCredit'], price);
  }
  return { value, unread };
}
