import { expect, test } from 'vitest';
import type { XmlElement } from '../../../src/main/export/xml/parse-xml.ts';
import { parseXml, XmlTooLarge } from '../../../src/main/export/xml/parse-xml.ts';
import { isWithin, readingLimits, withWhatItTook } from '../../hostile/what-it-took.ts';

const shape = ({ name, attributes, children }: XmlElement): unknown => [
  name,
  ...attributes.map(({ localName, value }) => `${localName}=${value}`),
  ...children.map((child) => (typeof child === 'string' ? `“${child}”` : shape(child))),
];

test('elements, attributes and texts come as they stand', () => {
  const text = `<?xml version="1.0"?>\r\n<!-- a -->\n<a:b xmlns:a='urn:1' a:c="1"  d = '"2"'><e/>text<f >\r\n</f><![CDATA[<&]]></a:b>\n`;
  expect(shape(parseXml(text))).toEqual(['a:b', 'a=urn:1', 'c=1', 'd="2"', ['e'], '“text”', ['f', '“\n”'], '“<&”']);
});

test('the five entities and numbered letters are read, in texts and attributes', () => {
  expect(shape(parseXml('<a b="&lt;&#65;&quot;">&amp;&#x1F600;&apos;&gt;</a>'))).toEqual(['a', 'b=<A"', "“&😀'>”"]);
});

test('prefixes stand for what the nearest element around declares', () => {
  const root = parseXml('<p:a xmlns:p="urn:1" xmlns="urn:0"><b p:c="1" c="2"/><p:b xmlns:p="urn:2"/><q:b/></p:a>');
  expect(root.namespace).toBe('urn:1');
  expect(root.descendants('b').map(({ namespace }) => namespace)).toEqual(['urn:0', 'urn:2', null]);
  expect(root.descendants('b')[0]?.attributes.map(({ namespace }) => namespace)).toEqual(['urn:1', null]);
});

test.each([
  ['nothing', ''],
  ['text alone', 'abc'],
  ['text behind the root', '<a/>b'],
  ['two roots', '<a/><b/>'],
  ['an element that does not end', '<a><b></a>'],
  ['an end without a beginning', '</a>'],
  ['a tag that does not end', '<a b="1"'],
  ['an attribute without quotes', '<a b=1/>'],
  ['attributes that touch', '<a b="1"c="2"/>'],
  ['an attribute that stands twice', '<a b="1" b="2"/>'],
  ['an entity that is not declared', '<a>&nbsp;</a>'],
  ['a bare ampersand', '<a>R & D</a>'],
  ['a letter beyond all letters', '<a>&#x110000;</a>'],
  ['a comment that does not end', '<a><!-- </a>'],
  ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
  ['a document type in small letters', '<!doctype a><a/>'],
])('%s is refused', (_, text) => {
  expect(() => parseXml(text)).toThrow(/XML/);
});

const many = (count: number, part: (at: number) => string): string => Array.from({ length: count }, (_, at) => part(at)).join('');

test.each([
  ['elements without end', `<a>${'<b/>'.repeat(5_000_000)}</a>`],
  ['elements within one another', '<a>'.repeat(5_000_000)],
  ['attributes of one element', `<a ${many(1_500_000, (at) => `b${at}="" `)}/>`],
  ['namespaces again and again', `<a ${many(180, (at) => `xmlns:p${at}="u" `)}>${'<b xmlns:q="v"/>'.repeat(900_000)}</a>`],
  ['comments without end', `<a>${'<!---->'.repeat(2_500_000)}</a>`],
  ['a tag of spaces', `<a${' '.repeat(20_000_000)}`],
  ['a name of megabytes', `<a><${'b'.repeat(20_000_000)}`],
  ['comments that do not end', `<a>${'<!--'.repeat(5_000_000)}`],
  ['entities without end', `<a>${'&amp;'.repeat(4_000_000)}`],
])('%s end in time', async (_, text) => {
  const { answer, reading } = await withWhatItTook(() => {
    try {
      return parseXml(text).name;
    } catch (error) {
      return error instanceof Error;
    }
  });
  expect(answer).toBe(true);
  expect({ reading, isWithin: isWithin(reading, readingLimits) }).toMatchObject({ isWithin: true });
});

test('more than any contract has is told from what is broken', () => {
  expect(() => parseXml(`<a>${'<b/>'.repeat(2_000_000)}</a>`)).toThrow(XmlTooLarge);
  expect(() => parseXml('<a>'.repeat(257))).toThrow(XmlTooLarge);
});
