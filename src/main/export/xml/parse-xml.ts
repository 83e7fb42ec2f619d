export type XmlAttribute = {
  readonly localName: string;
  /** Null without a prefix, and where nothing declares the prefix. */
  readonly namespace: string | null;
  readonly value: string;
};

/** An element with its elements and texts. */
export class XmlElement {
  /** As it is written, its prefix included. */
  readonly name: string;
  readonly localName: string;
  readonly namespace: string | null;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly (XmlElement | string)[];

  constructor(
    { prefix, localName }: Name,
    scope: Scope,
    attributes: readonly XmlAttribute[],
    children: readonly (XmlElement | string)[],
  ) {
    this.name = prefix === '' ? localName : `${prefix}:${localName}`;
    this.localName = localName;
    this.namespace = scope.get(prefix) ?? null;
    this.attributes = attributes;
    this.children = children;
  }

  /** All text within, one after the other. */
  get textContent(): string {
    const [only] = this.children;
    if (this.children.length === 1 && typeof only === 'string') return only;
    return this.children.map((child) => (typeof child === 'string' ? child : child.textContent)).join('');
  }

  /** All elements within of a local name, in their order. */
  descendants(localName: string): readonly XmlElement[] {
    const found: XmlElement[] = [];
    const look = (within: XmlElement): void => {
      for (const child of within.children) {
        if (typeof child === 'string') continue;
        if (child.localName === localName) found.push(child);
        look(child);
      }
    };
    look(this);
    return found;
  }
}

/** There is more of something than in any file of a contract: it is made to exhaust its reader. */
export class XmlTooLarge extends Error {}

type Name = { readonly prefix: string; readonly localName: string };
/** The namespaces that prefixes are declared for. */
type Scope = ReadonlyMap<string, string>;

/** Elements, attributes and texts. The Word file of the largest quote has 1,100,000; these take about a second and 350 MB. */
const mostParts = 1_400_000;
/** Elements within one another. Word's own nest some dozens. */
const deepest = 256;
/** Prefixes that are declared at one place. Word's own files declare forty. */
const mostPrefixes = 200;

const nameSigns = String.raw`[A-Za-z_:\u0080-\uFFFF][-A-Za-z0-9_:.\u0080-\uFFFF]*`;
const startName = new RegExp(nameSigns, 'y');
const attribute = new RegExp(String.raw`[ \t\r\n]+(${nameSigns})[ \t\r\n]*=[ \t\r\n]*(?:"([^"<]*)"|'([^'<]*)')`, 'y');
const startEnd = /[ \t\r\n]*(\/?)>/y;
const onlySpace = /^[\s\0\uFEFF]*$/;

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The sign that an entity means, by its name or its number. */
function signOf(entity: string): string {
  const [, hex, number, name = ''] = /^&(?:#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}))|([a-z]+));$/.exec(entity) ?? [];
  const code = hex === undefined ? Number(number ?? Number.NaN) : Number.parseInt(hex, 16);
  if (code <= 0x10ffff) return String.fromCodePoint(code);
  const sign = Object.hasOwn(entities, name) ? entities[name] : undefined;
  if (sign === undefined) throw new Error('XML with an entity that is not declared');
  return sign;
}

const spaces = (value: string): string => (/[\t\r\n]/.test(value) ? value.replace(/[\t\r\n]/g, ' ') : value);
const lines = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

type Given = { readonly name: string; readonly value: string };

const firstScope: Scope = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]);

type Open = {
  readonly name: Name;
  readonly written: string;
  readonly scope: Scope;
  readonly attributes: readonly XmlAttribute[];
  readonly children: (XmlElement | string)[];
};

/** What all XML of a file may have together. */
export class XmlBudget {
  private left = mostParts;

  count(parts: number): void {
    this.left -= parts;
    if (this.left < 0) throw new XmlTooLarge('XML of more parts than any contract');
  }
}

class XmlReader {
  private readonly text: string;
  private readonly budget: XmlBudget;
  private at = 0;
  private readonly open: Open[] = [];
  private root: XmlElement | null = null;
  /** Names are few, and asked for again and again. */
  private readonly names = new Map<string, Name>();

  constructor(text: string, budget: XmlBudget) {
    this.text = text;
    this.budget = budget;
  }

