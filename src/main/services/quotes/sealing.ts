import type { Signing } from '../../../shared/calls/contracts/signing.ts';
import type { Reply } from '../../../shared/calls/reply.ts';
import type { SealRequest } from '../../export/signing/seal.ts';
import { done, failed } from '../session/answer.ts';
import { readWhole } from '../../files/whole-files.ts';
import type { Session } from '../session/service-session.ts';

/** The limit for a certificate with its key and chain. A larger file is something else. */
const mostBytes = 1_000_000;

/** The chosen certificate with the passphrase that was typed, for one document: neither is stored, noted or logged. */
export async function sealAsked({ chosenFiles }: Session, seal: Signing['seal']): Promise<Reply<SealRequest | undefined>> {
  if (seal === undefined) return done(undefined);
  const path = chosenFiles.pathOf('certificate', seal.chosen);
  if (!path.ok) return path;
  const p12 = await readWhole(path.value, mostBytes);
  if (!p12.ok) return failed({ kind: 'file', file: path.value, problem: p12.problem });
  return done({ p12: p12.value, passphrase: seal.passphrase });
}
