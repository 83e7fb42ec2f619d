import '../node/globals.ts';
import { z } from 'zod';
import { figuresInFile } from '../../main/export/verify/figures-in-file.ts';
import { verify } from '../../main/export/verify/verify.ts';
import type { Asked, Checked } from './messages.ts';

// The page's policy lets no text become code.
z.config({ jitless: true });

async function checked({ file, issued, password }: Asked): Promise<Checked> {
  const verification = await verify(file, issued ?? undefined, password);
  const own = figuresInFile(file, password);
  const ofIssued = own.figures === null && issued !== null ? figuresInFile(issued).figures : null;
  return {
    verification,
    edition: own.edition,
    figures: own.figures ?? ofIssued,
    figuresOf: own.figures === null ? 'issued' : 'file',
  };
}

globalThis.addEventListener('message', (event: MessageEvent<Asked>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's has none
  void checked(event.data).then((answer) => globalThis.postMessage(answer));
});
