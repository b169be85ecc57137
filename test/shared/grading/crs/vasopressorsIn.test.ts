import { describe, expect, test } from 'vitest';
import { vasopressorsIn } from '../../../../shared/grading/crs/vasopressorsIn.ts';

describe('vasopressorsIn', () => {
  test.each([
    [['norepinephrine'], ['norepinephrine']],
    [['Noradrenaline 0.1 µg/kg/min'], ['norepinephrine']],
    [['norepinephrine', 'noradrenaline', ' NOREPINEPHRINE '], ['norepinephrine']],
    [['Levophed'], ['norepinephrine']],
    [['epinephrine'], ['epinephrine']],
    [['adrenaline'], ['epinephrine']],
    [['去甲肾上腺素'], ['norepinephrine']],
    [['肾上腺素'], ['epinephrine']],
    [['去氧肾上腺素'], ['phenylephrine']],
    [['苯肾上腺素', 'phenylephrine'], ['phenylephrine']],
    [['norepinephrine + vasopressin'], ['norepinephrine', 'vasopressin']],
    [['血管加压素', '加压素', 'argipressin', 'Pitressin'], ['vasopressin']],
    [
      ['dopamine', '多巴胺', 'metaraminol', '间羟胺', 'ephedrine', '麻黄碱'],
      ['dopamine', 'metaraminol', 'ephedrine'],
    ],
    [
      ['methoxamine', '甲氧明', 'Angiotensin II', '血管紧张素'],
      ['methoxamine', 'angiotensin'],
    ],
    [['Something New'], ['something new']],
    [['something new', 'SOMETHING NEW'], ['something new']],
    [['', '  '], []],
    [[], []],
  ])('%j are %j', (entries, drugs) => {
    expect(vasopressorsIn(entries)).toEqual(drugs);
  });
});
