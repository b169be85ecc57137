import { describe, expect, test } from 'vitest';
import { prepareImport } from '../../../server/exchange/prepareImport.ts';
import { findTerm } from '../../../shared/grading/ctcae/findTerm.ts';
import {
  aDisposition,
  aDose,
  aLab,
  anEvent,
  aPatient,
  aSign,
  aStudy,
  bytesOf,
  csv,
  issuesOf,
  NOW,
  planned,
  prepare,
} from './aStudy.ts';

const context = { zone: 'UTC', scale: 'unknown' } as const;
const onsetOf = (event: { readonly gradeHistory: readonly { readonly from: string }[] }) => event.gradeHistory[0]?.from;

describe('dates', () => {
  test.each(['2026', '2026-03', '2026-03-05', '2026-03-05T14', '2026-03-05T14:20', '2026-03-05T14:20:59', '2026---05'])(
    'the partial date %s is kept as it stands',
    async (date) => {
      const prepared = await prepare(aStudy({ ae: [{ ...anEvent, AESTDTC: date, AEENDTC: date }] }));
      expect(planned(prepared, 'adverse-event').map((event) => [onsetOf(event), event.end])).toEqual([[date, date]]);
    },
  );

  test('a space instead of the T is the same moment', async () => {
    const prepared = await prepare(aStudy({ ae: [{ ...anEvent, AESTDTC: '2026-03-05 14:20' }] }));
    expect(planned(prepared, 'adverse-event').map(onsetOf)).toEqual(['2026-03-05T14:20']);
  });

  test('"ongoing" is only what the file calls ongoing; any other missing end is unknown', async () => {
    const open = { ...anEvent, AEENDTC: '' };
    const prepared = await prepare(
      aStudy({
        ae: [
          { ...open, AEENRTPT: 'ONGOING' },
          { ...open, AETERM: 'Nausea', AEOUT: 'NOT RECOVERED/NOT RESOLVED' },
        ],
      }),
    );
    expect(planned(prepared, 'adverse-event').map((event) => event.end)).toEqual(['ongoing', 'unknown']);
    expect(issuesOf(prepared, 'AE-END-MISSING').map((issue) => issue.row)).toEqual([3]);
  });

  test.each([
    ['D', '2026-03'],
    ['M', '2026'],
    ['Y', 'unknown'],
    ['', '2026-03-15'],
  ])('an analysis date imputed to the unit "%s" keeps only what was collected: %s', async (flag, kept) => {
    const { AESTDTC: _collected, ...analysis } = anEvent;
    const prepared = await prepare(aStudy({ ae: [{ ...analysis, ASTDT: '2026-03-15', ASTDTF: flag }] }));
    expect(planned(prepared, 'adverse-event').map(onsetOf)).toEqual([kept]);
  });

  test('a file that counts from zero throughout is told from a wrong day', async () => {
    const days = ['3', '3', '9'].map((day, place) => ({ ...anEvent, AETERM: `Event ${place}`, AESTDY: day }));
    const prepared = await prepare(aStudy({ ae: days }));
    expect(issuesOf(prepared, 'STUDY-DAY-FROM-ZERO').map((issue) => issue.facts)).toEqual([
      { given: '3', computed: 4 },
      { given: '3', computed: 4 },
    ]);
    expect(issuesOf(prepared, 'STUDY-DAY-DIFFERS').map((issue) => issue.row)).toEqual([4]);
  });
});

