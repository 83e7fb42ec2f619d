import type { Box, Point } from '../../pdf-file/drawing/matrix.ts';
import { areaOf } from '../../pdf-file/drawing/matrix.ts';
import type { PdfAction } from '../../pdf-file/pdf-actions.ts';
import type { PdfAnnotation } from '../../pdf-file/pdf-annotations.ts';
import type { PdfPage } from '../../pdf-file/pdf-pages.ts';
import { actionText, addedActions, isSameAction } from './compare-actions.ts';
import type { Found } from '../outcome.ts';
import { change, together } from '../outcome.ts';
import type { SigningAreas } from '../signing-areas.ts';
import type { Change, Filled } from '../verification.ts';

const slack = 1;

function sameBox(a: Box, b: Box): boolean {
  return a.every((side, index) => Math.abs(side - (b[index] ?? 0)) <= slack);
}

const middle = ([left, bottom, right, top]: Box): Point => [(left + right) / 2, (bottom + top) / 2];

/** Corners and middle: a stamp that only touches a place to sign is not in it. */
function isWhollyWithin([left, bottom, right, top]: Box, { mayWrite }: SigningAreas): boolean {
  const corners: readonly Point[] = [
    [left, bottom],
    [right, bottom],
    [left, top],
    [right, top],
  ];
  return [...corners, middle([left, bottom, right, top])].every((point) => mayWrite(point));
}

const isLink = ({ kind }: PdfAnnotation): boolean => kind === 'Link';
/** A link within the file whose place is gone with what a program left out: it leads nowhere. */
const isDead = ({ kind, target }: PdfAction): boolean => kind === 'GoTo' && (target === '' || target === '0');
const isField = ({ kind }: PdfAnnotation): boolean => kind === 'Widget';

/** What is said of it otherwise; who leaves it out says nothing false. */
function spokenChanges(before: PdfAnnotation | undefined, { spoken }: PdfAnnotation, page: number): readonly Change[] {
  if (spoken === null || spoken === '' || spoken === before?.spoken) return [];
  return [change('spoken', page, { before: before?.spoken ?? null, after: spoken })];
}

/** What of one kind the pages of a file lack: all of it, when another program left it out. */
export type Lacks = { readonly links: boolean; readonly fields: boolean };

function linkChanges(
  before: readonly PdfAnnotation[],
  after: readonly PdfAnnotation[],
  page: number,
  lacks: Lacks,
): readonly Change[] {
  const left = [...after];
  const changes = before.flatMap((link): readonly Change[] => {
    const at = left.findIndex(({ box }) => sameBox(box, link.box));
    const [there] = at < 0 ? [] : left.splice(at, 1);
    const [led] = link.actions;
    if (there === undefined) {
      return lacks.links || led === undefined ? [] : [change('link-removed', page, { before: actionText(led) })];
    }
    const said = spokenChanges(link, there, page);
    if (said.length > 0) return said;
    const leads = there.actions.filter((action) => !link.actions.some((own) => isSameAction(own, action)));
    const scripts = leads.filter(({ kind }) => kind === 'JavaScript');
    if (scripts.length > 0) return addedActions(link.actions, scripts, page, 'click');
    const [other] = leads;
    if (other !== undefined && isDead(other)) {
      return lacks.links ? [] : [change('link-removed', page, { before: led === undefined ? null : actionText(led) })];
    }
    if (other !== undefined) {
      return [change('link', page, { before: led === undefined ? null : actionText(led), after: actionText(other) })];
    }
    return there.actions.length < link.actions.length && led !== undefined
      ? [change('link-removed', page, { before: actionText(led) })]
      : [];
  });
  const added = left.flatMap((link): readonly Change[] => {
    const scripts = addedActions(
      [],
      link.actions.filter(({ kind }) => kind === 'JavaScript'),
      page,
      'click',
    );
    const [other] = link.actions;
    return scripts.length > 0 || other === undefined ? scripts : [change('link-added', page, { after: actionText(other) })];
  });
  return [...changes, ...added];
}

function fieldChanges(
  before: readonly PdfAnnotation[],
  after: readonly PdfAnnotation[],
  page: number,
  areas: SigningAreas,
): Found {
  const changes: Change[] = [];
  const filled: Filled[] = [];
  for (const field of after) {
    const own = before.find((other) => other.field === field.field);
    const place = field.field ?? '';
    changes.push(...addedActions(own?.actions ?? [], field.actions, page, place));
    if (field.isSigned && own?.isSigned !== true) filled.push({ page, place, text: '' });
    else if ((field.value ?? '') !== (own?.value ?? '') && (own !== undefined || isWhollyWithin(field.box, areas))) {
      filled.push({ page, place, text: field.value ?? '' });
    }
    if (own === undefined) {
      // A signature without a place is a seal; one in a place to sign is a service's own.
      if (areaOf(field.box) > 0 && field.isSeen && !isWhollyWithin(field.box, areas))
        changes.push(change('field-added', page, { place }));
    } else {
      changes.push(...spokenChanges(own, field, page));
      if (!sameBox(own.box, field.box)) changes.push(change('field-moved', page, { place }));
      if (own.isSeen && !field.isSeen) changes.push(change('hidden-field', page, { place }));
    }
  }
  return { changes, filled, leftOut: [] };
}

/** Notes, stamps, files and films laid on a page. */
function noteChanges(
  before: readonly PdfAnnotation[],
  after: readonly PdfAnnotation[],
  page: number,
  areas: SigningAreas,
): Found {
  const added = after.filter(
    (note) => !before.some((own) => own.kind === note.kind && sameBox(own.box, note.box) && own.note === note.note),
  );
  const changes: Change[] = [];
  const filled: Filled[] = [];
  for (const note of added) {
    const actions = addedActions([], note.actions, page, 'click');
    changes.push(...actions);
    const isInk = ['Stamp', 'FreeText', 'Ink'].includes(note.kind);
    if (isInk && isWhollyWithin(note.box, areas)) filled.push({ page, place: null, text: note.note ?? '' });
    else if (note.kind !== 'Popup') changes.push(change('note', page, { place: note.kind, after: note.note }));
  }
  return { changes, filled, leftOut: [] };
}

/** Compares what lies on top of a page. */
export function compareAnnotations(before: PdfPage, after: PdfPage, page: number, areas: SigningAreas, lacks: Lacks): Found {
  const [was, is] = [before.annotations, after.annotations];
  const rest = (each: PdfAnnotation): boolean => !isLink(each) && !isField(each);
  return together(
    { changes: linkChanges(was.filter(isLink), is.filter(isLink), page, lacks), filled: [], leftOut: [] },
    fieldChanges(was.filter(isField), is.filter(isField), page, areas),
    noteChanges(was.filter(rest), is.filter(rest), page, areas),
  );
}

/** Whether a file lacks all links, or all fields, of the other. */
export function lacksOf(before: readonly PdfPage[], after: readonly PdfPage[]): Lacks {
  const has = (pages: readonly PdfPage[], of: (each: PdfAnnotation) => boolean): boolean =>
    pages.some(({ annotations }) => annotations.some(of));
  const leads = (each: PdfAnnotation): boolean => isLink(each) && each.actions.some((action) => !isDead(action));
  return { links: has(before, leads) && !has(after, leads), fields: has(before, isField) && !has(after, isField) };
}
