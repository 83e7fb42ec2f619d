import type { Salvaged } from '../salvage.ts';
import type { Scenario } from '../../terms/scenario.ts';
import type { Report } from './rule.ts';

/** What must hold within a scenario's events: a price event either changes all prices by a percent or names prices. */
export function scenarioRules(scenario: NonNullable<Salvaged<Scenario>>, report: Report): void {
  scenario.events?.forEach((event, index) => {
    const path = ['events', index];
    if (event?.type === 'new_model' && event.tokenFactor !== undefined && event.slot === undefined)
      report([...path, 'tokenFactor'], { code: 'needs', needs: 'a slot that the model fills' });
    if (event?.type !== 'model_price') return;
    const priced =
      'inputPerMillion' in event ||
      'outputPerMillion' in event ||
      'cachedInputPerMillion' in event ||
      'cacheWritePerMillion' in event;
    if ('changePercent' in event && priced) report([...path, 'changePercent'], { code: 'change-or-prices' });
    if (!('changePercent' in event) && !priced) report(path, { code: 'no-change' });
  });
}
