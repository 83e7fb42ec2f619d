// Saves one draft again and again, until it is killed or has saved so often: node saving-child.ts FILE QUOTE TOTAL
// Each save adds its number to the draft, and is acknowledged on the standard output after its reply and not before.
import { writeSync } from 'node:fs';
import { clientOver } from '../../../src/renderer/client/client.ts';
import { QuoteId } from '../../../src/shared/calls/schemas/ids.ts';
import { startServices } from '../../../src/main/services/start.ts';
import { quietEnvironment } from '../quiet-environment.ts';

const [, , file = '', quote = '', total = '0'] = process.argv;
const services = await startServices(quietEnvironment(file));
const client = clientOver({
  call: (name, input) => services.dispatch(name, input),
  stop: () => undefined,
  on: () => () => undefined,
});
const quoteId = QuoteId.parse(quote);

const opened = await client.quotes.open({ quoteId });
if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
let { saveCount } = opened.value.revision;
const { draft } = opened.value;
const saves = Array.isArray(draft['saves']) ? [...draft['saves']] : [];
while (saves.length < Number(total)) {
  saves.push(saves.length + 1);
  const reply = await client.quotes.saveDraft({ quoteId, saveCount, draft: { ...draft, title: `Save ${saves.length}`, saves } });
  if (!reply.ok) throw new Error(JSON.stringify(reply.failure));
  saveCount = reply.value.saveCount;
  writeSync(1, `${saves.length}\n`);
}
await services.close();
