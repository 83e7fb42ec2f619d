// TrueType programs that are made to exhaust a reader of outlines.

/** A font program of these tables. */
function program(tables: Readonly<Record<string, Buffer>>): Buffer {
  const entries = Object.entries(tables);
  const head = Buffer.alloc(12 + entries.length * 16);
  head.writeUInt32BE(0x10000, 0);
  head.writeUInt16BE(entries.length, 4);
  let at = head.length;
  for (const [index, [tag, table]] of entries.entries()) {
    head.write(tag, 12 + index * 16, 'latin1');
    head.writeUInt32BE(at, 12 + index * 16 + 8);
    head.writeUInt32BE(table.length, 12 + index * 16 + 12);
    at += table.length;
  }
  return Buffer.concat([head, ...entries.map(([, table]) => table)]);
}

function longHead(): Buffer {
  const head = Buffer.alloc(54);
  head.writeInt16BE(1, 50);
  return head;
}

function most(glyphs: number): Buffer {
  const table = Buffer.alloc(6);
  table.writeUInt16BE(glyphs, 4);
  return table;
}

/** Every glyph is the same outline of two megabytes. */
export function largeOutlines(): Buffer {
  const glyf = Buffer.alloc(2_000_000, 1);
  glyf.writeInt16BE(1000, 0);
  for (let contour = 0; contour < 1000; contour += 1) glyf.writeUInt16BE(contour === 999 ? 65_534 : contour, 10 + contour * 2);
  const loca = Buffer.alloc(65_537 * 4);
  for (let glyph = 0; glyph <= 65_536; glyph += 1) loca.writeUInt32BE((glyph * 2) % 4, glyph * 4);
  return program({ head: longHead(), loca, glyf, maxp: most(65_535) });
}

/** Each glyph is made of the next one, thirty-two times. */
export function glyphsOfGlyphs(): Buffer {
  const [count, size] = [40, 10 + 32 * 6];
  const glyf = Buffer.alloc(size * count);
  for (let glyph = 0; glyph < count; glyph += 1) {
    glyf.writeInt16BE(-1, glyph * size);
    for (let part = 0; part < 32; part += 1) {
      const at = glyph * size + 10 + part * 6;
      glyf.writeUInt16BE(part === 31 ? 0 : 32, at);
      glyf.writeUInt16BE(Math.min(count - 1, glyph + 1), at + 2);
    }
  }
  const loca = Buffer.alloc((count + 1) * 4);
  for (let glyph = 0; glyph <= count; glyph += 1) loca.writeUInt32BE(glyph * size, glyph * 4);
  return program({ head: longHead(), loca, glyf, maxp: most(count) });
}

/** Four tables of codes, each of sixteen thousand segments that a letter is looked for in. */
export function segmentsWithoutEnd(): Buffer {
  const segments = 16_000;
  const table = Buffer.alloc(16 + segments * 8);
  table.writeUInt16BE(4, 0);
  table.writeUInt16BE(segments * 2, 6);
  for (let segment = 0; segment < segments; segment += 1) table.writeUInt16BE(1, 14 + segment * 2);
  const kinds = [
    [3, 0],
    [1, 0],
    [3, 1],
    [3, 1],
  ] as const;
  const heads = kinds.flatMap(([platform, encoding]) => [0, platform, 0, encoding, 0, 0, 0, 36]);
  const cmap = Buffer.concat([Buffer.from([0, 0, 0, 4, ...heads]), table]);
  return program({ cmap, head: longHead(), loca: Buffer.alloc(404), glyf: Buffer.alloc(4), maxp: most(100) });
}
