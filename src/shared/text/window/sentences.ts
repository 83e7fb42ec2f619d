import { oddPriceSentence } from '../odd-price-sentences.ts';
import { assemblyFailureSentence, clauseFaultSentence } from '../clause-problems.ts';
import { topicsText } from '../contract-topics.ts';
import { dateText } from '../date-format.ts';
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
import { holdSentence, meterNames } from '../price-lists/hold-sentences.ts';
import { entrySentence, formatNames, importProblemSentence, listFaultSentence } from '../price-lists/list-sentences.ts';
import { stoppedSentence } from '../stopped-work.ts';
import { changeLines } from '../verification-sentences.ts';
import { warningText } from '../warning-sentences.ts';
import { contractName, verdict } from './checking/verdict.ts';
import { fieldSentence, placeName } from './problem-words.ts';

/** What the window says of values: problems, warnings, failures, checks. The command line says the same in English alone. */
export const sentences = {
  fieldSentence,
  placeName,
  problemLine,
  oddPriceSentence,
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
  listText: (items: readonly string[], last: 'and' | 'or' = 'and'): string => listText(items, last, 'en'),
  /** A label as a part of a sentence: it begins small where the language has it so. */
  midSentence: (label: string): string => label.slice(0, 1).toLowerCase() + label.slice(1),
  dateText: (date: string): string => dateText(date, 'en'),
};
