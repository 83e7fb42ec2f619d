import { change } from './outcome.ts';
import type { OwnData } from './own-data.ts';
import { changeOf } from './own-data.ts';
import { valueDifferences } from './comparing/value-differences.ts';
import type { Change } from './verification.ts';

function parsed(json: string | null): unknown {
  try {
    return json === null ? null : JSON.parse(json);
  } catch {
    return null;
  }
}

/**
 * What is changed in the data of a file that shows the pages of the issued one: where its amounts don't follow from its terms, and
 * where it says something else than the issued data. Data of another contract or revision is told as that, once.
 */
export function dataChanges(issued: OwnData, own: OwnData): readonly Change[] {
  if (own.fingerprint === issued.fingerprint || own.fingerprint === null) return own.broken;
  const isOfAnother = own.document?.number !== issued.document?.number || own.document?.revision !== issued.document?.revision;
  if (isOfAnother && own.document !== null) {
    return [change('other-data', null, { before: issued.fingerprint, after: own.fingerprint }), ...own.broken];
  }
  const told = new Set(own.inData.map(({ place }) => place));
  const others = valueDifferences(parsed(own.json), parsed(issued.json), '')
    .map((difference) => changeOf({ ...difference, path: difference.path.slice(1) }))
    .filter(({ place }) => !told.has(place));
  return [
    change('fingerprint', null, { before: own.fingerprint, after: issued.fingerprint }),
    ...own.inData,
    ...others,
    ...own.broken,
  ];
}
