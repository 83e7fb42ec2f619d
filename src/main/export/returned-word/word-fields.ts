/** What a reference field shows, by its bookmark: programs compute it again, in a form of their own. */
export type Cited = ReadonlyMap<string, string>;

/** A field as it is read: its instruction, and what it shows. */
export type Field = { code: string; text: string; isResult: boolean };

/** The number that a reference shows, as programs write it: "7.1.2 (a)". */
const oneNumber = /^[\d.]+(?:\s?\([a-z\d]+\))*$/;
const pageNumber = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i;
/** Fields that show a part of their instruction and have no result. */
const shownByCode =
  /^\s*(?:MACROBUTTON|GOTOBUTTON)\s+\S+\s+(.*)$|^\s*(?:EQ|QUOTE|SYMBOL|AUTOTEXTLIST|FILLIN|ASK|COMMENTS|SET)\b(.*)$/is;

export function isContentsField({ code }: Pick<Field, 'code'>): boolean {
  return /^\s*TOC\b/i.test(code);
}

export function referredTo(code: string): string | null {
  return /^\s*REF\s+"?([A-Za-z0-9_]+)/i.exec(code)?.[1] ?? null;
}

/** What a field reads as. The numbers that a program computes are those that were sent; words that stand in their place are words. */
export function fieldText({ code, text }: Pick<Field, 'code' | 'text'>, cited: Cited | null): string {
  if (pageNumber.test(code) && /^\s*(?:\d+|[ivxlc]+)?\s*$/i.test(text)) return '';
  const bookmark = referredTo(code);
  if (bookmark !== null && (text.trim() === '' || oneNumber.test(text.trim()))) return cited?.get(bookmark) ?? text;
  if (text.trim() !== '') return text;
  const [, label, rest] = shownByCode.exec(code) ?? [];
  return (label ?? rest ?? '').trim();
}
