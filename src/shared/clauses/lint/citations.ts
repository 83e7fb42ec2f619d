// Forms in which norms and other documents are cited, in English and German: their numbers are names, and no figures of the deal. A form
// names the document as well as the place in it. A place alone, such as "section 4", is a reference within the contract. Every repetition is
// bounded, so that no text keeps the search busy.

/** A number of a place, with what is under it: 4.2, 28(3)(a), 2-207, 164.308. */
const number = String.raw`\d+(?:[.\u2011-]\d+)*[a-z]?(?:\s?\((?:\d{1,3}|[a-z]{1,4})\))*`;
const numbers = String.raw`${number}(?:\s?(?:,|[-–&]|and|or|to|und|oder|bis|sowie)\s?${number}){0,12}(?:\s?ff?\.)?`;
/** What German adds to a place: Abs. 2 Satz 1 Nr. 3 lit. a. */
const within = String.raw`(?:,?\s(?:Abs(?:\.|atz|ätze)|Unterabs(?:\.|atz)|S(?:\.|ätze|atz)|Nr\.|Nummern?|lit\.|Buchst(?:\.|abe)|Alt\.|Halbs(?:\.|atz)|sentence|point)\s?(?:${numbers}|[a-z]{1,2}\b\)?)){0,6}(?:\s[IVX]+\b)?`;

const kind = String.raw`(?:[Aa]rticles?|Arts?\.|[Ss]ections?|[Ss]ec\.|[Cc]lauses?|[Pp]aragraphs?|[Aa]nnex(?:es)?|[Aa]ppendi(?:x|ces)|[Ss]chedules?|[Ee]xhibits?|[Aa]ttachments?|[Pp]arts?|[Cc]hapters?|[Rr]ecitals?|[Rr]ules?|Artikeln?|Artikels|Abschnitt(?:e[ns]?|s)?|Ziffern?|Ziff\.|Nummern?|Nr\.|Punkt(?:e[ns]?|s)?|Klauseln?|Anlagen?|Anhang(?:s|es)?|Teil(?:s|es)?|Kapiteln?|Kapitels|Erwägungsgr(?:und|undes|ünde|ünden)|§§?)`;
const place = String.raw`${kind}\s?${numbers}${within}`;
const places = String.raw`${place}(?:\s?(?:,|and|or|to|und|oder|sowie)\s${place}){0,8}`;

const union = '(?:EU|EC|EEC|EG|EWG|Euratom)';
const unionLaw = String.raw`(?:(?:Delegated|Implementing|Commission|Council|Delegierten?r?|Durchführungs)\s?)*(?:Regulation|Directive|Decision|[Vv]erordnung|Richtlinie|[Bb]eschluss(?:es)?)\s(?:\(${union}\)\s(?:No\.?\s|Nr\.\s)?\d{1,4}/\d{1,4}|\d{2,4}/\d{1,4}(?:/(?:${union}|JHA|JI))?)`;

const year = String.raw`(?:1[6-9]|20)\d{2}`;
/** What documents are called, where a place of one is cited. Bare, each of the first means the contract itself. */
const contracts = String.raw`[Aa]greements?|[Cc]ontracts?|[Tt]erms|[Cc]onditions|[Oo]rder|[Vv]ereinbarung|[Vv]ertrag(?:e?s)?|[Bb]edingungen`;
const documents = String.raw`[Aa]ddendum|[Aa]ct|[Cc]ode|[Ll]aws?|[Ss]tatutes?|[Rr]egulations?|[Dd]irective|[Cc]onvention|[Tt]reaty|[Rr]ules|[Pp]olicy|[Ss]tandard|[Ll]icen[cs]e|[Cc]onstitution|[Oo]rdinance|[Ss]tatement of [Ww]ork|[Oo]rder [Ff]orm`;
const german = String.raw`\p{L}+(?:vertrag(?:e?s)?|verträge|vereinbarung|bedingungen|gesetz(?:e?s)?|gesetzbuch(?:e?s)?|verordnung|ordnung|übereinkommens?|richtlinie|schein(?:e?s)?)|Gesetz(?:es)?|Übereinkommens?|Verordnung|Richtlinie`;
/** Not "this agreement", nor "these terms": their places have references of their own. */
const other = String.raw`(?!(?:the|this|these|that|its|their|an?|der|des|dem|den|die|dies\p{L}+)\s)`;
const word = String.raw`[\p{L}(][\p{L}.’'()&\u2011-]{0,60}`;
const named = String.raw`${other}(?:${word}\s){1,8}?(?:${contracts}|${documents})(?!\p{L})(?:\s(?:of\s)?${year})?|${other}(?:${word}\s){0,4}?(?:${documents}|${german})(?!\p{L})(?:\s(?:of\s)?${year})?`;
/** An abbreviation with two capitals, such as BGB, GDPR, ProdHaftG or MSA; no currency. */
const short = String.raw`(?!(?:USD|EUR|GBP|CHF|JPY|KWD)\b)\p{Lu}[\p{L}&-]{0,20}\p{Lu}\p{L}{0,20}(?:\s[IVX]+\b)?`;
const article = String.raw`(?:(?:the|its|their|that|der|des|dem|den|die)\s)?`;
const document = String.raw`(?:${unionLaw}|${named}|${short})`;

