import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { prepareImport } from '../../../server/exchange/prepareImport.ts';
import type { Prepared } from '../../../server/usecases/import/importPlan.ts';
import type { ImportRuleId } from '../../../shared/model/importReport.ts';
import { NOW, planned } from './aStudy.ts';

/** Public example studies, read where they lie; see VIGIL_SHARED. Every expectation is counted here by other means. */
const ROOT = process.env.VIGIL_SHARED ?? resolve(import.meta.dirname, '../../../../shared');
const SDTM = `${ROOT}/data/cdisc-sdtm-msg`;
const ADAM = `${ROOT}/data/random-cdisc-data`;
const skipped = (folder: string): boolean => {
  if (existsSync(folder)) return false;
  process.stdout.write(`skipped: no public data at ${folder} (set VIGIL_SHARED)\n`);
  return true;
};

type PlainRow = Readonly<Record<string, string>>;

/** A reader of its own, so that the product's is not checked by itself; these files have no line breaks inside cells. */
function plainRows(folder: string, name: string): PlainRow[] {
  const lines = readFileSync(`${folder}/csv/${name}.csv`, 'utf8').trimEnd().split('\n');
  const cellsOf = (line: string): string[] =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) => match[1] ?? match[2] ?? '');
  const [header = [], ...rows] = lines.map(cellsOf);
  return rows.map((cells) => Object.fromEntries(header.map((column, place) => [column, cells[place] ?? ''])));
}

function prepareFolder(folder: string): Promise<Prepared> {
  const names = readdirSync(`${folder}/csv`).sort();
  const files = names.map((name) => ({ name, bytes: readFileSync(`${folder}/csv/${name}`) }));
  return prepareImport(files, { zone: 'UTC', scale: 'unknown' }, NOW);
}

const summaryOf = (folder: string) => JSON.parse(readFileSync(`${folder}/summary.json`, 'utf8'));

function tally(values: readonly (string | number | null)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[String(value)] = (counts[String(value)] ?? 0) + 1;
  return counts;
}

const countOf = (prepared: Prepared, ruleId: ImportRuleId): number =>
  prepared.rules.find((rule) => rule.ruleId === ruleId)?.count ?? 0;
const fileOf = (prepared: Prepared, name: string) => prepared.files.find((file) => file.name === `${name}.csv`);
const dayNumber = (date: string): number => Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / 86_400_000;
const CRITERIA = ['AESDTH', 'AESLIFE', 'AESHOSP', 'AESDISAB', 'AESCONG', 'AESMIE'];
const ticked = (row: PlainRow): boolean => CRITERIA.some((column) => row[column] === 'Y');

