import { describe, expect, test } from 'vitest';
import { assumptions as words } from '../../../client/i18n/en/assumptions.ts';
import { assumptionsOf } from '../../../shared/grading/assumptions.ts';
import { DEFAULT_GRADING_SETTINGS } from '../../../shared/grading/defaultGradingSettings.ts';
import { GradingSettings } from '../../../shared/model/grading.ts';

const all = assumptionsOf(DEFAULT_GRADING_SETTINGS);
const say = words as Readonly<Record<string, string>>;

describe('the assumptions of grading', () => {
  test('have one name each, a source and a sentence', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.filter(({ id, source }) => !/^(GRADING|NCT|ICAHT-CODE)/.test(source) || !say[id])).toEqual([]);
  });

  test('have words for their marks, their scopes and every value a setting can have', () => {
    const marks = all.flatMap(({ mark, scope }) => [`mark.${mark}`, `scope.${scope}`]);
    const { shape } = GradingSettings.unwrap();
    const chosen = [shape.baselineSample, shape.unknownBaseline, shape.vasopressinAlone, shape.highFlowDeviceAtLowFlow];
    const values = chosen.flatMap((setting) => [...setting.values].map((value) => `value.${value}`));
    expect([...marks, ...values].filter((key) => !say[key])).toEqual([]);
  });

  test('name every setting of the protocol once', () => {
    const icaht = Object.keys(DEFAULT_GRADING_SETTINGS.icaht).map((key) => `icaht.${key}`);
    const settings = Object.keys(DEFAULT_GRADING_SETTINGS).flatMap((key) => (key === 'icaht' ? icaht : key));
    expect(all.flatMap(({ setting }) => setting ?? []).toSorted()).toEqual(settings.toSorted());
  });

  test('carry the present value of their setting, and say it where the sentence has a place for it', () => {
    const settings: GradingSettings = {
      baselineSample: 'before-infusion',
      unknownBaseline: 'not-gradable',
      vasopressinAlone: 'grade-2',
      highFlowDeviceAtLowFlow: 'by-device',
      icaht: { fillDays: 3, joinDays: 1 },
      crsUsualOnsetDays: 21,
      assessmentGapHours: 48,
    };
    const values = assumptionsOf(settings).flatMap(({ setting, value }) => (setting ? [[setting, value]] : []));
    expect(Object.fromEntries(values)).toEqual({
      baselineSample: 'before-infusion',
      unknownBaseline: 'not-gradable',
      vasopressinAlone: 'grade-2',
      highFlowDeviceAtLowFlow: 'by-device',
      'icaht.fillDays': 3,
      'icaht.joinDays': 1,
      crsUsualOnsetDays: 21,
      assessmentGapHours: 48,
    });
    expect(all.filter(({ value, id }) => (value !== null) !== say[id]!.includes('{{value}}'))).toEqual([]);
  });
});
