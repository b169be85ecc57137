import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import type { Protocol } from '../../../shared/model/protocol.ts';
import { diffProtocols } from '../../../shared/protocol/diffProtocols.ts';

const PROTOCOL = defaultProtocol(1 as TrialId);
const withRule = (id: string, change: object): Protocol => ({
  ...PROTOCOL,
  rules: PROTOCOL.rules.map((rule) => (rule.id === id ? { ...rule, ...change } : rule)),
});

describe('diffProtocols', () => {
  test('a protocol does not differ from itself, nor from its copy under another label', () => {
    expect(diffProtocols(PROTOCOL, { ...structuredClone(PROTOCOL), version: '9' })).toEqual({
      items: [],
      settings: [],
    });
  });

  test('the order in which the fields of a condition were typed is no difference', () => {
    const turned = PROTOCOL.rules.map((rule) => ({
      ...rule,
      ...(rule.where && { where: rule.where.map((one) => Object.fromEntries(Object.entries(one).reverse())) }),
    }));
    expect(diffProtocols(PROTOCOL, { ...PROTOCOL, rules: turned as never }).items).toEqual([]);
  });

  test('a longer time is a change, said in both languages before and after', () => {
    const changed = withRule('D3', { unlessResolved: { toGradeAtMost: 2, withinHours: 72 } });
    const { items } = diffProtocols(PROTOCOL, changed);
    expect(items).toMatchObject([{ id: 'D3', kind: 'changed' }]);
    expect(items[0]!.before!.sentence.en).toContain('7 days (168 hours)');
    expect(items[0]!.after!.sentence.en).toContain('3 days (72 hours)');
    expect(items[0]!.after!.sentence.zh).toContain('72 小时');
  });

  test('other words of the protocol for the same structure are a rewording', () => {
    const { items } = diffProtocols(PROTOCOL, withRule('D2', { wording: { en: 'CRS 4', zh: 'CRS 4' } }));
    expect(items).toMatchObject([{ id: 'D2', kind: 'reworded' }]);
  });

  test('a term beyond those the sentence names is told by its name', () => {
    const rule = PROTOCOL.rules.find(({ id }) => id === 'D7b')!;
    const bleeding = rule.where![0] as { readonly select: { readonly termCodes: readonly number[] } };
    const fewer = { ...bleeding, select: { termCodes: bleeding.select.termCodes.filter((code) => code !== 10015090) } };
    const { items } = diffProtocols(PROTOCOL, withRule('D7b', { where: [fewer] }));
    expect(items).toMatchObject([
      { id: 'D7b', kind: 'changed', terms: { added: { en: [] }, removed: { en: ['Epistaxis'] } } },
    ]);
  });

  test('a removed rule comes last, a new one in its place', () => {
    const [first, ...rest] = PROTOCOL.rules;
    const after = { ...PROTOCOL, rules: [...rest, { ...first!, id: 'D30' }] };
    expect(diffProtocols(PROTOCOL, after).items.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'D30 added',
      'D1 removed',
    ]);
  });

  test('a setting without a sentence is told by its field', () => {
    const after = { ...PROTOCOL, illustrative: !PROTOCOL.illustrative };
    const { items, settings } = diffProtocols(PROTOCOL, after);
    expect(items).toEqual([]);
    expect(settings).toMatchObject([{ path: 'illustrative' }]);
  });

  test('what one direction adds the other removes, and what it changes the other changes back', () => {
    const opposite = { added: 'removed', removed: 'added', changed: 'changed', reworded: 'reworded' } as const;
    const some = fc.subarray([...PROTOCOL.rules]).map((rules) => ({ ...PROTOCOL, rules }));
    fc.assert(
      fc.property(some, some, (a, b) => {
        const there = diffProtocols(a, b).items.map(({ id, kind }) => `${id} ${kind}`);
        const back = diffProtocols(b, a).items.map(({ id, kind }) => `${id} ${opposite[kind]}`);
        expect(new Set(there)).toEqual(new Set(back));
      }),
    );
  });
});
