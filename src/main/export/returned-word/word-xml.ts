import type { XmlElement } from '../xml/parse-xml.ts';

// Word's own programs write the prefix `w`, others may not: elements and attributes go by their local names.

export function elementsIn(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element === undefined) return undefined;
  for (const child of element.children) if (typeof child !== 'string' && child.localName === name) return child;
  return undefined;
}

export function attributeOf(element: XmlElement | undefined, name: string): string | null {
  return element?.attributes.find(({ localName }) => localName === name)?.value ?? null;
}

export function descendantsNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.descendants(name);
}

/** Whether a switch such as `w:vanish` is on: it is where it stands, unless it says otherwise. */
export function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off'].includes(attributeOf(element, 'val') ?? '');
}