describe.skipIf(skipped(SDTM))('the SDTM example study', async () => {
  const prepared = skipped(SDTM) ? (undefined as never) : await prepareFolder(SDTM);
  const [dm, ae, ex, lb, vs, ds] = ['dm', 'ae', 'ex', 'lb', 'vs', 'ds'].map((name) =>
    skipped(SDTM) ? [] : plainRows(SDTM, name),
  );

  test('every file has the rows its own summary counts', () => {
    const rows: Record<string, number> = summaryOf(SDTM).rows;
    const found = prepared.files.filter((file) => file.name !== 'variables.csv');
    expect(Object.fromEntries(found.map((file) => [file.name.replace('.csv', ''), file.rows]))).toEqual(rows);
    expect(
      prepared.files
        .filter((file) => file.recognisedAs !== null)
        .map((file) => file.recognisedAs)
        .sort(),
    ).toEqual(['AE', 'DM', 'DS', 'EX', 'LB', 'VS']);
  });

  test('all but the screen failure are enrolled, with their sites', () => {
    const enrolled = dm!.filter((row) => row.ARMNRS !== 'SCREEN FAILURE');
    expect(prepared.toWrite?.subjects.map(({ subject }) => subject.subjectNumber)).toEqual(
      enrolled.map((row) => row.SUBJID),
    );
    expect(prepared.toWrite?.sites.map((site) => site.code)).toEqual(
      [...new Set(enrolled.map((row) => row.SITEID))].sort(),
    );
    expect(fileOf(prepared, 'dm')).toMatchObject({ accepted: enrolled.length, notUsed: 1 });
  });

  test('every event is there with its verbatim, dates and outcome; 35 are ongoing; none is graded', () => {
    const events = planned(prepared, 'adverse-event');
    expect(events.map((event) => event.verbatim)).toEqual(ae!.map((row) => row.AETERM));
    expect(events.map((event) => event.gradeHistory)).toEqual(ae!.map((row) => [{ grade: null, from: row.AESTDTC }]));
    expect(events.map((event) => event.end)).toEqual(
      ae!.map((row) => row.AEENDTC || (row.AEENRTPT === 'ONGOING' ? 'ongoing' : 'unknown')),
    );
    expect(events.filter((event) => event.end === 'ongoing')).toHaveLength(summaryOf(SDTM).AEENRTPT.ONGOING);
    expect(events.filter((event) => event.outcome === 'fatal')).toHaveLength(summaryOf(SDTM).AEOUT.FATAL);
    const severities = events.map((event) => /AESEV: (\w+)/.exec(event.narrative)?.[1] ?? '');
    expect(tally(severities)).toEqual(summaryOf(SDTM).AESEV);
  });

  test('the one serious event without a criterion is the one decision', () => {
    const flagged = ae!.flatMap((row, place) => ((row.AESER === 'Y') === ticked(row) ? [] : [place + 2]));
    expect(
      prepared.issues
        .filter((issue) => issue.file === 'ae.csv' && issue.ruleId.startsWith('AE-SERIOUS'))
        .map((issue) => issue.row),
    ).toEqual(flagged);
    expect(fileOf(prepared, 'ae')).toMatchObject({
      accepted: ae!.length - flagged.length,
      needsDecision: flagged.length,
    });
    expect(prepared.rules.filter((rule) => rule.effect === 'decide').map((rule) => rule.count)).toEqual([
      flagged.length,
    ]);
  });

  test('study days agree throughout', () => {
    expect(countOf(prepared, 'STUDY-DAY-DIFFERS') + countOf(prepared, 'STUDY-DAY-FROM-ZERO')).toBe(0);
  });

  test('the first dose of each patient is day 0, every other dose a treatment', () => {
    const first = new Map<string, string>();
    for (const row of ex!) {
      const known = first.get(row.USUBJID ?? '');
      if (known === undefined || (row.EXSTDTC ?? '') < known) first.set(row.USUBJID ?? '', row.EXSTDTC ?? '');
    }
    expect(
      planned(prepared, 'infusion')
        .map((infusion) => infusion.at)
        .sort(),
    ).toEqual([...first.values()].sort());
    expect(planned(prepared, 'treatment')).toHaveLength(ex!.length - first.size);
    const doses = [
      ...planned(prepared, 'infusion').map((one) => one.doseText),
      ...planned(prepared, 'treatment').map((one) => `${one.name} ${one.dose}`),
    ];
    expect(tally(doses)).toEqual(tally(ex!.map((row) => `${row.EXTRT} ${row.EXDOSE} ${row.EXDOSU}`)));
  });

  test('every result is kept with its text, unit and moment', () => {
    const laboratory = (parts: readonly unknown[]) => parts.join('|');
    expect(planned(prepared, 'lab').map((lab) => laboratory([lab.analyte, lab.reported, lab.unit, lab.at]))).toEqual(
      lb!.map((row) => laboratory([row.LBTESTCD, row.LBORRES, row.LBORRESU, row.LBDTC])),
    );
    expect(
      planned(prepared, 'lab')
        .filter((lab) => lab.comparator === '<')
        .map((lab) => [lab.reported, lab.value]),
    ).toEqual([['<40', 40]]);
    expect(planned(prepared, 'vital')).toHaveLength(vs!.length);
    const temperatures = planned(prepared, 'vital').filter((vital) => vital.sign === 'TEMP');
    expect(temperatures.map((vital) => [vital.value, vital.reported])).toEqual(
      vs!.filter((row) => row.VSTESTCD === 'TEMP').map((row) => [Number(row.VSSTRESN), `${row.VSORRES} F`]),
    );
  });

  test('no result carries a grade, so none is compared', () => {
    expect(Object.keys(lb![0]!)).not.toContain('LBTOXGR');
    expect(prepared.grades).toMatchObject({ compared: 0, equal: 0, causes: [], rows: [] });
  });

  test('three deaths are three events, whatever the number of rows that tell them', () => {
    const events = planned(prepared, 'study-event');
    const dead = dm!.filter((row) => row.DTHFL === 'Y');
    expect(events.filter((one) => one.event === 'death').map((one) => one.at)).toEqual(dead.map((row) => row.DTHDTC));
    expect(countOf(prepared, 'DS-DEATH-MERGED')).toBe(ds!.filter((row) => row.DSDECOD === 'DEATH').length);
    const left = ds!.filter(
      (row) =>
        row.DSSCAT === 'STUDY PARTICIPATION' && !['DEATH', 'COMPLETED', 'SCREEN FAILURE'].includes(row.DSDECOD ?? ''),
    );
    expect(events.filter((one) => one.event === 'withdrawal')).toHaveLength(left.length);
  });
});