  document(): XmlElement {
    const { text } = this;
    while (this.at < text.length) {
      const next = text.indexOf('<', this.at);
      this.words(lines(text.slice(this.at, next < 0 ? text.length : next)), true);
      if (next < 0) break;
      this.at = next;
      if (text.startsWith('</', next)) this.end();
      else if (text.startsWith('<?', next)) this.past('?>');
      else if (text.startsWith('<!--', next)) this.past('-->');
      else if (text.startsWith('<![CDATA[', next)) this.words(lines(this.past(']]>').slice(9)), false);
      // A document type or entities, which can grow without end.
      else if (text.startsWith('<!', next)) throw new Error('XML with a document type');
      else this.start();
    }
    if (this.root === null || this.open.length > 0) throw new Error('XML that does not end');
    return this.root;
  }

  private withoutEntities(text: string): string {
    if (!text.includes('&')) return text;
    return text.replace(/&(?:[#a-zA-Z0-9]{1,12};)?/g, (entity) => {
      this.budget.count(1);
      return signOf(entity);
    });
  }

  /** The text from here up to a mark, which is passed. */
  private past(mark: string): string {
    const end = this.text.indexOf(mark, this.at);
    if (end < 0) throw new Error('XML that does not end');
    const from = this.at;
    this.at = end + mark.length;
    this.budget.count(1);
    return this.text.slice(from, end);
  }

  private words(text: string, hasEntities: boolean): void {
    if (text === '') return;
    const around = this.open.at(-1);
    if (around === undefined) {
      if (!onlySpace.test(text)) throw new Error('XML with text outside of its root');
      return;
    }
    this.budget.count(1);
    around.children.push(hasEntities ? this.withoutEntities(text) : text);
  }

  private named(written: string): Name {
    const known = this.names.get(written);
    if (known !== undefined) return known;
    const colon = written.indexOf(':');
    const name =
      colon < 0 ? { prefix: '', localName: written } : { prefix: written.slice(0, colon), localName: written.slice(colon + 1) };
    this.names.set(written, name);
    return name;
  }

  /** Whether it matches here, and past it if so. */
  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found !== null) this.at = pattern.lastIndex;
    return found;
  }

  private start(): void {
    if (this.root !== null && this.open.length === 0) throw new Error('XML with two roots');
    if (this.open.length >= deepest) throw new XmlTooLarge('XML nested too deeply');
    this.budget.count(1);
    this.at += 1;
    const written = this.match(startName)?.[0];
    if (written === undefined) throw new Error('XML with a tag that has no name');
    const given = this.given();
    const end = this.match(startEnd);
    if (end === null) throw new Error('XML with a broken tag');
    const scope = this.scopeWith(given);
    const open = { name: this.named(written), written, scope, attributes: this.attributesOf(given, scope), children: [] };
    if (end[1] === '/') this.place(open);
    else this.open.push(open);
  }

  private given(): readonly Given[] {
    const given: Given[] = [];
    const names = new Set<string>();
    for (let found = this.match(attribute); found !== null; found = this.match(attribute)) {
      const [, name = '', double, single = ''] = found;
      this.budget.count(1);
      names.add(name);
      given.push({ name, value: this.withoutEntities(spaces(double ?? single)) });
    }
    if (names.size < given.length) throw new Error('XML with an attribute that stands twice');
    return given;
  }

  private scopeWith(given: readonly Given[]): Scope {
    const around = this.open.at(-1)?.scope ?? firstScope;
    const declared = given.filter(({ name }) => name.startsWith('xmlns') && (name.length === 5 || name[5] === ':'));
    if (declared.length === 0) return around;
    this.budget.count(around.size);
    const scope = new Map([...around, ...declared.map(({ name, value }) => [name.slice(6), value] as const)]);
    if (scope.size > mostPrefixes) throw new XmlTooLarge('XML with more namespaces than any contract');
    return scope;
  }

  private attributesOf(given: readonly Given[], scope: Scope): readonly XmlAttribute[] {
    return given.map(({ name, value }) => {
      const { prefix, localName } = this.named(name);
      return { localName, namespace: prefix === '' ? null : (scope.get(prefix) ?? null), value };
    });
  }

  private end(): void {
    const written = this.past('>').slice(2).trimEnd();
    const open = this.open.pop();
    if (open === undefined || open.written !== written) throw new Error('XML whose tags do not match');
    this.place(open);
  }

  private place({ name, scope, attributes, children }: Open): void {
    const element = new XmlElement(name, scope, attributes, children);
    const around = this.open.at(-1);
    if (around === undefined) this.root = element;
    else around.children.push(element);
  }
}

/**
 * Parses XML of a file from outside, with namespaces: its root. Throws where it is broken, where it declares a document type or entities, and
 * `XmlTooLarge` where it is made to exhaust its reader.
 */
export function parseXml(text: string, budget = new XmlBudget()): XmlElement {
  return new XmlReader(text, budget).document();
}
