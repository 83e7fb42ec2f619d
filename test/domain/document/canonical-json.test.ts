import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../src/shared/domain/document/canonical-json.ts';

describe('canonical JSON (RFC 8785)', () => {
  test('members are ordered by UTF-16 code unit, without spaces, with ECMAScript’s text', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew',
      '1': 'One',
      '\u{1f600}': 'Emoji',
      '\u0080': 'Control',
      '\u00f6': 'o',
    };
    expect(Object.keys(JSON.parse(canonicalJson(value)) as object)).toHaveLength(7);
    expect(canonicalJson(value)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"o","\u20ac":"Euro Sign","\u{1f600}":"Emoji","\ufb33":"Hebrew"}',
    );
    expect(canonicalJson({ b: [1, true, null, 1e21, 0.5], a: { d: undefined, c: '"\u2028' } })).toBe(
      '{"a":{"c":"\\"\u2028"},"b":[1,true,null,1e+21,0.5]}',
    );
  });

  test('what has no JSON is refused', () => {
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(RangeError);
    expect(() => canonicalJson([undefined])).toThrow(TypeError);
  });
});