describe.skipIf(skipped(ADAM))('the random ADaM study', async () => {
  const prepared = skipped(ADAM) ? (undefined as never) : await prepareFolder(ADAM);
  const [adsl, adae, adex, adlb, advs] = ['adsl', 'adae', 'adex', 'adlb', 'advs'].map((name) =>
    skipped(ADAM) ? [] : plainRows(ADAM, name),
  );
  const patients = new Map(adsl!.map((row) => [row.USUBJID, row]));
  const started = (row: PlainRow): string => patients.get(row.USUBJID ?? '')?.TRTSDTM ?? '';

  test('every file has the rows its own summary counts', () => {
    const rows: Record<string, number> = summaryOf(ADAM).rows;
    const found = prepared.files.filter((file) => file.name !== 'variables.csv');
    expect(Object.fromEntries(found.map((file) => [file.name.replace('.csv', ''), file.rows]))).toEqual(rows);
    expect(prepared.plan.acceptedAndDecisions).toMatchObject({
      subjects: rows.adsl,
      sites: new Set(adsl!.map((row) => row.SITEID)).size,
    });
  });

  test('events are graded and attributed as the summary counts them, all under "Other, specify"', () => {
    const events = planned(prepared, 'adverse-event');
    expect(tally(events.map((event) => event.gradeHistory[0]?.grade ?? null))).toEqual(summaryOf(ADAM).AETOXGR);
    expect(events.map((event) => [event.verbatim, event.gradeHistory[0]?.from, event.end])).toEqual(
      adae!.map((row) => [row.AETERM, row.ASTDTM, row.AENDTM]),
    );
    expect(countOf(prepared, 'AE-TERM-OTHER')).toBe(adae!.length);
    expect(tally(events.map((event) => event.attribution[0]?.relatedness ?? null))).toEqual({
      possible: adae!.filter((row) => row.AEREL === 'Y').length,
      unrelated: adae!.filter((row) => row.AEREL === 'N').length,
    });
  });

  test('criteria ticked on events that are not serious, and fatal events of the living, are all found', () => {
    const notSerious = adae!.filter((row) => row.AESER === 'N' && ticked(row));
    const alive = adae!.filter((row) => row.AEOUT === 'FATAL' && patients.get(row.USUBJID)?.DTHFL !== 'Y');
    expect(countOf(prepared, 'AE-SERIOUS-N-WITH-CRITERIA')).toBe(notSerious.length);
    expect(countOf(prepared, 'AE-FATAL-BUT-ALIVE')).toBe(alive.length);
    expect(countOf(prepared, 'AE-FATAL-DISAGREES')).toBe(0);
    const either = adae!.filter((row) => notSerious.includes(row) || alive.includes(row)).length;
    expect(fileOf(prepared, 'adae')).toMatchObject({
      needsDecision: either,
      accepted: adae!.length - either,
      rejected: 0,
    });
  });

  test('its study days count from zero, apart from doses that end past midnight', () => {
    const pairs: [PlainRow[], string, string][] = [
      [adae!, 'ASTDTM', 'ASTDY'],
      [adae!, 'AENDTM', 'AENDY'],
      [adex!.filter((row) => row.PARAMCD === 'DOSE'), 'EXSTDTC', 'EXSTDY'],
      [adex!.filter((row) => row.PARAMCD === 'DOSE'), 'EXENDTC', 'EXENDY'],
      [adlb!, 'ADTM', 'ADY'],
      [advs!, 'ADTM', 'ADY'],
    ];
    let fromZero = 0;
    let differs = 0;
    for (const [rows, date, day] of pairs) {
      for (const row of rows) {
        const days = dayNumber(row[date] ?? '') - dayNumber(started(row));
        const given = Number(row[day]);
        if (given === (days >= 0 ? days + 1 : days)) continue;
        if (given === days) fromZero += 1;
        else differs += 1;
      }
    }
    expect([countOf(prepared, 'STUDY-DAY-FROM-ZERO'), countOf(prepared, 'STUDY-DAY-DIFFERS')]).toEqual([
      fromZero,
      differs,
    ]);
  });

  test('of the exposure rows the doses are read, and those before the treatment start listed', () => {
    const doses = adex!.filter((row) => row.PARAMCD === 'DOSE');
    const early = doses.filter((row) => (row.EXSTDTC ?? '').slice(0, 10) < started(row).slice(0, 10));
    expect(countOf(prepared, 'EX-SUMMARY-ROW')).toBe(adex!.length - doses.length);
    expect(countOf(prepared, 'EX-BEFORE-REFERENCE')).toBe(early.length);
    expect(planned(prepared, 'infusion')).toHaveLength(new Set(doses.map((row) => row.USUBJID)).size);
    expect(planned(prepared, 'infusion').length + planned(prepared, 'treatment').length).toBe(doses.length);
  });

  test('every result keeps its number and moment', () => {
    expect(planned(prepared, 'lab').map((lab) => [lab.analyte, lab.value, lab.at])).toEqual(
      adlb!.map((row) => [row.PARAMCD, Number(row.AVAL), row.ADTM]),
    );
    expect(planned(prepared, 'vital').map((vital) => [vital.sign, vital.value, vital.at])).toEqual(
      advs!.map((row) => [row.PARAMCD, Number(row.AVAL), row.ADTM]),
    );
  });

  test('every grade of the file that is not ours is listed with its cause', () => {
    // CTCAE 5.0 has no term for CRP and IgA, and none for a low ALT; no ALT of the file is above its limit.
    expect(adlb!.filter((row) => row.PARAMCD === 'ALT' && Number(row.AVAL) > Number(row.ANRHI))).toEqual([]);
    const differences = adlb!.flatMap((row, place) => {
      if (row.PARAMCD !== 'ALT') return [[place + 2, row.ATOXGR, 'no-term']];
      return row.ATOXGR === '0' ? [] : [[place + 2, row.ATOXGR, 'no-direction']];
    });
    expect(prepared.grades.rows.map(({ row, given, cause }) => [row, given, cause])).toEqual(
      differences.toSorted((a, b) => Number(a[0]) - Number(b[0])),
    );
    expect(prepared.grades).toMatchObject({ compared: adlb!.length, equal: adlb!.length - differences.length });
    const counts = Object.fromEntries(prepared.grades.causes.map(({ cause, count }) => [cause, count]));
    expect(counts).toEqual(tally(differences.map(([, , cause]) => cause!)));
  });

  test('deaths and departures come from the subject file', () => {
    const events = tally(planned(prepared, 'study-event').map((one) => one.event));
    const left = adsl!.filter((row) => row.EOSSTT === 'DISCONTINUED' && row.DCSREAS !== 'DEATH');
    expect(events).toEqual({
      death: adsl!.filter((row) => row.DTHFL === 'Y').length,
      withdrawal: left.length,
      visit: adsl!.filter((row) => row.EOSSTT === 'COMPLETED').length,
    });
  });
});