describe('adverse events', () => {
  test('names lead to the CTCAE term, British spelling and named synonyms too; likeness does not', async () => {
    const names = ['ANAEMIA', 'Pyrexia', 'Fevr', 'Cytokine release syndrome', 'ICANS'];
    const prepared = await prepare(aStudy({ ae: names.map((name) => ({ ...anEvent, AETERM: name })) }));
    expect(planned(prepared, 'adverse-event').map((event) => event.termCode)).toEqual([
      10002272, 10016558, 10018065, 10052015, 10083347,
    ]);
    expect(planned(prepared, 'adverse-event').map((event) => event.verbatim)).toEqual(names);
    expect(issuesOf(prepared, 'AE-TERM-BY-SYNONYM').map((issue) => issue.row)).toEqual([3, 6]);
    expect(issuesOf(prepared, 'AE-TERM-OTHER').map((issue) => issue.row)).toEqual([4]);
  });

  test('grades read on CTCAE 6.0 make a trial of 6.0, and its terms are those an event may have', async () => {
    const names = ['Thrombocytopenia', 'Platelet count decreased', 'Lung infection', 'Neutropenia', 'Fever', 'Pyrexia'];
    const study = aStudy({ ae: names.map((name) => ({ ...anEvent, AETERM: name })) });
    const [v5, v6] = await Promise.all([
      prepare(study, { scale: 'CTCAE 5.0' }),
      prepare(study, { scale: 'CTCAE 6.0' }),
    ]);
    expect([v5.toWrite?.ctcaeVersion, v6.toWrite?.ctcaeVersion]).toEqual(['5.0', '6.0']);
    expect([v5.grades.ctcaeVersion, v6.grades.ctcaeVersion]).toEqual(['5.0', '6.0']);
    const codes = (prepared: typeof v5) => planned(prepared, 'adverse-event').map(({ termCode }) => termCode);
    expect(codes(v5)).toEqual([10035528, 10035528, 10061229, 10029366, 10016558, 10016558]);
    expect(codes(v6)).toEqual([10043554, 10043554, 10035664, 10029366, 10016558, 10016558]);
    expect(issuesOf(v6, 'AE-TERM-BY-SYNONYM').map((issue) => issue.row)).toEqual([3, 4, 5, 7]);
    for (const code of codes(v6)) expect(findTerm(code, '6.0')).toBeDefined();
  });

  test('an unknown term goes under "Other, specify" of its organ class', async () => {
    const prepared = await prepare(aStudy({ ae: [{ ...anEvent, AETERM: 'Odd rhythm', AESOC: 'CARDIAC DISORDERS' }] }));
    expect(planned(prepared, 'adverse-event')[0]).toMatchObject({ termCode: 10007541, verbatim: 'Odd rhythm' });
  });

  test('severity is no grade: it stays in the narrative, the event is not graded', async () => {
    const { AETOXGR: _grade, ...ungraded } = anEvent;
    const prepared = await prepare(aStudy({ ae: [{ ...ungraded, AESEV: 'SEVERE' }] }));
    expect(planned(prepared, 'adverse-event')[0]).toMatchObject({
      gradeHistory: [{ grade: null }],
      narrative: expect.stringContaining('AESEV: SEVERE'),
    });
    expect(prepared.files.find((file) => file.name === 'ae.csv')).toMatchObject({
      accepted: 1,
      notes: [{ ruleId: 'FILE-NOT-GRADED' }],
    });
  });

  test.each([
    ['NOT RELATED', 'unrelated'],
    ['REMOTE', 'unlikely'],
    ['POSSIBLY RELATED', 'possible'],
    ['PROBABLE', 'probable'],
    ['RELATED', 'definite'],
    ['N', 'unrelated'],
    ['Y', 'possible'],
  ])('the relation %s reads as %s', async (word, relatedness) => {
    const prepared = await prepare(aStudy({ ae: [{ ...anEvent, AEREL: word }] }));
    expect(planned(prepared, 'adverse-event')[0]?.attribution).toEqual([
      { agent: 'car-t', party: 'investigator', relatedness },
    ]);
  });

  test('the scale is what the file or the person says, else unknown', async () => {
    const events = [anEvent, { ...anEvent, AETERM: 'Nausea', AEGRSCL: 'NCI CTCAE 5.0' }];
    const scales = async (scale: 'unknown' | 'CTCAE 6.0') =>
      planned(await prepare(aStudy({ ae: events }), { scale }), 'adverse-event').map((event) => event.scale);
    expect(await scales('unknown')).toEqual(['unknown', 'CTCAE 5.0']);
    expect(await scales('CTCAE 6.0')).toEqual(['CTCAE 6.0', 'CTCAE 5.0']);
  });
});

