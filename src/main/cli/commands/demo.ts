import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { evaluate } from '../../../shared/domain/evaluate.ts';
import { demoText } from '../../../shared/text/command-line/demo-text.ts';
import { evaluationText } from '../../../shared/text/command-line/evaluation-text.ts';
import { fileSentence } from '../../../shared/text/file-problems.ts';
import { contractPdf } from '../../export/contract/contract-pdf.ts';
import { reportFile } from '../../export/report/report-file.ts';
import { writeWhole } from '../../files/whole-files.ts';
import { accompanyingFrom, problemLines, quoteFrom } from '../documents.ts';
import type { Outcome } from '../outcome.ts';
import { done, unusable } from '../outcome.ts';
import type { Sample } from '../samples.ts';
import { samples } from '../samples.ts';
import { exportProblemLines } from './export.ts';
import { reportProblemLines } from './report.ts';

type Made = { readonly ok: true; readonly files: readonly string[] } | { readonly ok: false; readonly lines: readonly string[] };

async function write(file: string, content: string | Uint8Array): Promise<readonly string[]> {
  const written = await writeWhole(file, typeof content === 'string' ? Buffer.from(content) : content);
  return written.ok ? [] : [`${file}: ${fileSentence(written.problem)}`];
}

/** A sample priced as JSON and as text and, as it is signed without a scenario, exported as draft and final, with its billing schedule. */
async function make(sample: Sample, folder: string): Promise<Made> {
  const quote = await quoteFrom(sample.quote);
  const beside = await accompanyingFrom(sample);
  if (!quote.ok) return quote;
  if (!beside.ok) return beside;
  const { costs, scenario } = beside.value;
  const evaluation = evaluate(quote.value, costs, scenario);
  if (!evaluation.ok) return { ok: false, lines: problemLines(evaluation.problems) };
  const contents = new Map<string, string | Uint8Array>([
    [`${sample.name}.evaluation.json`, `${JSON.stringify(evaluation.value, null, 1)}\n`],
    [`${sample.name}.evaluation.txt`, evaluationText(quote.value, evaluation.value)],
  ]);
  if (scenario === undefined) {
    for (const kind of ['draft', 'final'] as const) {
      const contract = await contractPdf({ quote: quote.value, costs, kind });
      if (!contract.ok) return { ok: false, lines: exportProblemLines(contract.problem) };
      contents.set(`${sample.name}.${kind}.pdf`, contract.bytes);
    }
    const source = { from: 'quote', request: { quote: quote.value, costs, kind: 'final' } } as const;
    const schedule = await reportFile({ source, kind: 'billing', format: 'csv' });
    if (!schedule.ok) return { ok: false, lines: reportProblemLines(schedule.problem, sample.quote) };
    contents.set(`${sample.name}.billing.csv`, schedule.bytes);
  }
  const files: string[] = [];
  for (const [name, content] of contents) {
    const lines = await write(join(folder, name), content);
    if (lines.length > 0) return { ok: false, lines };
    files.push(name);
  }
  return { ok: true, files };
}

/** `demo`: the samples priced and exported into a folder, with where to look. */
export async function demoCommand(folder: string): Promise<Outcome> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return unusable([`${folder}: ${fileSentence({ code: 'unknown', detail })}`]);
  }
  const files: string[] = [];
  for (const sample of samples) {
    const made = await make(sample, folder);
    if (!made.ok) return unusable(made.lines);
    files.push(...made.files);
  }
  return done(demoText(folder, files));
}
