import { basename } from 'node:path';
import type { CallUnderWay, Handlers } from '../../../shared/calls/handlers.ts';
import type { ImportedModel, ImportPreview, ImportTerms, WorkingHead } from '../../../shared/calls/quotes/working-cost-calls.ts';
import type { Reply } from '../../../shared/calls/reply.ts';
import type { Costs } from '../../../shared/domain/terms/costs.ts';
import type { Import } from '../../../shared/price-lists/review/import-list.ts';
import type { Confirmed } from '../../../shared/price-lists/review/merge.ts';
import { isTaken } from '../../../shared/price-lists/review/merge.ts';
import type { ReviewedModel } from '../../../shared/price-lists/review/review.ts';
import type { MeterPrices } from '../../../shared/price-lists/source/listed-model.ts';
import { unusedMeters } from '../../../shared/price-lists/unused-meters.ts';
import type { PriceListFailure } from '../../export/price-list/import-price-list.ts';
import { mostJsonBytes } from '../../files/whole-files.ts';
import { costBookHeads } from '../../storage/records/cost-book-records.ts';
import type { WorkingCostRecord } from '../../storage/records/working-cost-records.ts';
import { workingCostRecord } from '../../storage/records/working-cost-records.ts';
import { done, failed, invalid, notFound, refused, stale } from '../session/answer.ts';
import { followedTask } from '../session/followed-task.ts';
import type { Session } from '../session/service-session.ts';
import { note, write } from '../session/service-session.ts';
import { costsIn, putWorking } from './working-costs.ts';

/** So many models are shown; all of them are imported. */
const mostShown = 500;
const mostNamed = 200;

/** Where a list goes, read: the book there, and what becomes of it. */
type Place = {
  readonly book: Costs | null;
  readonly before: WorkingCostRecord | undefined;
  readonly baseId: string | null;
};

async function placeOf(session: Session, into: ImportTerms['into']): Promise<Reply<Place>> {
  if ('workingId' in into) {
    const before = await workingCostRecord(session.db, into.workingId);
    if (before === undefined) return notFound('working-costs');
    return done({ book: costsIn(before), before, baseId: before.base_id });
  }
  if (into.costBookId === null) return done({ book: null, before: undefined, baseId: null });
  const book = await session.costBooks.get(into.costBookId);
  return book === undefined ? notFound('cost-book') : done({ book, before: undefined, baseId: into.costBookId });
}

function failureOf(file: string, failure: PriceListFailure) {
  switch (failure.of) {
    case 'file':
      return failed({ kind: 'file', file, problem: failure.problem });
    case 'list':
      return refused({ rule: 'list-is-unusable', fault: failure.fault });
    case 'book':
      return invalid(failure.problems);
    case 'import':
      return refused({ rule: 'list-does-not-fit', problem: failure.problem });
  }
}

type Made = { readonly file: string; readonly place: Place; readonly made: Import & { readonly sha256: string } };

async function imported(session: Session, terms: ImportTerms, confirmed: Confirmed, call: CallUnderWay): Promise<Reply<Made>> {
  const given = await session.chosenFiles.bytesOf('prices', terms.chosen, mostJsonBytes);
  if (!given.ok) return given;
  const place = await placeOf(session, terms.into);
  if (!place.ok) return place;
  const { file, bytes } = given.value;
  const request = {
    bytes,
    file: basename(file),
    format: terms.format,
    into: place.value.book,
    terms: { on: terms.on, limit: terms.limit, knownOn: terms.on, confirmed },
    target: terms.rate,
  };
  const outcome = await followedTask(call, (at) => session.environment.until(call.signal).importPriceList(request, at));
  if (!outcome.ok) return failureOf(file, outcome.failure);
  return done({ file, place: place.value, made: outcome.value });
}

const pricesIn = ({ input, output, cachedInput, cacheWrite }: MeterPrices): MeterPrices => ({
  input,
  output,
  cachedInput,
  cacheWrite,
});