describe('exposure', () => {
  test('doses in cells per kg are all infusions, so that a split dose adds up', async () => {
    const second = { ...aDose, EXDOSE: '500000', EXDOSU: 'cells/kg', EXSTDTC: '2026-03-03' };
    const prepared = await prepare(aStudy({ ex: [aDose, second] }));
    expect(planned(prepared, 'infusion')).toMatchObject([
      { at: '2026-03-02T10:30', cellsE6PerKg: 1, doseText: '', lot: 'LOT-7' },
      { at: '2026-03-03', cellsE6PerKg: 0.5, doseText: '' },
    ]);
  });

  test('any other unit stays text on day 0, and later doses are treatments', async () => {
    const mg = { ...aDose, EXDOSE: '54', EXDOSU: 'mg' };
    const prepared = await prepare(aStudy({ ex: [{ ...mg, EXSTDTC: '2026-03-09', EXENDTC: '2026-03-10' }, mg] }));
    expect(planned(prepared, 'infusion')).toMatchObject([
      { at: '2026-03-02T10:30', cellsE6PerKg: null, doseText: 'CD7 CAR-T 54 mg' },
    ]);
    expect(planned(prepared, 'treatment')).toEqual([
      {
        kind: 'treatment',
        treatment: 'other',
        name: 'CD7 CAR-T',
        dose: '54 mg',
        start: '2026-03-09',
        end: '2026-03-10',
      },
    ]);
  });

  test('a dose before the reference date is listed and is not day 0', async () => {
    const mg = { ...aDose, EXDOSU: 'mg' };
    const prepared = await prepare(aStudy({ ex: [{ ...mg, EXSTDTC: '2026-03-01', EXENDTC: '2026-03-01' }, mg] }));
    expect(issuesOf(prepared, 'EX-BEFORE-REFERENCE').map((issue) => issue.row)).toEqual([2]);
    expect(planned(prepared, 'infusion').map((infusion) => infusion.at)).toEqual(['2026-03-02T10:30']);
  });

  test('lymphodepletion before the product is a treatment without a contradiction', async () => {
    const chemo = {
      ...aDose,
      EXTRT: 'FLUDARABINE',
      EXDOSE: '30',
      EXDOSU: 'mg/m2',
      EXSTDTC: '2026-02-25',
      EXENDTC: '2026-02-27',
    };
    const prepared = await prepare(aStudy({ ex: [chemo, aDose] }));
    expect(planned(prepared, 'treatment')).toMatchObject([
      { treatment: 'lymphodepletion', name: 'FLUDARABINE', dose: '30 mg/m2' },
    ]);
    expect(prepared.rules.filter((rule) => rule.effect === 'decide')).toEqual([]);
  });
});

describe('results', () => {
  test.each([
    ['154', '=', 154],
    ['<0.1', '<', 0.1],
    ['>= 7', '>=', 7],
    ['.94', '=', 0.94],
    ['NEGATIVE', '=', null],
  ])('a result of %s is kept as %s %s with its text', async (reported, comparator, value) => {
    const prepared = await prepare(aStudy({ lb: [{ ...aLab, LBORRES: reported }] }));
    expect(planned(prepared, 'lab')).toEqual([
      {
        kind: 'lab',
        analyte: 'PLAT',
        comparator,
        value,
        reported,
        unit: '10^9/L',
        at: '2026-03-05T08:00',
        refLow: 125,
        refHigh: 350,
      },
    ]);
  });

  test('neutrophils are ANC as a count and not as a percentage', async () => {
    const neut = { ...aLab, LBTESTCD: 'NEUT' };
    const prepared = await prepare(aStudy({ lb: [neut, { ...neut, LBORRESU: '%' }] }));
    expect(planned(prepared, 'lab').map((lab) => lab.analyte)).toEqual(['ANC', 'NEUT']);
    expect(issuesOf(prepared, 'RESULT-CODE-RENAMED')).toHaveLength(1);
  });

  test('a temperature in °F takes the file’s own standard value and keeps what was reported', async () => {
    const fahrenheit = { ...aSign, VSORRES: '101.1', VSORRESU: 'F', VSSTRESN: '38.39', VSSTRESU: 'C' };
    const prepared = await prepare(aStudy({ vs: [fahrenheit, { ...fahrenheit, VSSTRESN: '' }] }));
    expect(planned(prepared, 'vital')).toMatchObject([
      { value: 38.39, unit: 'C', reported: '101.1 F' },
      { value: 101.1, unit: 'F', reported: '101.1' },
    ]);
    expect(issuesOf(prepared, 'RESULT-UNIT-UNEXPECTED').map((issue) => issue.row)).toEqual([3]);
  });

  test('words in a numeric analysis column are listed and kept as words', async () => {
    const { LBORRES: _result, LBDTC: _date, ...analysis } = aLab;
    const prepared = await prepare(
      aStudy({ lb: [{ ...analysis, PARAMCD: 'PLAT', AVAL: 'clotted', ADT: '2026-03-05' }] }),
    );
    expect(issuesOf(prepared, 'RESULT-NOT-A-NUMBER')).toHaveLength(1);
    expect(planned(prepared, 'lab')).toMatchObject([{ value: null, reported: 'clotted' }]);
  });

  test('what was not done or was computed is set aside', async () => {
    const rows = [{ ...aSign, VSSTAT: 'NOT DONE', VSORRES: '' }, { ...aSign, DTYPE: 'AVERAGE' }, aSign];
    const prepared = await prepare(aStudy({ vs: rows }));
    expect(prepared.files.find((file) => file.name === 'vs.csv')).toMatchObject({ accepted: 1, notUsed: 2 });
  });
});

