import { deflateSync } from 'node:zlib';

/** A file as qpdf writes it plain, with what edits it as a forger or a service would. */
export class PlainFile {
  private text: string;

  constructor(plain: Uint8Array) {
    this.text = Buffer.from(plain).toString('latin1');
  }

  /** The number of the page's object; pages from 1. */
  page(number: number): number {
    const kids = /\/Kids \[\s*((?:\d+ 0 R\s*)+)\]\s*\/Type \/Pages/.exec(this.text)?.[1] ?? '';
    const found = [...kids.matchAll(/(\d+) 0 R/g)][number - 1]?.[1];
    if (found === undefined) throw new Error(`There is no page ${number}`);
    return Number(found);
  }

  get catalog(): number {
    return Number(/\/Root (\d+) 0 R/.exec(this.text)?.[1]);
  }

  object(number: number): string {
    return new RegExp(`\\n${number} 0 obj\\n([\\s\\S]*?)\\nendobj`).exec(this.text)?.[1] ?? '';
  }

  /** Adds entries to an object's dictionary, in place of those of the same names. */
  with(number: number, entries: Readonly<Record<string, string>>): PlainFile {
    let changed = this.object(number);
    for (const [key, value] of Object.entries(entries)) {
      changed = changed.replace(new RegExp(`\\n  /${key} (?:\\d+ 0 R|\\[[^\\]]*\\]|\\S+)`), '');
      changed = changed.replace(/^<</, `<<\n  /${key} ${value}`);
    }
    return this.replaced(number, changed);
  }

  replaced(number: number, body: string): PlainFile {
    const old = this.object(number);
    if (old === '' || old === body) throw new Error(`Object ${number} is not changed`);
    return this.edited(`\n${number} 0 obj\n${old}\nendobj`, `\n${number} 0 obj\n${body}\nendobj`);
  }

  edited(from: string | RegExp, to: string | ((found: string) => string)): PlainFile {
    const next = new PlainFile(new Uint8Array());
    next.text = this.text.replace(from, (found) => (typeof to === 'string' ? to : to(found)));
    if (next.text === this.text) throw new Error(`There is no ${String(from)}`);
    return next;
  }

  /** A new object, and the file that has it. */
  added(body: string): readonly [number, PlainFile] {
    const numbers = [...this.text.matchAll(/\n(\d+) 0 obj\n/g)].map(([, number]) => Number(number));
    const number = Math.max(...numbers) + 1;
    const next = new PlainFile(new Uint8Array());
    next.text = this.text.replace(/\nxref\n/, () => `\n${number} 0 obj\n${body}\nendobj\n\nxref\n`);
    return [number, next];
  }

  stream(content: string, entries = ''): readonly [number, PlainFile] {
    const packed = deflateSync(Buffer.from(content, 'latin1')).toString('latin1');
    return this.added(`<< ${entries} /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`);
  }