function shown({ model, does, planned, percent, holds }: ReviewedModel): readonly ImportedModel[] {
  if (does === 'nothing') return [];
  const prices = planned.map(({ from, before, after }) => ({
    from,
    before: before === null ? null : pricesIn(before),
    after: pricesIn(after),
  }));
  return [{ id: model.id, does, isAlias: model.isAlias, prices, percent: { ...percent }, holds: [...holds] }];
}

function previewOf({ list, review, sha256 }: Import & { readonly sha256: string }): ImportPreview {
  const free = review.models.filter((each) => isTaken(each, new Map()));
  const held = review.models.filter(({ holds }) => holds.length > 0);
  const counts = {
    changed: free.filter(({ does }) => does === 'change').length,
    added: free.filter(({ does }) => does === 'add').length,
    held: held.length,
    gone: review.gone.length,
    unchanged: review.models.filter(({ does }) => does === 'nothing').length,
    refused: list.refused.length,
    aliases: list.models.filter(({ isAlias }) => isAlias).length,
  };
  return {
    sha256,
    format: list.format,
    currency: list.currency,
    counts,
    models: [...held, ...free].slice(0, mostShown).flatMap(shown),
    gone: review.gone.slice(0, mostNamed),
    refused: list.refused.slice(0, mostNamed).map(({ id, fault }) => ({ id, fault })),
    notUsed: unusedMeters(list).map(({ meter, models, examples }) => ({ meter, models, examples: [...examples] })),
  };
}

async function nameOf(session: Session, { before, baseId }: Place, file: string): Promise<string> {
  if (before !== undefined) return before.name;
  const heads = baseId === null ? [] : await costBookHeads(session.db);
  return heads.find((head) => head.cost_book_id === baseId)?.name ?? basename(file).replace(/\.(json|csv|txt)$/i, '');
}

type OwnCalls = 'costs.chooseList' | 'costs.giveList' | 'costs.previewImport' | 'costs.importList';

export function listImportHandlers(session: Session): Pick<Handlers, OwnCalls> {
  return {
    'costs.chooseList': async () => {
      const chosen = await session.chosenFiles.choose('prices');
      return done(chosen === null ? null : { chosen: chosen.chosen, file: basename(chosen.file) });
    },

    'costs.giveList': ({ name, bytes: text }) => {
      const bytes = Buffer.from(text, 'base64');
      const size = bytes.byteLength;
      if (size > mostJsonBytes) {
        const problem = { code: 'too-large', bytes: size, most: mostJsonBytes } as const;
        return Promise.resolve(failed({ kind: 'file', file: basename(name), problem }));
      }
      const { chosen, file } = session.chosenFiles.give('prices', name, bytes);
      return Promise.resolve(done({ chosen, file }));
    },

    'costs.previewImport': async (terms, call) => {
      const read = await imported(session, terms, new Map(), call);
      return read.ok ? done(previewOf(read.value.made)) : read;
    },

    'costs.importList': async ({ sha256: looked, confirmed, ...terms }, call): Promise<Reply<WorkingHead>> => {
      const reasons = new Map(confirmed.map(({ id, reason }) => [id, reason.trim()]));
      const read = await imported(session, terms, reasons, call);
      if (!read.ok) return read;
      const { file, place, made } = read.value;
      if (made.sha256 !== looked) return refused({ rule: 'file-changed' });
      const { book } = made;
      const taken = made.review.models.filter((each) => isTaken(each, reasons)).length;
      if (book === null || taken === 0) return refused({ rule: 'nothing-to-import' });
      const { before, baseId } = place;
      const name = await nameOf(session, place, file);
      const reply = await write(session, async (transaction): Promise<Reply<WorkingHead>> => {
        const now = before === undefined ? undefined : await workingCostRecord(transaction, before.working_id);
        if (before !== undefined && now?.save_count !== before.save_count) return stale(now?.save_count ?? 0);
        const workingId = before?.working_id ?? session.environment.newId();
        const head = await putWorking(session, transaction, { workingId, name, baseId, costs: book, before });
        await note(session, transaction, 'price-list-imported', workingId, {
          sha256: looked,
          format: made.list.format,
          models: taken,
          confirmed: reasons.size,
        });
        return done(head);
      });
      if (reply.ok) session.changed('costs', 'audit');
      return reply;
    },
  };
}
