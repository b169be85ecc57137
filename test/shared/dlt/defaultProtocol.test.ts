import { describe, expect, test } from 'vitest';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import { findTerm } from '../../../shared/grading/ctcae/findTerm.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import { Protocol } from '../../../shared/model/protocol.ts';

const protocol = defaultProtocol(1 as TrialId);

describe('the shipped protocol', () => {
  test('is a protocol by its schema', () => {
    expect(Protocol.parse(protocol)).toEqual(protocol);
  });

  test('says that it is an illustration', () => {
    expect(protocol.illustrative).toBe(true);
    expect(protocol.donorDerived).toBe(false);
  });

  test('claims the registry for the reporting period only', () => {
    const origins = [
      ...protocol.rules,
      ...protocol.exclusions,
      ...protocol.pauseRules!,
      protocol.stagger!,
      protocol.committeeHook!,
      protocol.dltWindow,
      protocol.attribution,
      { origin: protocol.doseLevelsOrigin },
      { origin: protocol.day0Origin },
      { origin: protocol.evaluability.e1Origin },
      { origin: protocol.evaluability.e2Origin },
      { origin: protocol.cohort.designOrigin },
      { origin: protocol.cohort.groupOrigin },
      { origin: protocol.cohort.targetOrigin },
      protocol.cohort.boundary,
    ].map(({ origin }) => origin);
    expect(protocol.reporting.origin.kind).toBe('registry');
    expect(origins.every(({ kind, basis }) => kind === 'assumption' && basis.length > 0)).toBe(true);
  });

  test('holds the rules and exclusions of the reference set', () => {
    expect(protocol.rules.map(({ id }) => id)).toEqual([
      'D1',
      'D2',
      'D3',
      'D4',
      'D5',
      'D6',
      'D7a',
      'D7b',
      'D8',
      'D9',
      'D10a',
      'D10b',
      'D11a',
      'D11b',
    ]);
    expect(protocol.exclusions.map(({ id }) => id)).toEqual([
      'X1',
      'X2',
      'X3',
      'X4a',
      'X4b',
      'X4c',
      'X4d',
      'X4e',
      'X4f',
    ]);
  });

  test('holds stagger, committee hook and pauses, which older protocols do not have', () => {
    expect(protocol.stagger).toMatchObject({ id: 'S1', daysBetweenPatients: 14, nextGroupAfterDay: 28 });
    expect(protocol.committeeHook?.id).toBe('D12');
    expect(protocol.pauseRules?.map(({ id }) => id)).toEqual(['P1a', 'P1b', 'P1c', 'P1d', 'P1e']);
    const { stagger: _s, committeeHook: _h, pauseRules: _p, donorDerived: _d, ...older } = protocol;
    expect(Protocol.parse(older)).toEqual(older);
  });

  test('names only exclusions and terms that exist', () => {
    const ids = new Set(protocol.exclusions.map(({ id }) => id));
    const codes = [...protocol.rules, ...protocol.exclusions].flatMap(({ select }) => select.termCodes ?? []);
    expect(protocol.rules.flatMap(({ except }) => except).filter((id) => !ids.has(id))).toEqual([]);
    expect(codes.filter((code) => findTerm(code) === undefined)).toEqual([]);
  });

  test('is worded in both languages', () => {
    for (const { wording } of [...protocol.rules, ...protocol.exclusions, ...protocol.pauseRules!]) {
      expect(wording.en).toMatch(/[a-z]/);
      expect(wording.zh).toMatch(/\p{Script=Han}/u);
    }
  });
});
