/** How an element is found again after its screen was drawn from scratch: by kind, name, and place among those that share both. */
export type FocusMark = { readonly kind: string; readonly name: string; readonly among: number };

const longestName = 120;

function nameOf(element: Element): string {
  const named = element.getAttribute('data-place') ?? element.getAttribute('aria-label');
  const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
  return (named ?? label ?? element.textContent).trim().slice(0, longestName);
}

function alike(root: ParentNode, { kind, name }: Pick<FocusMark, 'kind' | 'name'>): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(kind)].filter((element) => nameOf(element) === name);
}

export function markOf(element: HTMLElement, root: ParentNode): FocusMark {
  const mark = { kind: element.localName, name: nameOf(element) };
  return { ...mark, among: Math.max(0, alike(root, mark).indexOf(element)) };
}

/** The marked element; undefined while it is not there. */
export function markedIn(root: ParentNode, mark: FocusMark): HTMLElement | undefined {
  return alike(root, mark)[mark.among];
}
