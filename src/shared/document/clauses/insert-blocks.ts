import type { Insert } from '../../clauses/language/clause-text.ts';
import type { At } from '../../clauses/terms/deal-term.ts';
import { examples } from '../../clauses/terms/inserts.ts';
import { commitmentAt, lineAt } from '../../clauses/terms/field-at.ts';
import { basketTable } from '../parts/adaptive-part.ts';
import { commitmentSchedule } from '../parts/commitment-part.ts';
import { trueUpCalendar } from '../parts/true-up-part.ts';
import { agreedTable, bandsTable, paymentShares } from '../parts/commitment-terms.ts';
import { burnBlocks, packsTable } from '../parts/credits-part.ts';
import type { Block, Table } from '../tree/tree.ts';
import { indexExample, measuringExample, moveExample } from './adaptive-examples.ts';
import { invoicesExample, outcomeExample } from './order-examples.ts';
import { agreedExample, bandsExample, paymentsExample } from './deal-examples.ts';
import type { Rendering } from './render-inline.ts';
import { alike, namesOf } from './said-for.ts';
import {
  definitionsTable,
  indexSourcesTable,
  paymentDaysTable,
  poolsTable,
  responsesTable,
  serviceCreditsTable,
} from './term-tables.ts';
import { trueUpExample } from './true-up-example.ts';

const alone = (table: Table | null): readonly Block[] | null => (table === null ? null : [table]);

function tableBlocks(name: string, { assembly, targets }: Rendering, at: At): readonly Block[] | null {
  const { quote, terms } = assembly;
  const commitment = commitmentAt(quote, at);
  switch (name) {
    case 'definitions':
      return definitionsTable(assembly, targets);
    case 'adaptivePricing.basket':
      return quote.adaptivePricing === undefined || terms.prices === null
        ? null
        : [basketTable(assembly, quote.adaptivePricing, terms.prices)];
    case 'commitments':
      return poolsTable(assembly);
    case 'commitments[].schedule':
      return commitment === undefined ? null : alone(commitmentSchedule(assembly, commitment));
    case 'commitments[].trueUps':
      return commitment === undefined ? null : alone(trueUpCalendar(assembly, commitment));
    case 'commitments[].payments':
      return commitment === undefined ? null : alone(paymentShares(assembly, commitment));
    case 'commitments[].discountBands':
      return commitment === undefined ? null : alone(bandsTable(assembly, commitment));
    case 'commitments[].agreedAmounts':
      return commitment === undefined ? null : alone(agreedTable(assembly, commitment));
    case 'credits.packs':
      return quote.credits === undefined ? null : [packsTable(assembly, quote.credits)];
    case 'credits.burnTable':
      return quote.credits === undefined ? null : burnBlocks(assembly, quote.credits);
    case 'serviceLevels.credits':
      return serviceCreditsTable(assembly);
    case 'indexSources':
      return indexSourcesTable(assembly);
    case 'paymentDays':
      return paymentDaysTable(assembly);
    case 'support.responses':
      return responsesTable(assembly);
    default:
      return null;
  }
}

function exampleBlocks(name: string, { assembly }: Rendering, at: At): readonly Block[] | null {
  const commitment = commitmentAt(assembly.quote, at);
  const line = lineAt(assembly.quote, at);
  switch (name) {
    case 'adaptivePricing.index':
      return indexExample(assembly);
    case 'adaptivePricing.measuring':
      return measuringExample(assembly);
    case 'adaptivePricing.decrease':
      return moveExample(assembly, 'cut');
    case 'adaptivePricing.increase':
      return moveExample(assembly, 'rise');
    case 'commitments[].payments':
      return commitment === undefined ? null : paymentsExample(assembly, commitment);
    case 'commitments[].discountBands':
      return commitment === undefined ? null : bandsExample(assembly, commitment);
    case 'commitments[].agreedAmounts':
      return commitment === undefined ? null : agreedExample(assembly, commitment);
    case 'commitments[].trueUp':
      return commitment === undefined ? null : trueUpExample(assembly, commitment);
    case 'lines[].outcome':
      return line === undefined ? null : outcomeExample(assembly, line);
    case 'invoices':
      return invoicesExample(assembly);
    default:
      return null;
  }
}

/** The same blocks, under the names of those that they are of. */
function named(blocks: readonly Block[], names: string): readonly Block[] {
  return blocks.map((block) =>
    block.type === 'table' ? { ...block, caption: block.caption === null ? names : `${block.caption} – ${names}` } : block,
  );
}

/** Whether an example is one of the scenarios before the clauses, or a section of the order shows it. */
function standsElsewhere(name: string, { targets }: Rendering): boolean {
  const needs = examples[name];
  return needs?.inScenarios === true || (needs?.inPart !== undefined && targets.part(needs.inPart) !== undefined);
}

/**
 * The table or worked example of the name for this deal; null if this deal has nothing to show there. Of a clause for several commitments or
 * lines, a table for each that differs, under its name, and an example of the first: one explains the rule.
 */
export function insertBlocks({ type, name }: Insert, rendering: Rendering): readonly Block[] | null {
  const { assembly, all, ats } = rendering;
  if (type === 'example' && standsElsewhere(name, rendering)) return [];
  const shown = type === 'example' ? ats.slice(0, 1) : ats;
  const make = (at: At): readonly Block[] | null =>
    type === 'table' ? tableBlocks(name, rendering, at) : exampleBlocks(name, rendering, at);
  const made = alike(shown, make, (blocks) => JSON.stringify(blocks));
  if (made.length === 1 && shown.length === all.length) return made[0]?.made ?? null;
  const blocks = made.flatMap(({ made: own, ats: whose }) => (own === null ? [] : [named(own, namesOf(assembly, whose, all))]));
  return blocks.length < made.length ? null : blocks.flat();
}
