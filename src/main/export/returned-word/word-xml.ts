import type { Element, Node } from '@xmldom/xmldom';

// Word's own programs write the prefix `w`, others may not: elements and attributes go by their local names.

const isElement = (node: Node): node is Element => node.nodeType === 1;

export function elementsIn(node: Node): readonly Element[] {
  return Array.from(node.childNodes).filter(isElement);
}

export function childNamed(element: Element | undefined, name: string): Element | undefined {
  return element === undefined ? undefined : elementsIn(element).find(({ localName }) => localName === name);
}

export function attributeOf(element: Element | undefined, name: string): string | null {
  if (element === undefined) return null;
  return Array.from(element.attributes).find((attribute) => (attribute.localName ?? attribute.name) === name)?.value ?? null;
}

export function descendantsNamed(element: Element, name: string): readonly Element[] {
  return Array.from(element.getElementsByTagNameNS('*', name));
}

/** Whether a switch such as `w:vanish` is on: it is where it stands, unless it says otherwise. */
export function isOn(element: Element | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off'].includes(attributeOf(element, 'val') ?? '');
}
