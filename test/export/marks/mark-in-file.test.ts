import { expect, test } from 'vitest';
import { markIn } from '../../../src/main/export/marks/mark-in-file.ts';
import { markNamespace, xmpPacket } from '../../../src/main/export/marks/xmp.ts';

const mark = {
  edition: '7',
  fingerprint: 'ab'.repeat(32),
  kind: 'final',
  document: 'annex',
  paper: 'A4',
  fields: 'acroform',
  initials: 'no',
  logo: 'yes',
  colour: '#7c3aed',
};
const packet = xmpPacket({
  part: '3',
  title: 'A <b> & "c"',
  author: "D'Arcy & Söhne",
  date: new Date('2026-01-01T00:00:00Z'),
  mark,
});

test('what a file says of itself is read as it was written, whatever its title and author', () => {
  expect(markIn(packet)).toEqual(mark);
  expect(markIn(xmpPacket({ part: '3', title: '', author: '', date: new Date(0), mark: { ...mark, colour: '' } })).colour).toBe(
    '',
  );
});

test('characters that XML escapes come out as they went in', () => {
  const odd = { ...mark, paper: `<A4> & "letter" 'x'` };
  expect(markIn(xmpPacket({ part: '3', title: 'T', author: 'A', date: new Date(0), mark: odd })).paper).toBe(odd.paper);
});

test('another prefix, and properties that were made attributes, are read too', () => {
  expect(markIn(packet.replaceAll('qw:', 'ns1:').replaceAll('xmlns:qw', 'xmlns:ns1'))).toEqual(mark);
  const attributes = Object.entries(mark)
    .map(([name, value]) => `q:${name}="${value}"`)
    .join(' ');
  const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
  expect(
    markIn(`<rdf:RDF xmlns:rdf="${rdf}"><rdf:Description rdf:about="" xmlns:q="${markNamespace}" ${attributes}/></rdf:RDF>`),
  ).toEqual(mark);
});

test.each([
  ['nothing', ''],
  ['no XML', 'edition 7'],
  ['XML that breaks off', packet.slice(0, -60)],
  ['the properties of another namespace', packet.replaceAll(markNamespace, 'urn:else')],
  ['a document type', `<!DOCTYPE x [<!ENTITY a "b">]>${packet}`],
])('%s says nothing', (_, xmp) => {
  expect(Object.values(markIn(xmp)).every((value) => value === null)).toBe(true);
});
