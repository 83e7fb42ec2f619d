import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { RateCard } from '../../src/shared/catalogue/rate-card.ts';
import { Policy } from '../../src/shared/guardrails/policy.ts';
import { Amendment } from '../../src/shared/domain/terms/amendment.ts';
import { RevenuePolicy } from '../../src/shared/domain/terms/revenue-policy.ts';
import { AmendmentData } from '../../src/shared/document/amendment/amendment-data.ts';
import { ProcurementData } from '../../src/shared/document/procurement/procurement-data.ts';
import { WhatIfPages } from '../../src/shared/document/what-if-pages/pages-data.ts';
import { MemoData } from '../../src/shared/document/memo/memo-data.ts';
import { Actuals } from '../../src/shared/domain/terms/actuals.ts';
import { Costs } from '../../src/shared/domain/terms/costs.ts';
import { Evaluation } from '../../src/shared/domain/terms/evaluation.ts';
import { Quote } from '../../src/shared/domain/terms/quote.ts';
import { MonitorResult } from '../../src/shared/simulation/monitor/monitor-result.ts';
import { BookResultDocument } from '../../src/shared/simulation/book/book-result.ts';
import { StressResultDocument } from '../../src/shared/simulation/stress/stress-result-document.ts';
import { Stress } from '../../src/shared/domain/terms/stress.ts';
import { Scenario } from '../../src/shared/domain/terms/scenario.ts';
import { ContractData } from '../../src/shared/document/data/contract-data.ts';
import { ContractTemplate } from '../../src/shared/document/data/contract-template.ts';
import { InternalFigures } from '../../src/shared/document/parts/internal-part.ts';
import { BillingSchedule } from '../../src/shared/document/reports/billing-export.ts';
import { CustomerEvaluationFile } from '../../src/shared/document/reports/evaluation-export.ts';
import { ReportData } from '../../src/shared/document/reports/report-data.ts';
import { TrueUpStatement } from '../../src/shared/document/reports/true-up-export.ts';

const folder = join(import.meta.dirname, '../../docs/schemas');
const schemas = {
  quote: Quote,
  costs: Costs,
  book: BookResultDocument,
  monitor: MonitorResult,
  scenario: Scenario,
  actuals: Actuals,
  evaluation: Evaluation,
  policy: Policy,
  template: ContractTemplate,
  contract: ContractData,
  internal: InternalFigures,
  report: ReportData,
  billing: BillingSchedule,
  'true-up-statement': TrueUpStatement,
  'customer-evaluation': CustomerEvaluationFile,
  'revenue-policy': RevenuePolicy,
  amendment: Amendment,
  'amendment-document': AmendmentData,
  memo: MemoData,
  procurement: ProcurementData,
  'what-if-pages': WhatIfPages,
  stress: Stress,
  'stress-result': StressResultDocument,
  ratecard: RateCard,
} as const;

/** The published schema of a document: what other tools check shapes with. Rules between fields are the app's own (`quotewright check`). */
function published(name: keyof typeof schemas): string {
  const made = z.toJSONSchema(schemas[name], { io: 'input', unrepresentable: 'any', reused: 'inline' });
  return `${JSON.stringify({ title: `quotewright.${name}/1`, ...made }, null, 2)}\n`;
}

const names = Object.keys(schemas) as (keyof typeof schemas)[];

describe('the published JSON Schemas (rewrite them with WRITE_DOCS=1)', () => {
  test.each(names)('%s is the one that the app reads by', (name) => {
    const file = join(folder, `${name}.schema.json`);
    if (process.env['WRITE_DOCS'] === '1') writeFileSync(file, published(name));
    expect(readFileSync(file, 'utf8')).toBe(published(name));
  });

  test('say what a decimal, a date and an unknown field are', () => {
    const quote = JSON.parse(published('quote')) as { additionalProperties: unknown; properties: Record<string, unknown> };
    expect(quote.additionalProperties).toBe(false);
    expect(quote.properties['startDate']).toMatchObject({ type: 'string', format: 'date' });
    expect(JSON.stringify(quote)).toContain('^\\\\d{1,15}');
  });
});