describe('dispositions', () => {
  test.each([
    ['INFORMED CONSENT OBTAINED', 'PROTOCOL MILESTONE', '', 'consent'],
    ['WITHDRAWAL BY SUBJECT', 'DISPOSITION EVENT', 'STUDY PARTICIPATION', 'withdrawal'],
    ['ADVERSE EVENT', 'DISPOSITION EVENT', 'STUDY PARTICIPATION', 'withdrawal'],
    ['ADVERSE EVENT', 'DISPOSITION EVENT', 'STUDY TREATMENT', 'visit'],
    ['LOST TO FOLLOW-UP', 'DISPOSITION EVENT', 'STUDY PARTICIPATION', 'lost-to-follow-up'],
    ['COMPLETED', 'DISPOSITION EVENT', 'STUDY PARTICIPATION', 'visit'],
    ['PROGRESSIVE DISEASE', 'DISPOSITION EVENT', 'STUDY TREATMENT', 'progression'],
  ])('%s (%s, %s) is a %s', async (term, category, scope, event) => {
    const row = { ...aDisposition, DSTERM: term, DSDECOD: term, DSCAT: category, DSSCAT: scope };
    const prepared = await prepare(aStudy({ dm: [{ ...aPatient, RFICDTC: '' }], ds: [row] }));
    expect(planned(prepared, 'study-event').map((value) => value.event)).toEqual([event]);
  });

  test('consent comes once, whichever file tells it', async () => {
    const consent = { ...aDisposition, DSDECOD: 'INFORMED CONSENT OBTAINED', DSSTDTC: '2026-02-10' };
    const both = planned(await prepare(aStudy({ ds: [consent] })), 'study-event');
    const subjectFileOnly = planned(await prepare(aStudy()), 'study-event');
    expect([both, subjectFileOnly].map((events) => events.map(({ event, at }) => [event, at]))).toEqual([
      [['consent', '2026-02-10']],
      [['consent', '2026-02-10']],
    ]);
  });
});

