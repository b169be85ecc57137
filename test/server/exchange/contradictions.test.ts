import { describe, expect, test } from 'vitest';
import type { ImportRuleId } from '../../../shared/model/importReport.ts';
import {
  aDisposition,
  aDose,
  aLab,
  anEvent,
  aPatient,
  aSign,
  aStudy,
  type Cells,
  type Files,
  issuesOf,
  planned,
  prepare,
} from './aStudy.ts';

const dead = { ...aPatient, DTHFL: 'Y', DTHDTC: '2026-03-20' };

/** What is kept of a contradictory event, apart from being listed. */
type Kept = Readonly<Record<string, unknown>>;

describe('contradictions of an adverse event are listed with row and column, and its values kept', () => {
  test.each<[ImportRuleId, string, Cells, string, Kept]>([
    [
      'AE-SERIOUS-N-WITH-CRITERIA',
      'hospitalisation ticked although not serious',
      { AESHOSP: 'Y' },
      'AESER',
      { seriousness: ['hospitalisation'], narrative: expect.stringContaining('AESER: N') },
    ],
    [
      'AE-SERIOUS-Y-WITHOUT-CRITERION',
      'serious, but for no reason ticked',
      { AESER: 'Y' },
      'AESER',
      { seriousness: null, narrative: expect.stringContaining('AESER: Y') },
    ],
    [
      'END-BEFORE-START',
      'ended before it began',
      { AEENDTC: '2026-03-04' },
      'AEENDTC',
      { end: '2026-03-04', gradeHistory: [{ grade: 2, from: '2026-03-05' }] },
    ],
    [
      'AE-GRADE-MISSING',
      'no grade in a graded file',
      { AETOXGR: '' },
      'AETOXGR',
      { gradeHistory: [{ grade: null, from: '2026-03-05' }] },
    ],
    [
      'AE-GRADE-NOT-IN-TERM',
      'alopecia has no grade 4',
      { AETERM: 'Alopecia', AETOXGR: '4' },
      'AETOXGR',
      { gradeHistory: [{ grade: 4, from: '2026-03-05' }] },
    ],
    [
      'AE-FATAL-DISAGREES',
      'fatal outcome, but grade 2 and no criterion',
      { AEOUT: 'FATAL' },
      'AEOUT',
      { outcome: 'fatal', gradeHistory: [{ grade: 2, from: '2026-03-05' }] },
    ],
    [
      'AE-FATAL-BUT-ALIVE',
      'grade 5 of somebody alive',
      { AEOUT: 'FATAL', AETOXGR: '5', AESER: 'Y', AESDTH: 'Y' },
      'AEOUT',
      { outcome: 'fatal', seriousness: ['death'] },
    ],
    [
      'AE-BEFORE-CONSENT',
      'began before consent',
      { AESTDTC: '2026-02-09' },
      'AESTDTC',
      { gradeHistory: [{ grade: 2, from: '2026-02-09' }] },
    ],
    [
      'AE-END-AND-ONGOING',
      'ended and ongoing',
      { AEENRTPT: 'ONGOING' },
      'AEENDTC',
      { end: '2026-03-07', narrative: expect.stringContaining('AEENRTPT: ONGOING') },
    ],
    [
      'AE-START-UNREADABLE',
      'start is no date',
      { AESTDTC: '05/03/2026' },
      'AESTDTC',
      { gradeHistory: [{ grade: 2, from: 'unknown' }], narrative: expect.stringContaining('AESTDTC: 05/03/2026') },
    ],
    [
      'AE-START-UNREADABLE',
      '30 February',
      { AESTDTC: '2026-02-30' },
      'AESTDTC',
      { gradeHistory: [{ grade: 2, from: 'unknown' }] },
    ],
    [
      'END-UNREADABLE',
      'end is no date',
      { AEENDTC: 'soon' },
      'AEENDTC',
      { end: 'unknown', narrative: expect.stringContaining('AEENDTC: soon') },
    ],
    [
      'AE-RELATION-UNKNOWN',
      'a word nobody defined',
      { AEREL: 'PERHAPS' },
      'AEREL',
      {
        attribution: [{ agent: 'car-t', party: 'investigator', relatedness: 'not-assessed' }],
        narrative: expect.stringContaining('AEREL: PERHAPS'),
      },
    ],
    [
      'AE-OUTCOME-UNKNOWN',
      'an outcome nobody defined',
      { AEOUT: 'BETTER' },
      'AEOUT',
      { outcome: 'unknown', narrative: expect.stringContaining('AEOUT: BETTER') },
    ],
    [
      'STUDY-DAY-DIFFERS',
      'day 3 although it is day 4',
      { AESTDY: '3' },
      'AESTDY',
      { gradeHistory: [{ grade: 2, from: '2026-03-05' }] },
    ],
  ])('%s: %s', async (ruleId, _claim, change, column, kept) => {
    const sound = { ...anEvent, AETERM: 'Nausea', AESTDY: '4' };
    const prepared = await prepare(aStudy({ ae: [sound, { ...anEvent, ...change }] }));
    expect(issuesOf(prepared, ruleId)).toEqual([
      expect.objectContaining({ file: 'ae.csv', row: 3, column, value: { ...anEvent, ...change }[column] ?? '' }),
    ]);
    expect(prepared.files.find((file) => file.name === 'ae.csv')).toMatchObject({
      accepted: 1,
      needsDecision: 1,
      rejected: 0,
    });
    expect(planned(prepared, 'adverse-event')[1]).toMatchObject(kept);
    expect(prepared.plan.accepted.observations['adverse-event']).toBe(1);
    expect(prepared.plan.acceptedAndDecisions.observations['adverse-event']).toBe(2);
  });

  test('an event after the death is listed; one on the day of death is not', async () => {
    const after = { ...anEvent, AESTDTC: '2026-03-21', AEENDTC: '2026-03-22' };
    const sameDay = { ...anEvent, AETERM: 'Nausea', AESTDTC: '2026-03-20', AEENDTC: '2026-03-20' };
    const prepared = await prepare(aStudy({ dm: [dead], ae: [after, sameDay] }));
    expect(issuesOf(prepared, 'AE-AFTER-DEATH').map((issue) => issue.row)).toEqual([2]);
  });

  test('the second of two equal events is listed, and names the first', async () => {
    const prepared = await prepare(aStudy({ ae: [anEvent, { ...anEvent, AETOXGR: '3' }, anEvent] }));
    expect(issuesOf(prepared, 'AE-DUPLICATE')).toEqual([expect.objectContaining({ row: 4, facts: { firstRow: 2 } })]);
  });

  test('dates that may or may not be in order are not called a contradiction', async () => {
    const prepared = await prepare(aStudy({ ae: [{ ...anEvent, AESTDTC: '2026-03-05T14:00', AEENDTC: '2026-03' }] }));
    expect(prepared.rules.filter((rule) => rule.effect === 'decide')).toEqual([]);
  });
});

