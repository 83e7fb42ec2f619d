import type { ScenarioAct } from '../../simulation/scenarios/scenario-acts.ts';
import { actText } from '../simulation/act-text.ts';
import type { CreditsBuy } from '../../catalogue/credits-buy.ts';
import { creditsBuyText } from '../contract/credits-buy-text.ts';
import { creditsWords } from '../contract/en/credits.ts';
import { characterName } from '../character-name.ts';
import { oddPriceSentence } from '../odd-price-sentences.ts';
import type { ScenarioEvent } from '../../domain/terms/scenario.ts';
import type { Answer } from '../../simulation/break-even/break-even.ts';
import type { Replayed, ReplayResult } from '../../simulation/replay/replay.ts';
import { assemblyFailureSentence, clauseFaultSentence } from '../clause-problems.ts';
import { topicsText } from '../contract-topics.ts';
import { dateText } from '../date-format.ts';
import type { AmountFormat } from '../figure-format.ts';
import { strayTagSentence } from '../e-sign-services.ts';
import { fileSentence } from '../file-problems.ts';
import {
  comparisonNames,
  findingText,
  guardedFieldNames,
  literalsText,
  needReason,
  needsText,
  roleNames,
  rolesText,
} from '../guardrail-words.ts';
import { logoSentence } from '../logo-problems.ts';
import { listText } from '../phrase.ts';
import { problemLine } from '../problems.ts';
import { wholeSealSentence } from '../seal-problems.ts';
import type { BreakEvenSaying } from '../simulation/break-even-text.ts';
import { breakEvenSayings } from '../simulation/break-even-text.ts';
import { replayText, worstStartText } from '../simulation/replay-text.ts';
import type { Names } from '../simulation/scenario-text.ts';
import { eventText } from '../simulation/scenario-text.ts';
import { holdSentence, meterNames } from '../price-lists/hold-sentences.ts';
import { entrySentence, formatNames, importProblemSentence, listFaultSentence } from '../price-lists/list-sentences.ts';
import { stoppedSentence } from '../stopped-work.ts';
import { changeLines } from '../verification-sentences.ts';
import { warningText } from '../warning-sentences.ts';
import { contractName, verdict } from './checking/verdict.ts';
import { fieldSentence, placeName } from './problem-words.ts';

type Money = Omit<AmountFormat, 'language'>;

/** What the window says of values: problems, warnings, failures, checks. The command line says the same in English alone. */
export const sentences = {
  fieldSentence,
  placeName,
  problemLine,
  oddPriceSentence,
  characterName,
  warningText,
  clauseFaultSentence,
  assemblyFailureSentence,
  fileSentence,
  wholeSealSentence,
  logoSentence,
  strayTagSentence,
  stoppedSentence,
  holdSentence,
  meterNames,
  entrySentence,
  formatNames,
  importProblemSentence,
  listFaultSentence,
  creditsBuyText: (buy: CreditsBuy, name: string): string => creditsBuyText(buy, name, { words: creditsWords, language: 'en' }),
  topicsText,
  roleNames,
  rolesText,
  guardedFieldNames,
  comparisonNames,
  findingText,
  literalsText,
  needReason,
  needsText,
  verdict,
  contractName,
  changeLines,
  eventText: (event: ScenarioEvent, names: Names): string => eventText(event, names, 'en'),
  actText: (act: ScenarioAct, nameOf: (model: string) => string, money: Money): string =>
    actText(act, nameOf, { ...money, language: 'en' }),
  breakEvenSayings: (
    answers: readonly Answer[],
    floorPercent: string,
    nameOf: (model: string) => string,
  ): readonly BreakEvenSaying[] => breakEvenSayings(answers, floorPercent, nameOf, 'en'),
  replayText: (replayed: Replayed, money: Money): readonly string[] => replayText(replayed, { ...money, language: 'en' }),
  worstStartText: (result: ReplayResult, money: Money): string => worstStartText(result, { ...money, language: 'en' }),
  listText: (items: readonly string[], last: 'and' | 'or' = 'and'): string => listText(items, last, 'en'),
  /** A label as a part of a sentence: it begins small where the language has it so. */
  midSentence: (label: string): string => label.slice(0, 1).toLowerCase() + label.slice(1),
  dateText: (date: string): string => dateText(date, 'en'),
};
