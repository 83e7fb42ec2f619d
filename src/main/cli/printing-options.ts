import { isDate } from '../../shared/domain/values/date.ts';
import { acceptanceNamed } from '../../shared/vocabulary/acceptance.ts';
import type { Language } from '../../shared/vocabulary/language.ts';
import { languages } from '../../shared/vocabulary/language.ts';
import { paperNamed } from '../../shared/vocabulary/paper.ts';
import { exportSentences } from '../../shared/text/command-line/sentences.ts';

/** The options that every document takes: as of which day, in which language and on which paper it is. */
export type PrintingOptions = {
  readonly asOf?: string | undefined;
  readonly language?: string | undefined;
  readonly paper?: string | undefined;
  /** What a final contract may go out with. */
  readonly accept?: readonly string[] | undefined;
};

export function languageNamed(name: string | undefined): Language | undefined {
  return languages.find((each) => each === name);
}

/** Those of the options that are wrong in themselves, one a line. */
export function printingProblems({ asOf, language, paper, accept }: PrintingOptions): readonly string[] {
  const problems: string[] = [];
  if (asOf !== undefined && !isDate(asOf)) problems.push(exportSentences.noSuchDate);
  if (language !== undefined && languageNamed(language) === undefined) problems.push(exportSentences.unknownLanguage);
  if (paper !== undefined && paperNamed(paper) === null) problems.push(exportSentences.unknownPaper);
  if (accept?.some((name) => acceptanceNamed(name) === null) === true) problems.push(exportSentences.unknownAcceptance);
  return problems;
}