describe('files', () => {
  const dm = { name: 'dm.csv', bytes: bytesOf(csv([aPatient])) };

  test('UTF-8 with a byte order mark reads like UTF-8 without one', async () => {
    const bytes = bytesOf(`\uFEFF${csv([{ ...anEvent, AETERM: '发热' }])}`);
    const prepared = await prepareImport([dm, { name: 'ae.csv', bytes }], context, NOW);
    expect(planned(prepared, 'adverse-event').map((event) => event.verbatim)).toEqual(['发热']);
    expect(prepared.rules.map(({ ruleId }) => ruleId)).toContain('FILE-BYTE-ORDER-MARK');
  });

  test('what is not UTF-8 is read as Windows-1252, and said so', async () => {
    const bytes = Uint8Array.from(csv([{ ...anEvent, AETERM: 'Fièvre' }]), (char) => char.charCodeAt(0));
    const prepared = await prepareImport([dm, { name: 'ae.csv', bytes }], context, NOW);
    expect(planned(prepared, 'adverse-event').map((event) => event.verbatim)).toEqual(['Fièvre']);
    expect(prepared.files[1]).toMatchObject({
      encoding: 'Windows-1252',
      notes: expect.arrayContaining([{ ruleId: 'FILE-WINDOWS-1252', facts: {} }]),
    });
  });

  /** Bytes of 发热 (fever) in GB18030, as a hospital's spreadsheet saves it. */
  const FEVER_GB18030 = [0xb7, 0xa2, 0xc8, 0xc8];

  test('Chinese text in GB18030 is read as such, and said so', async () => {
    const [before, after] = csv([{ ...anEvent, AETERM: '@' }]).split('@');
    const bytes = Uint8Array.from([...bytesOf(before!), ...FEVER_GB18030, ...bytesOf(after!)]);
    const prepared = await prepareImport([dm, { name: 'ae.csv', bytes }], context, NOW);
    expect(planned(prepared, 'adverse-event').map((event) => event.verbatim)).toEqual(['发热']);
    expect(prepared.files[1]).toMatchObject({
      encoding: 'GB18030',
      notes: expect.arrayContaining([{ ruleId: 'FILE-GB18030', facts: {} }]),
    });
  });

  test.each([
    ['semicolons', ';', 'semicolon'],
    ['tabs', '\t', 'tab'],
  ])('cells parted by %s are read, and it is said', async (_name, delimiter, said) => {
    const bytes = bytesOf(csv([{ ...anEvent, AETERM: 'fever, chills' }]).replaceAll('","', `"${delimiter}"`));
    const prepared = await prepareImport([dm, { name: 'ae.csv', bytes }], context, NOW);
    expect(planned(prepared, 'adverse-event').map((event) => event.verbatim)).toEqual(['fever, chills']);
    expect(prepared.files[1]!.notes).toContainEqual({ ruleId: 'FILE-DELIMITER', facts: { delimiter: said } });
  });

  test.each([
    ['little', 'UTF-16LE', [0xff, 0xfe]],
    ['big', 'UTF-16BE', [0xfe, 0xff]],
  ])(
    'UTF-16 with tabs, %s end first, as a spreadsheet saves "Unicode text", is read',
    async (_name, encoding, mark) => {
      const text = csv([{ ...anEvent, AETERM: '发热' }]).replaceAll('","', '"\t"');
      const low = Buffer.from(text, 'utf16le');
      const bytes = Uint8Array.from([...mark, ...(encoding === 'UTF-16LE' ? low : low.swap16())]);
      const prepared = await prepareImport([dm, { name: 'ae.csv', bytes }], context, NOW);
      expect(planned(prepared, 'adverse-event').map((event) => event.verbatim)).toEqual(['发热']);
      expect(prepared.files[1]!.encoding).toBe(encoding);
    },
  );

  test.each([
    ['empty', ''],
    ['not a table', 'nothing\nto see\n'],
    ['without the column that names the event', csv([anEvent]).replace('"AETERM"', '"AETEXT"')],
    ['of other patients', csv([{ ...anEvent, USUBJID: 'ST1-99-999' }])],
    ['broken from the first line', '"AETERM\nx'],
  ])(
    'a file of events that is %s is refused by name, not passed over, and nothing can be committed',
    async (_name, text) => {
      const prepared = await prepareImport([dm, { name: 'ae.csv', bytes: bytesOf(text) }], context, NOW);
      expect(prepared.blocked).toEqual({ code: 'file-refused', files: ['ae.csv'] });
      expect(prepared.toWrite).toBeNull();
      expect(prepared.rules.filter(({ effect }) => effect === 'reject')).not.toEqual([]);
    },
  );

  test('a file of events without an event is one', async () => {
    const header = csv([anEvent]).split('\n')[0]!;
    const prepared = await prepareImport([dm, { name: 'ae.csv', bytes: bytesOf(`${header}\n`) }], context, NOW);
    expect(prepared.blocked).toBeNull();
  });

  test('a file is known by its DOMAIN column whatever it is called, and others are listed as not used', async () => {
    const event = { DOMAIN: 'AE', ...anEvent };
    const files = [
      { name: 'safety.csv', bytes: bytesOf(csv([event])) },
      { name: 'ae.csv', bytes: bytesOf(csv([{ ...event, DOMAIN: 'CM' }])) },
      { name: 'notes.csv', bytes: bytesOf('nothing\nto see\n') },
    ];
    const prepared = await prepareImport([dm, ...files], context, NOW);
    expect(prepared.files.map((file) => [file.name, file.recognisedAs, file.notUsed])).toEqual([
      ['dm.csv', 'DM', 0],
      ['safety.csv', 'AE', 0],
      ['ae.csv', null, 1],
      ['notes.csv', null, 1],
    ]);
  });

  test('of SDTM and ADaM the collected one is read, and of twins one', async () => {
    const ae = bytesOf(csv([anEvent]));
    const analysis = bytesOf(csv([{ ...anEvent, ASTDT: '2026-03-05' }]));
    const files = [
      { name: 'ae.csv', bytes: ae },
      { name: 'adae.csv', bytes: analysis },
      { name: 'ae-copy.csv', bytes: ae },
    ];
    const prepared = await prepareImport([dm, ...files], context, NOW);
    expect(planned(prepared, 'adverse-event')).toHaveLength(1);
    expect(prepared.files.map((file) => file.notes.map((note) => note.ruleId))).toEqual([
      [],
      [],
      ['FILE-SUPERSEDED'],
      ['FILE-DOUBLE'],
    ]);
  });

  test('row numbers are those of a spreadsheet, over blank lines and line breaks inside cells', async () => {
    const [header, row] = csv([{ ...anEvent, AETERM: 'two\nlines' }]).split(/(?<=\n)(?=")/);
    const text = `${header}${row}\n${row?.replace('two\nlines', 'x').replace('"2"', '"0"')}`;
    const prepared = await prepareImport([dm, { name: 'ae.csv', bytes: bytesOf(text) }], context, NOW);
    expect(issuesOf(prepared, 'AE-GRADE-ZERO').map((issue) => issue.row)).toEqual([4]);
  });

  test('broken quoting and a wrong number of cells cost their own rows only', async () => {
    const good = csv([anEvent]);
    const prepared = await prepareImport(
      [dm, { name: 'ae.csv', bytes: bytesOf(`${good}a"b,c\nx,y\n${good.split('\n')[1]}\n`) }],
      context,
      NOW,
    );
    expect(prepared.files[1]).toMatchObject({ rows: 4, rejected: 2, needsDecision: 1, accepted: 1 });
  });

  test.each([
    ['no-subjects', 'without a subject file', [{ name: 'ae.csv', bytes: bytesOf(csv([anEvent])) }]],
    ['no-subjects', 'without a row', [{ name: 'dm.csv', bytes: bytesOf(csv([aPatient]).split('\n')[0] ?? '') }]],
    ['no-study', 'without a study', [{ name: 'dm.csv', bytes: bytesOf(csv([{ ...aPatient, STUDYID: '' }])) }]],
    [
      'several-studies',
      'with two studies',
      [{ name: 'dm.csv', bytes: bytesOf(csv([aPatient, { ...aPatient, STUDYID: 'ST2' }])) }],
    ],
  ])('%s: files %s cannot be committed', async (code, _claim, files) => {
    const prepared = await prepareImport(files, context, NOW);
    expect(prepared.blocked).toMatchObject({ code });
    expect(prepared.toWrite).toBeNull();
    for (const file of prepared.files) {
      expect(file.accepted + file.needsDecision + file.rejected + file.notUsed).toBe(file.rows);
    }
  });

  test('counts are complete where the list of issues ends', async () => {
    const ae = Array.from({ length: 620 }, (_, place) => ({ ...anEvent, AETERM: `Oddity ${place}` }));
    const prepared = await prepare(aStudy({ ae }));
    expect(prepared.rules).toContainEqual({ ruleId: 'AE-TERM-OTHER', effect: 'inform', count: 620, listed: 500 });
    expect(issuesOf(prepared, 'AE-TERM-OTHER')).toHaveLength(500);
  });
});

describe('what the files leave to the subject file, or to whoever brings them', () => {
  test('without a file of doses the safety population is treated from its reference day, and a person is asked', async () => {
    const untreated = { ...aPatient, USUBJID: 'ST1-01-002', SUBJID: '01-002', SAFFL: 'N' };
    const prepared = await prepare({ dm: [{ ...aPatient, SAFFL: 'Y' }, untreated] });
    expect(planned(prepared, 'infusion')).toMatchObject([
      { at: '2026-03-02', doseText: 'Dose level 1', cellsE6PerKg: null },
    ]);
    expect(issuesOf(prepared, 'EX-FROM-SUBJECTS').map(({ row }) => row)).toEqual([2]);
    expect(prepared.plan.accepted.observations.infusion).toBe(0);
  });

  test('with a file of doses nobody is treated because of a flag', async () => {
    const prepared = await prepare({ dm: [{ ...aPatient, SAFFL: 'Y' }], ex: [{ ...aDose, USUBJID: 'ST1-01-009' }] });
    expect(planned(prepared, 'infusion')).toEqual([]);
  });

  test('a study without STUDYID is called what it is called by hand; one that has it keeps its own', async () => {
    const nameless = { ...aPatient, STUDYID: '' };
    expect((await prepare({ dm: [nameless] }, { study: 'BY-HAND' })).study).toBe('BY-HAND');
    expect((await prepare({ dm: [aPatient] }, { study: 'BY-HAND' })).study).toBe('ST1');
    expect((await prepare({ dm: [nameless] })).blocked).toEqual({ code: 'no-study' });
  });

  test('AEONGO says that an event goes on', async () => {
    const { AESTDTC, AETERM, USUBJID } = anEvent;
    const ae = [{ USUBJID: USUBJID!, AETERM: AETERM!, AESTDTC: AESTDTC!, AEONGO: 'Y' }];
    expect(planned(await prepare(aStudy({ ae })), 'adverse-event').map(({ end }) => end)).toEqual(['ongoing']);
  });
});