describe('what cannot be kept as an observation is rejected', () => {
  test.each<[ImportRuleId, string, Cells]>([
    ['AE-GRADE-ZERO', 'grade 0 is not a grade of an event', { AETOXGR: '0' }],
    ['AE-GRADE-UNREADABLE', 'grade 6', { AETOXGR: '6' }],
    ['AE-TERM-MISSING', 'a placeholder without a term', { AETERM: '' }],
    ['SUBJECT-UNKNOWN', 'a subject nobody knows', { USUBJID: 'ST1-99-999' }],
    ['ROW-OTHER-STUDY', 'a row of another study', { STUDYID: 'ST2' }],
    ['VALUE-NOT-STORABLE', 'a term longer than the record holds', { AETERM: 'x'.repeat(301) }],
  ])('%s: %s', async (ruleId, _claim, change) => {
    const prepared = await prepare(aStudy({ ae: [anEvent, { ...anEvent, ...change }] }));
    expect(issuesOf(prepared, ruleId).map((issue) => issue.row)).toEqual([3]);
    expect(prepared.files.find((file) => file.name === 'ae.csv')).toMatchObject({
      accepted: 1,
      needsDecision: 0,
      rejected: 1,
    });
    expect(planned(prepared, 'adverse-event')).toHaveLength(1);
  });

  test('a second row of a subject is rejected and the first kept', async () => {
    const prepared = await prepare(aStudy({ dm: [aPatient, { ...aPatient, AGE: '99' }] }));
    expect(issuesOf(prepared, 'DM-DUPLICATE')).toEqual([expect.objectContaining({ row: 3, facts: { firstRow: 2 } })]);
    expect(prepared.toWrite?.subjects.map(({ subject }) => subject.ageYears)).toEqual([34]);
  });

  test('the records of a rejected subject go with it', async () => {
    const prepared = await prepare(
      aStudy({
        dm: [aPatient, { ...aPatient, USUBJID: 'ST1-01-002', SUBJID: '?' }],
        ae: [{ ...anEvent, USUBJID: 'ST1-01-002' }],
      }),
    );
    expect(issuesOf(prepared, 'SUBJECT-REJECTED')).toHaveLength(1);
  });

  test('a laboratory result without a date, and one without a result', async () => {
    const prepared = await prepare(aStudy({ lb: [{ ...aLab, LBDTC: '' }, { ...aLab, LBORRES: '' }, aLab] }));
    expect(prepared.rules.map(({ ruleId, count }) => [ruleId, count])).toEqual([
      ['RESULT-DATE-UNREADABLE', 1],
      ['RESULT-MISSING', 1],
    ]);
    expect(planned(prepared, 'lab')).toHaveLength(1);
  });
});

