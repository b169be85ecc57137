import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../shared/signing/canonicalJson.ts';
import { contentHash } from '../../../shared/signing/contentHash.ts';
import { sha256 } from '../../../shared/signing/sha256.ts';
import { signatureStanding } from '../../../shared/signing/signatureStanding.ts';

const nodes = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

describe('sha256', () => {
  test.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('gives the published digest of "%s"', (text, digest) => expect(sha256(text)).toBe(digest));

  test('is that of the platform for every text, whatever its length and letters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => sha256(text) === nodes(text)));
    for (let length = 50; length < 135; length += 1) {
      const text = '剂'.repeat(length);
      expect(sha256(text)).toBe(nodes(text));
    }
  });
});

describe('canonicalJson', () => {
  test('does not depend on the order of fields, and leaves out what has no value', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true, e: undefined })).toBe(
      '{"a":true,"b":[1,{"c":"x","d":null}]}',
    );
  });

  test('says every value of JSON so that it reads back the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('refuses what JSON cannot say', () => {
    expect(() => canonicalJson({ grade: Number.NaN })).toThrow('NaN cannot be signed');
    expect(() => canonicalJson(() => 1)).toThrow('a function cannot be signed');
  });
});

describe('signatureStanding', () => {
  const content = { decision: 'confirmed', grade: 3, reason: 'as seen on the ward' };
  const signed = { contentHash: contentHash(content) };

  test('C-26 stands while the content is the same, in whatever order it is written', () => {
    const again = { reason: content.reason, grade: 3, decision: 'confirmed' };
    expect(signatureStanding(signed, again)).toBe('valid');
  });

  test('C-26 is void when one letter of the content changes, when a field is added, or when nothing is left', () => {
    expect(signatureStanding(signed, { ...content, reason: 'as seen on the warD' })).toBe('void');
    expect(signatureStanding(signed, { ...content, serious: true })).toBe('void');
    expect(signatureStanding(signed, null)).toBe('void');
  });

  test('C-26 is void for any other content', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const same = canonicalJson(a) === canonicalJson(b);
        expect(signatureStanding({ contentHash: contentHash(a) }, b)).toBe(same ? 'valid' : 'void');
      }),
    );
  });
});
