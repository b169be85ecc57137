import { describe, expect, test } from 'vitest';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import type { Protocol } from '../../../shared/model/protocol.ts';
import type { DltRule } from '../../../shared/model/ruleLanguage.ts';
import { isApprovable, isStorable, validateProtocol } from '../../../shared/protocol/validateProtocol.ts';

const PROTOCOL = defaultProtocol(1 as TrialId);
const D3 = PROTOCOL.rules.findIndex(({ id }) => id === 'D3');
const found = (protocol: Protocol) =>
  validateProtocol(protocol).map(
    ({ ruleId, severity, path }) => `${ruleId} ${severity} ${path.replace(`rules.${D3}`, 'D3')}`,
  );
const withD3 = (change: Partial<DltRule>): Protocol => ({
  ...PROTOCOL,
  rules: PROTOCOL.rules.map((rule, i) => (i === D3 ? { ...rule, ...change } : rule)),
});

describe('validateProtocol', () => {
  test('the reference set can be approved', () => {
    expect(isApprovable(validateProtocol(PROTOCOL))).toBe(true);
  });

  test.each<[claim: string, change: Partial<DltRule>, finding: string]>([
    ['an id of another form', { id: 'rule 3' }, 'PRO-07 F D3.id'],
    ['an id twice', { id: 'D2' }, 'PRO-08 F D3.id'],
    ['the id of the committee hook', { id: 'D12' }, 'PRO-08 F D3.id'],
    ['an exclusion that is not there', { except: ['X9'] }, 'PRO-16 F D3.except'],
    [
      'a window that ends before it begins',
      { window: { anchor: 'day-0', fromDay: 28, toDay: 0 } },
      'PRO-04 F D3.window.toDay',
    ],
    ['grades in the wrong order', { grade: { atLeast: 4, atMost: 3 } }, 'PRO-04 F D3.grade'],
    ['a term nobody knows', { select: { termCodes: [10000001] } }, 'PRO-05 F D3.select'],
    ['a family taken out of itself', { select: { families: ['CRS'], notFamilies: ['CRS'] } }, 'PRO-06 F D3.select'],
    [
      'a term that is of another organ class',
      { select: { socCodes: [2], termCodes: [10052015] } },
      'PRO-06 F D3.select',
    ],
    [
      'down to a grade it never had',
      { unlessResolved: { toGradeAtMost: 3, withinHours: 24 } },
      'PRO-09 F D3.unlessResolved.toGradeAtMost',
    ],
    [
      'hours not typed yet',
      { unlessResolved: { toGradeAtMost: 2, withinHours: Number.NaN } },
      'PRO-01 F D3.unlessResolved.withinHours',
    ],
    [
      'no hours at all',
      { unlessResolved: { toGradeAtMost: 2, withinHours: 0 } },
      'PRO-03 F D3.unlessResolved.withinHours',
    ],
    [
      'progression asked of an event that is no death',
      { unlessDeathByProgression: true },
      'PRO-15 W D3.unlessDeathByProgression',
    ],
    ['no Chinese wording', { wording: { en: 'x', zh: ' ' } }, 'PRO-13 F D3.wording.zh'],
    ['no basis', { origin: { kind: 'protocol', basis: '' } }, 'PRO-14 W D3.origin.basis'],
    ['everything it selects excluded', { select: { termCodes: [10001760] }, except: ['X4e'] }, 'PRO-17 F D3.except'],
    [
      'days in the wrong order',
      { where: [{ kind: 'still-present', onDay: 42, toDay: 28 }] },
      'PRO-04 F D3.where.0.toDay',
    ],
    [
      'a dose level that is not there',
      { where: [{ kind: 'stratum', doseLevels: ['DL9'] }] },
      'PRO-12 F D3.where.0.doseLevels',
    ],
    [
      'an age from which nobody is young enough',
      { where: [{ kind: 'stratum', ageFrom: 18, ageBelow: 12 }] },
      'PRO-10 F D3.where.0.ageBelow',
    ],
    ['a stratum of nothing', { where: [{ kind: 'stratum' }] }, 'PRO-11 F D3.where.0'],
    [
      'nobody asked anything',
      { where: [{ kind: 'judgement', by: 'committee', question: { en: '', zh: '是否' } }] },
      'PRO-13 F D3.where.0.question.en',
    ],
    ['no scale chosen', { where: [{ kind: 'scale', anyOf: [] }] }, 'PRO-02 F D3.where.0.anyOf'],
  ])('%s is found', (_claim, change, expected) => {
    expect(found(withD3(change))).toContain(expected);
  });

  test.each<[claim: string, change: Partial<Protocol>, finding: string]>([
    [
      'a DLT window that ends before it begins',
      { dltWindow: { ...PROTOCOL.dltWindow, toDay: -1 } },
      'PRO-04 F dltWindow.toDay',
    ],
    [
      'a report that ends before the window does',
      { reporting: { ...PROTOCOL.reporting, toDay: 20 } },
      'PRO-19 W reporting.toDay',
    ],
    ['no label', { version: ' ' }, 'PRO-18 F version'],
    ['no rule', { rules: [] }, 'PRO-21 W rules'],
    [
      'more than the whole dose',
      { evaluability: { ...PROTOCOL.evaluability, minDoseFraction: 70 } },
      'PRO-24 F evaluability.minDoseFraction',
    ],
  ])('%s is found', (_claim, change, expected) => {
    expect(found({ ...PROTOCOL, ...change })).toContain(expected);
  });

  test('an exclusion that takes out part of what a rule is about leaves the rule alone', () => {
    const partly = withD3({ select: { termCodes: [10001760, 10019211] }, except: ['X4e'] });
    expect(found(partly).filter((one) => one.includes('D3'))).toEqual([]);
  });

  test('what is only odd can be kept and approved; what is wrong can be kept; what is incomplete cannot', () => {
    const odd = validateProtocol(withD3({ origin: { kind: 'protocol', basis: '' } }));
    const wrong = validateProtocol(withD3({ except: ['X9'] }));
    const incomplete = validateProtocol(withD3({ unlessResolved: { toGradeAtMost: 2, withinHours: Number.NaN } }));
    expect([isStorable(odd), isApprovable(odd)]).toEqual([true, true]);
    expect([isStorable(wrong), isApprovable(wrong)]).toEqual([true, false]);
    expect([isStorable(incomplete), isApprovable(incomplete)]).toEqual([false, false]);
  });
});
