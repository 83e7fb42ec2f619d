const fields =
  'input:not([type="hidden"]):not(:disabled), textarea:not(:disabled), select:not(:disabled), [role="grid"], [contenteditable="true"]';
const stops = `${fields}, a[href], button:not(:disabled), [tabindex="0"]`;

function isShown(element: HTMLElement): boolean {
  return element.checkVisibility({ visibilityProperty: true }) && element.closest('[inert], [aria-hidden="true"]') === null;
}

function inside(root: ParentNode, selector: string): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(selector)].filter((element) => element.tabIndex >= 0 && isShown(element));
}

/** The first field that something is typed or chosen in; undefined where there is none. */
export function firstFieldIn(root: ParentNode): HTMLElement | undefined {
  return inside(root, fields)[0];
}

/** Everything in `root` that the Tab key stops at, in its order in the document. */
export function stopsIn(root: ParentNode): readonly HTMLElement[] {
  return inside(root, stops);
}
