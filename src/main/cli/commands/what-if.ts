import { booksKnownOn } from '../../../shared/domain/costs/known-on.ts';
import { isDate } from '../../../shared/domain/values/date.ts';
import { priceSentences } from '../../../shared/text/command-line/sentences.ts';
import { readScenario } from '../../../shared/domain/reading/read.ts';
import type { Costs } from '../../../shared/domain/terms/costs.ts';
import { readCosts } from '../../../shared/domain/reading/read.ts';
import { mostScenarios } from '../../../shared/domain/terms/quote.ts';
import type { Scenario } from '../../../shared/domain/terms/scenario.ts';
import { CalendarDate } from '../../../shared/domain/terms/leaf.ts';
import { firstReplayDay, recordedSlots } from '../../../shared/simulation/replay/history.ts';
import { replayStarts } from '../../../shared/simulation/replay/replay.ts';
import { recordedMoves } from '../../../shared/simulation/stress/recorded-moves.ts';
import { paperNamed } from '../../../shared/vocabulary/paper.ts';
import { companionFormats } from '../../../shared/vocabulary/companion-format.ts';
import { reportedText } from '../../../shared/text/command-line/report-text.ts';
import { simulateSentences } from '../../../shared/text/command-line/simulate-text.ts';
import { whatIfFileSentences as sentences } from '../../../shared/text/command-line/what-if-sentences.ts';
import { fileSentence } from '../../../shared/text/file-problems.ts';
import { whatIfFile } from '../../export/what-if-pages/what-if-file.ts';
import { writeWhole } from '../../files/whole-files.ts';
import { brandFrom } from '../brand-options.ts';
import type { FromFile } from '../documents.ts';
import { optionalFrom, quoteFrom } from '../documents.ts';
import type { Outcome } from '../outcome.ts';
import { done, unusable } from '../outcome.ts';
import { languageNamed, printingProblems } from '../printing-options.ts';
import { standInsFrom } from '../simulated.ts';
import { exportProblemLines } from './export.ts';
import type { ReportOptions } from './report.ts';

/** What only other reports take. */
const otherOptions = ['actuals', 'revenuePolicy', 'commitment', 'afterMonth', 'final'] as const;
const optionName = (option: string): string => option.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function optionProblems(options: ReportOptions): readonly string[] {
  const { replay, scenario = [], knownOn } = options;
  const unfit = otherOptions.filter((option) => options[option] !== undefined).map(optionName);
  const last = replayStarts(recordedMoves).at(-1) ?? firstReplayDay;
  const isReplayDay =
    replay === undefined || (CalendarDate.safeParse(replay).success && replay >= firstReplayDay && replay <= last);
  return [
    ...(unfit.length === 0 ? [] : [sentences.options(unfit)]),
    ...printingProblems(options),
    ...(knownOn === undefined || isDate(knownOn) ? [] : [priceSentences.noDate]),
    ...(isReplayDay ? [] : [simulateSentences.noReplayDay(firstReplayDay, last)]),
    ...(scenario.length > mostScenarios ? [sentences.tooMany(mostScenarios)] : []),
    ...(replay !== undefined && options.costs === undefined ? [sentences.replayNeedsCosts] : []),
  ];
}

/** The scenarios of files; null where none is given, and the quote's own are shown. */
async function scenariosFrom(
  files: readonly string[],
): Promise<{ readonly scenarios: readonly Scenario[] | null; readonly lines: readonly string[] }> {
  if (files.length === 0) return { scenarios: null, lines: [] };
  const read: FromFile<Scenario | undefined>[] = [];
  // One after the other: each has the time that a file may take.
  for (const file of files) read.push(await optionalFrom<Scenario>(file, readScenario, 'scenario'));
  return {
    scenarios: read.flatMap((each) => (each.ok && each.value !== undefined ? [each.value] : [])),
    lines: read.flatMap((each) => (each.ok ? [] : each.lines)),
  };
}

/** `report what-if QUOTE`: scenarios and a replay, for the customer or with `--internal` for the deal desk, as a whole file or none. */
export async function whatIfCommand(file: string, options: ReportOptions): Promise<Outcome> {
  const format = companionFormats.find((each) => options.out.toLowerCase().endsWith(`.${each}`));
  const wrong = [...(format === undefined ? [sentences.unknownFormat] : []), ...optionProblems(options)];
  const quote = await quoteFrom(file);
  const costs = await optionalFrom<Costs>(options.costs, readCosts, 'costs');
  const given = await scenariosFrom(options.scenario ?? []);
  const brand = await brandFrom(options);
  if (format === undefined || wrong.length > 0 || given.lines.length > 0 || !quote.ok || !costs.ok || !brand.ok) {
    return unusable([...wrong, ...given.lines, ...[quote, costs, brand].flatMap((each) => (each.ok ? [] : each.lines))]);
  }
  const standIns = standInsFrom(quote.value, options.standsFor ?? [], recordedSlots(recordedMoves));
  if (typeof standIns === 'string') return unusable([standIns]);
  const made = await whatIfFile({
    quote: quote.value,
    costs: costs.value && booksKnownOn(options.knownOn)(costs.value),
    scenarios: given.scenarios ?? undefined,
    replay: options.replay === undefined ? undefined : { start: options.replay, standIns },
    copy: options.internal === true ? 'internal' : 'customer',
    format,
    language: languageNamed(options.language),
    date: options.asOf,
    paper: paperNamed(options.paper ?? '') ?? undefined,
    brand: brand.value,
  });
  if (!made.ok) {
    const { problem } = made;
    return unusable(problem.kind === 'nothing-to-show' ? [sentences.nothingToShow] : exportProblemLines(problem));
  }
  const written = await writeWhole(options.out, made.bytes);
  if (!written.ok) return unusable([`${options.out}: ${fileSentence(written.problem)}`]);
  const pdf = made.pages === null ? null : { fingerprint: made.fingerprint, pages: made.pages };
  return done(`${reportedText(options.out, pdf)}\n`);
}