/** Bodies and families of standards, with the number of one. */
const standard = String.raw`(?:(?:ISO|IEC|EN|DIN|VDE|BS|ETSI|CEN|IEEE|ANSI|NIST|SP|SOC|ISAE|SSAE|AICPA|PCI|DSS|RFC|FIPS|PUB|BSI|IDW|PS|ITU|WCAG|OWASP|ASVS|CIS|CSA|STAR|IFRS|IAS|ASC|US|GAAP|ITIL|COBIT|HL7|TLS|SSL|OAuth|SAML|AES|SHA|RSA|Incoterms|TISAX|TS|TR|PAS|C5|Controls|Level|UN)(?:®)?[/\s-]){0,6}(?:ISO|IEC|EN|DIN|BS|IEEE|ANSI|SP|SOC|ISAE|SSAE|DSS|RFC|FIPS|PUB|C5|TR|TS|PS|WCAG|ASVS|Controls|Level|IFRS|IAS|ASC|ITIL|COBIT|TLS|SSL|OAuth|SAML|AES|SHA|RSA|Incoterms|AL|TISAX|802|X)(?:®)?[/\s:.-]?(?:v|X|[A-Z]\.)?\d{1,5}(?: \d{3}(?!\d|\s?\p{L}))?(?:[.-]\d{1,5})*(?::\d{4}(?:-\d{2})?)?(?:[+/]A\d+:\d{4})?(?:\s(?:Type|Typ|Rev\.|Part|Teil|Level)\s(?:[IVX]+|\d{1,2}))?(?!\d)`;

const act = String.raw`\p{Lu}[\p{L}’'().&-]{0,60}\s(?:(?:of|and|the|on|for|in|to|\p{Lu}[\p{L}’'().&-]{0,60}|\(\p{Lu}[\p{L}\s]{0,60}\))\s){0,10}?(?:Act|Code|Regulations|Rules|Convention|Treaty|Order|Ordinance|Statute)(?:\sof)?,?\s\(?${year}\)?`;
const american = String.raw`\d{1,3}\s(?:U\.\s?S\.\s?C\.?|USC|C\.\s?F\.\s?R\.?|CFR)\s(?:§§?\s?|[Pp]arts?\s|[Ss]ections?\s)?${numbers}`;

const edge = String.raw`(?<![\p{L}\p{N}])`;
const end = String.raw`(?![\p{L}\p{N}])`;

const forms: readonly RegExp[] = [
  // "Article 28 of Regulation (EU) 2016/679", "section 4.2 of the MSA", "Anlage 2 zum Rahmenvertrag"
  String.raw`${places}\s(?:of|to|under|in|from|der|des|dem|zum|zur|im)\s${article}${document}`,
  // "§ 288 Abs. 2 BGB", "Art. 28 DSGVO"
  String.raw`${places}\s(?:${short}|${unionLaw})`,
  // "UCC § 2-207", "Cal. Civ. Code § 1798.100", "Regulation (EU) 2016/679, Article 28"
  String.raw`(?:${unionLaw}|${short}),?\s${places}`,
  String.raw`(?:\p{Lu}[\p{L}.]{0,40}\s){1,5}(?:§§?)\s?${numbers}`,
  unionLaw,
  standard,
  act,
  american,
].map((form) => new RegExp(`${edge}(?:${form})${end}`, 'gu'));

export type Stretch = { readonly from: number; readonly to: number };

/** Where a text cites a norm or another document. */
export function citationsIn(text: string): readonly Stretch[] {
  // Every form has a number.
  if (!/\d/.test(text)) return [];
  return forms.flatMap((form) =>
    [...text.matchAll(form)].map(({ index, 0: found }) => ({ from: index, to: index + found.length })),
  );
}

const placeAlone = new RegExp(
  String.raw`(?:${kind}|\b(?:and|or|to|of|the|und|oder|bis|der|des|dem)\b|[\s,.()–-]|\d|\b[a-z]\b)+`,
  'gu',
);
/** The contract and its parties. */
const own =
  /(?<!\p{L})(?:agreement|contract|terms|order|customer|provider|vertrag(?:e?s)?|vereinbarung|bestellung|kunden?|anbieters?|this|these|dies\p{L}*)(?!\p{L})/giu;
const ofTheDeal =
  /[$€£¥%]|\b(?:USD|EUR|GBP|CHF|JPY|KWD)\b|\b(?:pays?|zahlt)\b|\b(?:fees?|prices?|charges?|discounts?|caps?|rates?|amounts?|limits?)\b|entgelt|preis|rabatt|gebühr|vergütung|betrag|grenze/iu;
const numbered = /(?:§|\p{Lu}[\p{L}.®]*|No\.?|Nr\.|[.,/:–()-]|\d|v|and|und|to|bis|[a-z]{2,})[\s\u00a0]?$/u;

/**
 * Whether `{{cite:…}}` has the form of a citation: a known one, or a name with capitals and a number that belongs to it. A place without its
 * document is none, and neither is a figure of the deal.
 */
export function isCitation(text: string): boolean {
  if (citationsIn(text).some(({ from, to }) => from === 0 && to === text.length)) return true;
  const name = text.replaceAll(own, ' ').replaceAll(placeAlone, ' ');
  if (!/^[\p{Lu}\d§]|^[a-z]+\s\d/u.test(text) || !/\d/.test(text) || ofTheDeal.test(text) || !/\p{Lu}\p{L}/u.test(name))
    return false;
  return [...text.matchAll(/(?<!\d)\d/g)].every(({ index }) => index === 0 || numbered.test(text.slice(0, index)));
}
