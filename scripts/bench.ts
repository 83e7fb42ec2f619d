// `npm run bench [-- --json]`: how long the things take that a user waits for. One line each.
import { measure } from './benches/measure.ts';
import { benches } from './benches/registry.ts';

const asJson = process.argv.includes('--json');
if (benches.length === 0) console.error('No benches are registered yet: scripts/benches/registry.ts lists them.');
for (const load of benches) {
  const measured = await measure(await load());
  console.log(asJson ? JSON.stringify(measured) : `${measured.name}: ${measured.medianMs} ms (median of ${measured.runs})`);
}
