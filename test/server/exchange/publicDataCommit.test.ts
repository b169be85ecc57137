import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commitImport } from '../../../server/usecases/import/commitImport.ts';
import { prepareImportFiles } from '../../../server/usecases/import/prepareImportFiles.ts';
import type { SubjectHistory } from '../../../shared/model/history.ts';
import { anImportDesk, dataManager, type TestDesk } from './anImportDesk.ts';

const ROOT = process.env.VIGIL_SHARED ?? resolve(import.meta.dirname, '../../../../shared');

describe.each([
  ['CDISCPILOT01', `${ROOT}/data/cdisc-sdtm-msg/csv`],
  ['AB12345', `${ROOT}/data/random-cdisc-data/csv`],
])('the public study %s', (study, folder) => {
  if (!existsSync(folder)) process.stdout.write(`skipped: no public data at ${folder} (set VIGIL_SHARED)\n`);

  test.skipIf(!existsSync(folder))(
    'is written as reported while the event loop keeps turning',
    async () => {
      const desk = await anImportDesk();
      const files = readdirSync(folder).map((name) => ({ name, bytes: readFileSync(`${folder}/${name}`) }));
      const prepared = await prepareImportFiles(desk, dataManager, { files, zone: 'UTC', scale: 'unknown' });
      if (!prepared.ok) throw new Error(prepared.failure.code);
      const { reportId, plan } = prepared.value;
      const turns = countTurns();
      const committed = await commitImport(desk, dataManager, asked, { reportId, include: 'accepted-and-decisions' });
      expect(committed).toMatchObject({ ok: true, value: { state: 'committed' } });
      expect(turns.stop()).toBeGreaterThan(plan.acceptedAndDecisions.total / 200);
      const { subjects, observations } = plan.acceptedAndDecisions;
      expect(await recordedCounts(desk, study)).toEqual({ subjects, assessments: subjects, observations });
      await desk.stop();
    },
    120_000,
  );
});

const asked = { role: 'data-manager', requestId: null } as const;

function countTurns() {
  let turns = 0;
  let handle = setImmediate(function next() {
    turns += 1;
    handle = setImmediate(next);
  });
  return {
    stop: () => {
      clearImmediate(handle);
      return turns;
    },
  };
}

type SubjectLists = Pick<
  SubjectHistory,
  | 'adverseEvents'
  | 'infusions'
  | 'treatments'
  | 'labs'
  | 'vitals'
  | 'samples'
  | 'studyEvents'
  | 'crsAssessments'
  | 'icansAssessments'
>;

async function recordedCounts(desk: TestDesk, study: string) {
  return desk.store.read(async (tx) => {
    const { trialId } = (await tx.findTrialByRegistryId(study))!;
    const subjects = await tx.listSubjects(trialId);
    const histories: SubjectHistory[] = [];
    for (const { subjectId } of subjects) histories.push((await tx.loadHistory(subjectId))!);
    const count = (list: keyof SubjectLists) => histories.reduce((sum, history) => sum + history[list].length, 0);
    return {
      subjects: subjects.length,
      assessments: (await tx.listAssessments(trialId)).length,
      observations: {
        'adverse-event': count('adverseEvents'),
        infusion: count('infusions'),
        treatment: count('treatments'),
        lab: count('labs'),
        vital: count('vitals'),
        sample: count('samples'),
        'study-event': count('studyEvents'),
        'crs-assessment': count('crsAssessments'),
        'icans-assessment': count('icansAssessments'),
      },
    };
  });
}
