import type { Language } from '../language.ts';
import { whatIfSentences as german } from '../de/what-if-sentences.ts';
import type { WhatIfSentences } from './what-if-sentences.ts';
import { whatIfSentences as english } from './what-if-sentences.ts';

export function sentencesIn(language: Language): WhatIfSentences {
  return language === 'de' ? german : english;
}