describe('deaths', () => {
  const death = { ...aDisposition, DSTERM: 'DISEASE PROGRESSION', DSDECOD: 'DEATH', DSSTDTC: '2026-03-20' };
  const deathsIn = async (dm: Cells, ds: readonly Cells[] | undefined) => {
    const prepared = await prepare(aStudy({ dm: [dm], ...(ds ? { ds } : {}) }));
    const events = planned(prepared, 'study-event').filter((value) => value.event === 'death');
    return { prepared, events, rules: prepared.rules.map(({ ruleId }) => ruleId) };
  };

  test('told by two files and three rows it is one death', async () => {
    const { events, rules } = await deathsIn(dead, [death, { ...death, DSSCAT: 'STUDY TREATMENT' }]);
    expect(events).toEqual([
      { kind: 'study-event', event: 'death', at: '2026-03-20', cause: 'progression', detail: 'DISEASE PROGRESSION' },
    ]);
    expect(rules).toEqual(['DS-DEATH-MERGED']);
  });

  test.each<[ImportRuleId, string, Cells, readonly Cells[] | undefined, string]>([
    ['DEATH-WITHOUT-DATE', 'no date', { ...dead, DTHDTC: '' }, undefined, 'unknown'],
    ['DEATH-WITHOUT-FLAG', 'a date without the flag', { ...dead, DTHFL: '' }, undefined, '2026-03-20'],
    ['DEATH-DATES-DIFFER', 'two dates', dead, [{ ...death, DSSTDTC: '2026-03-22' }], '2026-03-20'],
    ['DEATH-NOT-IN-DM', 'only the disposition says so', aPatient, [death], '2026-03-20'],
    ['DEATH-NOT-IN-DS', 'only the subject file says so', dead, [aDisposition], '2026-03-20'],
  ])('%s: %s; the death is kept', async (ruleId, _claim, dm, ds, at) => {
    const { events, rules } = await deathsIn(dm, ds);
    expect(rules).toContain(ruleId);
    expect(events).toEqual([expect.objectContaining({ at })]);
  });

  test('told by dispositions alone, twice, it is one death with one row merged', async () => {
    const { events, prepared } = await deathsIn(aPatient, [death, { ...death, DSSCAT: 'STUDY TREATMENT' }]);
    expect(events).toHaveLength(1);
    expect(issuesOf(prepared, 'DS-DEATH-MERGED').map((issue) => issue.row)).toEqual([3]);
  });

  test('a doubtful death does not leave its patient out of the accepted ones', async () => {
    const { prepared } = await deathsIn({ ...dead, DTHDTC: '' }, undefined);
    expect(prepared.plan.accepted).toMatchObject({ subjects: 1 });
    expect(prepared.plan.acceptedAndDecisions.observations['study-event']).toBe(
      prepared.plan.accepted.observations['study-event'] + 1,
    );
  });

  test('a cause is progression only where the words say so', async () => {
    const { events } = await deathsIn({ ...dead, DTHCAUS: 'ADVERSE EVENT' }, undefined);
    expect(events).toEqual([expect.objectContaining({ cause: 'unknown', detail: 'ADVERSE EVENT' })]);
  });
});