  /** Draws more on a page, after all that is there; Helvetica is `/Fx`. */
  drawnOn(page: number, content: string): PlainFile {
    const [font, withFont] = this.added('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
    const [form, withForm] = withFont.stream(
      content,
      `/Type /XObject /Subtype /Form /BBox [0 0 1000 1000] /Resources << /Font << /Fx ${font} 0 R >> >>`,
    );
    const [annotation, done] = withForm.added('<< /Nothing true >>');
    void annotation;
    const number = this.page(page);
    const body = done.object(number);
    const contents = /\/Contents (\d+ 0 R)/.exec(body)?.[1] ?? '';
    const [call, withCall] = done.stream('Q q /Fz Do Q');
    const [open, withOpen] = withCall.stream('q');
    const resources = /\/Resources (\d+) 0 R/.exec(body)?.[1];
    const target = withOpen.with(number, { Contents: `[${open} 0 R ${contents} ${call} 0 R]` });
    const holder = resources === undefined ? number : Number(resources);
    const held = target.object(holder);
    const inner = /\/XObject <</.test(held)
      ? held.replace('/XObject <<', `/XObject << /Fz ${form} 0 R`)
      : resources === undefined
        ? held.replace('/Resources <<', `/Resources << /XObject << /Fz ${form} 0 R >>`)
        : held.replace(/^<</, `<< /XObject << /Fz ${form} 0 R >>`);
    return target.replaced(holder, inner);
  }

  /** Begins a page with instructions, under which all that it draws stands; `/Fg` is a state of the given entries, `/Fx` Helvetica. */
  framed(page: number, content: string, state = '/LW 1'): PlainFile {
    const [font, withFont] = this.added('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
    const [first, withFirst] = withFont.stream(content);
    const number = this.page(page);
    const contents = /\/Contents (\d+ 0 R)/.exec(withFirst.object(number))?.[1] ?? '';
    const target = withFirst.with(number, { Contents: `[${first} 0 R ${contents}]` });
    return target.resourced(number, 'ExtGState', `/Fg << ${state} >>`).resourced(number, 'Font', `/Fx ${font} 0 R`);
  }

  /** Adds an entry to a dictionary of a page's resources. */
  private resourced(page: number, kind: string, entry: string): PlainFile {
    const own = /\/Resources (\d+) 0 R/.exec(this.object(page))?.[1];
    const holder = own === undefined ? page : Number(own);
    const held = this.object(holder);
    const elsewhere = new RegExp(`/${kind} (\\d+) 0 R`).exec(held)?.[1];
    if (elsewhere !== undefined)
      return this.replaced(Number(elsewhere), this.object(Number(elsewhere)).replace('<<', `<< ${entry}`));
    if (held.includes(`/${kind} <<`)) return this.replaced(holder, held.replace(`/${kind} <<`, `/${kind} << ${entry}`));
    const within = own === undefined ? '/Resources <<' : '<<';
    return this.replaced(holder, held.replace(within, `${within} /${kind} << ${entry} >>`));
  }

  /** Draws with a font of the page whose table calls every letter a blank. */
  withBlankLetters(page: number): PlainFile {
    const [map, withMap] = this.stream(
      '1 beginbfrange <0000> <00ff> [<0020>] endbfrange 40 beginbfchar '.concat(
        ...Array.from({ length: 40 }, (_, code) => `<${code.toString(16).padStart(4, '0')}> <0020> `),
        'endbfchar',
      ),
    );
    const composite = [...this.text.matchAll(/\n(\d+) 0 obj\n(<<(?:(?!endobj)[\s\S])*?\/Subtype \/Type0[\s\S]*?)\nendobj/g)][0];
    if (composite === undefined) throw new Error('There is no composite font');
    const [font, withFont] = withMap.added((composite[2] ?? '').replace(/\/ToUnicode \d+ 0 R/, `/ToUnicode ${map} 0 R`));
    return withFont.drawnWith(page, font, '<000100020003000400050006>');
  }

  /** Draws with a font of drawings that calls them blanks. */
  withBlankDrawings(page: number): PlainFile {
    const [map, withMap] = this.stream('1 beginbfchar <41> <0020> endbfchar');
    const [glyph, withGlyph] = withMap.stream('600 0 d0 0 0 500 700 re f');
    const [font, withFont] = withGlyph.added(
      `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 600 700] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 65 /LastChar 65 ` +
        `/Widths [600] /CharProcs << /a ${glyph} 0 R >> /Encoding << /Differences [65 /a] >> /ToUnicode ${map} 0 R >>`,
    );
    return withFont.drawnWith(page, font, '(AAAA)');
  }

  private drawnWith(page: number, font: number, shown: string): PlainFile {
    const number = this.page(page);
    const contents = /\/Contents (\d+ 0 R)/.exec(this.object(number))?.[1] ?? '';
    const [open, withOpen] = this.stream('q');
    const [call, withCall] = withOpen.stream(`Q q BT /Fy 9 Tf 200 420 Td ${shown} Tj ET Q`);
    return withCall
      .with(number, { Contents: `[${open} 0 R ${contents} ${call} 0 R]` })
      .resourced(number, 'Font', `/Fy ${font} 0 R`);
  }

  /** Exchanges two pages. */
  exchanged(a: number, b: number): PlainFile {
    const [first, second] = [this.page(a), this.page(b)];
    return this.edited(/\/Kids \[\s*(?:\d+ 0 R\s*)+\](?=\s*\/Type \/Pages)/, (kids) =>
      kids.replace(/(\d+) 0 R/g, (whole, number) =>
        Number(number) === first ? `${second} 0 R` : Number(number) === second ? `${first} 0 R` : whole,
      ),
    );
  }

  /** Lays an annotation on a page. */
  annotated(page: number, body: string): PlainFile {
    const [number, next] = this.added(`<< /Type /Annot ${body} >>`);
    const own = next.object(next.page(page));
    const listed = /\/Annots \[/.test(own);
    return listed
      ? next.replaced(next.page(page), own.replace('/Annots [', `/Annots [ ${number} 0 R`))
      : next.with(next.page(page), { Annots: `[${number} 0 R]` });
  }

  /** The bytes, with a new table of where everything is. */
  get bytes(): Uint8Array {
    const body = this.text.slice(0, this.text.lastIndexOf('\nxref\n'));
    const trailer = /trailer\s*(<<[\s\S]*>>)\s*startxref/.exec(this.text)?.[1] ?? '';
    const places = [...body.matchAll(/\n(\d+) 0 obj\n/g)].map((match) => [Number(match[1]), match.index + 1] as const);
    const rows = places.map(([number, at]) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`);
    const size = Math.max(...places.map(([number]) => number)) + 1;
    const head = trailer.replace(/\/Size \d+/, `/Size ${size}`);
    return new Uint8Array(
      Buffer.from(`${body}\nxref\n${rows.join('')}trailer ${head}\nstartxref\n${body.length + 1}\n%%EOF\n`, 'latin1'),
    );
  }
}
