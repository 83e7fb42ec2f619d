// Adds to one draft so often, beginning anew from what is there where a save came too late: node contending-child.ts FILE QUOTE COUNT
import { clientOver } from '../../../src/renderer/client/client.ts';
import { QuoteId } from '../../../src/shared/calls/schemas/ids.ts';
import { startServices } from '../../../src/main/services/start.ts';
import { quietEnvironment } from '../quiet-environment.ts';

const [, , file = '', quote = '', count = '0'] = process.argv;
const services = await startServices(quietEnvironment(file));
const client = clientOver({
  call: (name, input) => services.dispatch(name, input),
  stop: () => undefined,
  on: () => () => undefined,
});
const quoteId = QuoteId.parse(quote);
let late = 0;
for (let saved = 0; saved < Number(count);) {
  const opened = await client.quotes.open({ quoteId });
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  const { draft, revision } = opened.value;
  const saves = Array.isArray(draft['saves']) ? draft['saves'] : [];
  const next = { ...draft, saves: [...saves, process.pid] };
  const reply = await client.quotes.saveDraft({ quoteId, saveCount: revision.saveCount, draft: next });
  if (reply.ok) saved += 1;
  else if (reply.failure.kind === 'stale') late += 1;
  else throw new Error(JSON.stringify(reply.failure));
}
process.stdout.write(String(late));
await services.close();