describe('subjects', () => {
  const screened = {
    ...aPatient,
    USUBJID: 'ST1-01-002',
    SUBJID: '01-002',
    ARMCD: '',
    ARM: '',
    ARMNRS: 'SCREEN FAILURE',
    RFSTDTC: '',
  };

  test('a screen failure is listed and not enrolled, and its rows are set aside', async () => {
    const prepared = await prepare(aStudy({ dm: [aPatient, screened], ae: [{ ...anEvent, USUBJID: 'ST1-01-002' }] }));
    expect(prepared.toWrite?.subjects).toHaveLength(1);
    expect(prepared.rules.map(({ ruleId }) => ruleId)).toEqual(['SUBJECT-NOT-ENROLLED', 'DM-NOT-ASSIGNED']);
    expect(prepared.files.map(({ name, notUsed }) => [name, notUsed])).toEqual([
      ['dm.csv', 1],
      ['ex.csv', 0],
      ['ae.csv', 1],
    ]);
  });

  test('whoever was exposed is enrolled even without an arm, and listed', async () => {
    const prepared = await prepare(
      aStudy({ dm: [aPatient, screened], ex: [aDose, { ...aDose, USUBJID: 'ST1-01-002' }] }),
    );
    expect(issuesOf(prepared, 'DM-TREATED-WITHOUT-ARM')).toHaveLength(1);
    expect(prepared.plan.accepted.subjects).toBe(1);
    expect(prepared.plan.acceptedAndDecisions.subjects).toBe(2);
  });

  test('numbers that are not unique give way to the unique ones', async () => {
    const prepared = await prepare(aStudy({ dm: [aPatient, { ...aPatient, USUBJID: 'ST1-02-001', SITEID: '02' }] }));
    expect(prepared.toWrite?.subjects.map(({ subject }) => subject.subjectNumber)).toEqual([
      'ST1-01-001',
      'ST1-02-001',
    ]);
  });
});

