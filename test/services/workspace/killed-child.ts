// Does one kind of work on a workspace again and again, until it is killed: node killed-child.ts FILE QUOTE WORK FOLDER
// Each piece is acknowledged by a line on the standard output, after its reply and not before.
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { clientOver } from '../../../src/renderer/client/client.ts';
import { QuoteId } from '../../../src/shared/calls/schemas/ids.ts';
import { startServices } from '../../../src/main/services/start.ts';
import { quietEnvironment } from '../quiet-environment.ts';

const [, , file = '', quote = '', work = '', folder = ''] = process.argv;
/** Large enough that a process is killed within the writing of it. */
const pdf = new Uint8Array(3_000_000).fill(37);
let exported = 0;
const acknowledge = (line: string | number): void => void writeSync(1, `${line}\n`);
if (work === 'open') acknowledge('opening');
const services = await startServices(
  quietEnvironment(file, {
    dialogs: {
      openFile: () => Promise.resolve(null),
      saveFile: () => Promise.resolve(join(folder, `${process.pid}-${(exported += 1)}.pdf`)),
    },
    contractPdf: () => Promise.resolve({ ok: true, bytes: pdf, fingerprint: 'f'.repeat(64), json: '{}', pages: 1 }),
  }),
);
const client = clientOver({
  call: (name, input) => services.dispatch(name, input),
  stop: () => undefined,
  on: () => () => undefined,
});
const quoteId = QuoteId.parse(quote);

async function save(): Promise<void> {
  const opened = await client.quotes.open({ quoteId });
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  const { draft, revision } = opened.value;
  const saves = Array.isArray(draft['saves']) ? draft['saves'].length : 0;
  const next = { ...draft, saves: Array.from({ length: saves + 1 }, (_, index) => index + 1) };
  const reply = await client.quotes.saveDraft({ quoteId, saveCount: revision.saveCount, draft: next });
  if (!reply.ok) throw new Error(JSON.stringify(reply.failure));
  acknowledge(saves + 1);
}

async function backUp(): Promise<void> {
  const reply = await client.workspace.backUp({});
  if (!reply.ok) throw new Error(JSON.stringify(reply.failure));
  acknowledge(reply.value.name);
}

async function exportPdf(): Promise<void> {
  const reply = await client.documents.exportPdf({ quoteId, kind: 'draft', internal: false });
  if (!reply.ok || reply.value === null) throw new Error(JSON.stringify(reply));
  acknowledge(reply.value.file);
}

const works: Readonly<Record<string, () => Promise<void>>> = { save, backup: backUp, export: exportPdf };
const piece = works[work];
if (piece === undefined) acknowledge('open');
else for (;;) await piece();
