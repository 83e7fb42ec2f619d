import { comparedWords as germanCompared } from '../de/compared-words.ts';
import { pageWords as germanPages } from '../de/page-words.ts';
import { scenarioWords as germanScenario } from '../de/scenario-words.ts';
import { whatIfSentences as german } from '../de/what-if-sentences.ts';
import type { Language } from '../language.ts';
import type { ComparedWords } from './compared-words.ts';
import { comparedWords as englishCompared } from './compared-words.ts';
import type { PageWords } from './page-words.ts';
import { pageWords as englishPages } from './page-words.ts';
import type { ScenarioWords } from './scenario-words.ts';
import { scenarioWords as englishScenario } from './scenario-words.ts';
import type { WhatIfSentences } from './what-if-sentences.ts';
import { whatIfSentences as english } from './what-if-sentences.ts';

export function sentencesIn(language: Language): WhatIfSentences {
  return language === 'de' ? german : english;
}

export function scenarioWordsIn(language: Language): ScenarioWords {
  return language === 'de' ? germanScenario : englishScenario;
}

export function comparedWordsIn(language: Language): ComparedWords {
  return language === 'de' ? germanCompared : englishCompared;
}

export function pageWordsIn(language: Language): PageWords {
  return language === 'de' ? germanPages : englishPages;
}
