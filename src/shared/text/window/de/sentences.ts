import { actText } from '../../simulation/act-text.ts';
import type { CreditsBuy } from '../../../catalogue/credits-buy.ts';
import { creditsBuyText } from '../../contract/credits-buy-text.ts';
import { creditsWords } from '../../contract/de/credits.ts';
import { characterName } from '../../character-name.ts';
import { oddPriceSentence } from '../../de/odd-price-sentences.ts';
import { changeLines } from '../../checker/de/changes.ts';
import { assemblyFailureSentence, clauseFaultSentence } from '../../de/clause-problems.ts';
import { topicsText } from '../../de/contract-topics.ts';
import { dateText } from '../../date-format.ts';
import { strayTagSentence } from '../../de/e-sign-services.ts';
import { fileSentence } from '../../de/file-problems.ts';
import {
  comparisonNames,
  findingText,
  guardedFieldNames,
  literalsText,
  needReason,
  needsText,
  roleNames,
  rolesText,
} from '../../de/guardrail-words.ts';
import { logoSentence } from '../../de/logo-problems.ts';
import { problemLine } from '../../de/problems.ts';
import { wholeSealSentence } from '../../de/seal-problems.ts';
import { breakEvenSayings } from '../../simulation/break-even-text.ts';
import { replayText, worstStartText } from '../../simulation/replay-text.ts';
import { eventText } from '../../simulation/scenario-text.ts';
import { holdSentence, meterNames } from '../../price-lists/de/hold-sentences.ts';
import { entrySentence, formatNames, importProblemSentence, listFaultSentence } from '../../price-lists/de/list-sentences.ts';
import { stoppedSentence } from '../../de/stopped-work.ts';
import { warningText } from '../../de/warning-sentences.ts';
import { listText } from '../../phrase.ts';
import type { sentences as english } from '../sentences.ts';
import { contractName, verdict } from './checking/verdict.ts';
import { fieldSentence, placeName } from './problem-words.ts';

export const sentences: typeof english = {
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
  creditsBuyText: (buy: CreditsBuy, name: string): string => creditsBuyText(buy, name, { words: creditsWords, language: 'de' }),
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
  eventText: (event, names) => eventText(event, names, 'de'),
  actText: (act, nameOf, money) => actText(act, nameOf, { ...money, language: 'de' }),
  breakEvenSayings: (answers, floorPercent, nameOf) => breakEvenSayings(answers, floorPercent, nameOf, 'de'),
  replayText: (replayed, money) => replayText(replayed, { ...money, language: 'de' }),
  worstStartText: (result, money) => worstStartText(result, { ...money, language: 'de' }),
  listText: (items, last) => listText(items, last, 'de'),
  midSentence: (label) => label,
  dateText: (date) => dateText(date, 'de'),
};
