import { z } from 'zod';
import type { ShownBrand } from '../../../shared/calls/workspace/brand-calls.ts';
import type { Handlers } from '../../../shared/calls/handlers.ts';
import type { Paper } from '../../../shared/vocabulary/paper.ts';
import type { BrandRequest } from '../../export/brand/seller-brand.ts';
import type { LogoRead } from '../../export/brand/logo.ts';
import { mostLogoBytes } from '../../export/brand/logo.ts';
import type { WorkspaceDb } from '../../storage/database/schema.ts';
import { readSetting, writeSetting } from '../../storage/records/setting-records.ts';
import { done, failed, refused } from '../session/answer.ts';
import { readWhole } from '../../files/whole-files.ts';
import type { Session } from '../session/service-session.ts';
import { note, write } from '../session/service-session.ts';
import { sha256 } from '../../sha256.ts';
import { settingsOf } from './settings.ts';

/** `logo` is the file as it was chosen, in base64. */
const StoredBrand = z.strictObject({ colour: z.string().nullable(), logo: z.string().nullable() });
type StoredBrand = z.output<typeof StoredBrand>;

const setting = 'brand';
const none: StoredBrand = { colour: null, logo: null };

async function storedBrand(db: WorkspaceDb): Promise<StoredBrand> {
  return StoredBrand.catch(none).parse((await readSetting(db, setting)) ?? none);
}

/** How the workspace's documents look: the seller's logo and colour, and the paper. */
export type Looks = { readonly brand: BrandRequest; readonly paper: Paper };

export async function looksOf(db: WorkspaceDb): Promise<Looks> {
  return { brand: await brandOf(db), paper: (await settingsOf(db)).paper };
}

async function brandOf(db: WorkspaceDb): Promise<BrandRequest> {
  const { colour, logo } = await storedBrand(db);
  return { colour: colour ?? undefined, logo: logo === null ? undefined : new Uint8Array(Buffer.from(logo, 'base64')) };
}

function shown(colour: string | null, read: LogoRead | null): ShownBrand {
  if (read === null || !read.ok) return { colour, logo: null };
  const { type, bytes, width, height } = read.logo;
  return { colour, logo: { url: `data:${type};base64,${Buffer.from(bytes).toString('base64')}`, width, height } };
}

export function brandHandlers(
  session: Session,
): Pick<Handlers, 'brand.get' | 'brand.setColour' | 'brand.chooseLogo' | 'brand.removeLogo'> {
  /** The picture as it is drawn. In the worker: its pixels are unpacked and packed again, millions of them in a large one. */
  const readOf = async (logo: string | null): Promise<LogoRead | null> =>
    logo === null ? null : session.environment.logoFile(new Uint8Array(Buffer.from(logo, 'base64')));
  const change = async (part: Partial<StoredBrand>): Promise<StoredBrand> => {
    const next = await write(session, async (transaction) => {
      const changed = { ...(await storedBrand(transaction)), ...part };
      await writeSetting(transaction, setting, changed);
      const logoSha256 = changed.logo === null ? null : sha256(Buffer.from(changed.logo, 'base64'));
      await note(session, transaction, 'brand-changed', setting, { colour: changed.colour, logoSha256 });
      return changed;
    });
    session.changed('settings', 'audit');
    return next;
  };
  return {
    'brand.get': async () => {
      const { colour, logo } = await storedBrand(session.db);
      return done(shown(colour, await readOf(logo)));
    },
    'brand.setColour': async (asked) => {
      const { colour, logo } = await change(asked);
      return done(shown(colour, await readOf(logo)));
    },
    'brand.removeLogo': async () => done(shown((await change({ logo: null })).colour, null)),
    'brand.chooseLogo': async () => {
      const file = await session.environment.dialogs.openFile('image');
      if (file === null) return done(null);
      const bytes = await readWhole(file, mostLogoBytes);
      if (!bytes.ok) return failed({ kind: 'file', file, problem: bytes.problem });
      const logo = Buffer.from(bytes.value).toString('base64');
      const read = await readOf(logo);
      if (read?.ok === false) return refused({ rule: 'logo-is-unusable', file, problem: read.problem });
      return done(shown((await change({ logo })).colour, read));
    },
  };
}