describe('what the bedside would refuse or ask about is listed, and the value kept', () => {
  test.each<[ImportRuleId, string, keyof Files, Cells, string, Kept]>([
    ['DATE-IN-FUTURE', 'an event that begins tomorrow', 'ae', { AESTDTC: '2026-06-02', AEENDTC: '' }, 'AESTDTC', {}],
    [
      'DATE-IN-FUTURE',
      'an event that ends tomorrow',
      'ae',
      { AEENDTC: '2026-06-02' },
      'AEENDTC',
      { end: '2026-06-02' },
    ],
    ['DATE-IN-FUTURE', 'a dose given tomorrow', 'ex', { EXSTDTC: '2026-06-02T10:00', EXENDTC: '' }, 'EXSTDTC', {}],
    ['DATE-IN-FUTURE', 'a result of tomorrow', 'lb', { LBDTC: '2026-06-02' }, 'LBDTC', { at: '2026-06-02' }],
    ['DATE-IN-FUTURE', 'a disposition of tomorrow', 'ds', { DSSTDTC: '2026-06-02' }, 'DSSTDTC', { at: '2026-06-02' }],
    [
      'EX-DATE-PARTIAL',
      'a dose without its day',
      'ex',
      { EXSTDTC: '2026-03', EXENDTC: '' },
      'EXSTDTC',
      { at: '2026-03' },
    ],
    ['EX-DOSE-ZERO', 'a dose of no cells', 'ex', { EXDOSE: '0' }, '', { cellsE6PerKg: 0 }],
    ['RESULT-NEGATIVE', 'a count below zero', 'lb', { LBORRES: '-1' }, 'LBORRES', { value: -1 }],
    [
      'RESULT-NEGATIVE',
      'a pulse below zero',
      'vs',
      { VSTESTCD: 'PULSE', VSORRES: '-7', VSORRESU: 'beats/min' },
      'VSORRES',
      { value: -7 },
    ],
    ['RESULT-NOT-LIVING', 'platelets by the litre', 'lb', { LBORRES: '154000000000' }, 'LBORRES', { value: 154e9 }],
    ['RESULT-NOT-LIVING', 'a temperature of boiling water', 'vs', { VSORRES: '100' }, 'VSORRES', { value: 100 }],
    [
      'RESULT-RANGE-REVERSED',
      'limits the wrong way round',
      'lb',
      { LBORNRLO: '350', LBORNRHI: '125' },
      'LBORNRLO',
      { refLow: 350, refHigh: 125 },
    ],
    [
      'RESULT-NOT-A-NUMBER',
      'a thousand with a comma',
      'lb',
      { LBORRES: '1,200' },
      'LBORRES',
      { value: null, reported: '1,200' },
    ],
    [
      'RESULT-UNIT-UNKNOWN',
      'platelets in furlongs',
      'lb',
      { LBORRESU: 'furlongs' },
      'LBORRESU',
      { value: 154, unit: 'furlongs' },
    ],
    ['RESULT-UNIT-UNKNOWN', 'platelets in nothing', 'lb', { LBORRESU: '' }, 'LBORRESU', { value: 154, unit: '' }],
  ])('%s: %s', async (ruleId, _words, file, change, column, kept) => {
    const whole = { ae: anEvent, ex: aDose, lb: aLab, vs: aSign, ds: aDisposition }[file as 'ae'];
    const prepared = await prepare(aStudy({ [file]: [{ ...whole, ...change }] }));
    expect(issuesOf(prepared, ruleId)).toMatchObject([
      { row: 2, ...(column !== '' && { column, value: change[column] }) },
    ]);
    expect(prepared.files.find(({ name }) => name === `${file}.csv`)).toMatchObject({ accepted: 0, needsDecision: 1 });
    const kind = { ae: 'adverse-event', ex: 'infusion', lb: 'lab', vs: 'vital', ds: 'study-event' } as const;
    expect(planned(prepared, kind[file as 'ae'])).toContainEqual(expect.objectContaining(kept));
  });

  test('nothing is said of what the bedside takes without a word, nor of what is not graded here', async () => {
    const unknown = { ...aLab, LBTESTCD: 'XYZ', LBORRES: 'NEGATIVE', LBORRESU: '' };
    const lb = [
      aLab,
      { ...aLab, LBORRES: '<5' },
      { ...aLab, LBORRES: '400', LBORRESU: '/mm3', LBTESTCD: 'NEUT' },
      unknown,
    ];
    const prepared = await prepare(aStudy({ ae: [anEvent], lb, vs: [aSign], ds: [aDisposition] }));
    for (const { name, accepted, rows } of prepared.files) expect([name, accepted]).toEqual([name, rows]);
  });
});
