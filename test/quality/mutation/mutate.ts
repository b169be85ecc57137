import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { judgeAll } from './judgeAll.ts';
import type { Verdict } from './judgeMutants.ts';
import { type Measured, measureTests } from './measureTests.ts';
import { mutantSwitch } from './mutantSwitch.ts';
import type { Mutant } from './mutantsOf.ts';
import { countMutants, makePlan, mutatedFiles, type Plan, type PlannedFile, TARGETS, type Target } from './plan.ts';

/**
 * `npm run mutate`: changes `shared/grading`, `shared/dlt`, `shared/policy` and `shared/escalation` in one small way after the
 * other and counts how many changes the tests notice. `npm run mutate -- escalation icaht/lowRuns` takes only files whose path
 * contains one of the words. The code is 1 if fewer than 90 % are noticed in one of the folders.
 */
const GOAL = 0.9;
const PROCESSES = Number(process.env.VIGIL_MUTATE_PROCESSES ?? availableParallelism());

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const words = process.argv.slice(2);
const isChosen = (file: string) => words.length === 0 || words.some((word) => file.includes(word));

const scores: { readonly folder: string; readonly killed: number; readonly count: number }[] = [];
for (const target of TARGETS) {
  if (mutatedFiles(target).some(isChosen)) scores.push({ folder: target.folder, ...(await mutate(target)) });
}
for (const { folder, killed, count } of scores) {
  say(`${folder}: ${killed} of ${count} noticed: ${((killed / count) * 100).toFixed(1)} %`);
}
const isGood = scores.length > 0 && scores.every(({ killed, count }) => killed >= GOAL * count);
process.exitCode = isGood ? 0 : 1;

async function mutate(target: Target) {
  const plan = await makePlan(target);
  const chosen = plan.files.filter(({ file }) => isChosen(file));
  const ids = chosen.flatMap(({ mutants }) => mutants.map(({ id }) => id));
  const measured = await measureTests(plan, mutantSwitch(countMutants(plan)));
  for (const line of measured.leftOut) say(`left out, fails without a mutant: ${line}`);
  say(`${ids.length} mutants of ${chosen.length} files, ${plan.bundles.length} files of tests`);

  const verdicts = await judge(plan, measured, chosen, ids);
  const isKilled = ({ id }: Mutant) => verdicts.get(id) === 'killed';
  for (const { file, mutants } of chosen) {
    if (mutants.length > 0) say(`${mutants.filter(isKilled).length} of ${mutants.length}  ${file}`);
  }
  return { killed: chosen.flatMap(({ mutants }) => mutants).filter(isKilled).length, count: ids.length };
}

async function judge(plan: Plan, measured: Measured, chosen: readonly PlannedFile[], ids: readonly number[]) {
  const folder = mkdtempSync(path.join(tmpdir(), 'vigil-mutants-'));
  const planFile = path.join(folder, 'plan.json');
  writeFileSync(planFile, JSON.stringify({ plan, measured }));
  let done = 0;
  const verdicts = await judgeAll(planFile, ids, PROCESSES, ({ id, verdict }) => {
    done += 1;
    if (verdict !== 'killed') say(describeMutant(chosen, id, verdict));
    if (done % 250 === 0) say(`… ${done} of ${ids.length}`);
  });
  rmSync(folder, { recursive: true, force: true });
  return verdicts;
}

function describeMutant(chosen: readonly PlannedFile[], id: number, verdict: Verdict): string {
  const { file, mutants } = chosen.find((one) => one.mutants.some((mutant) => mutant.id === id))!;
  const { line, original, replacement } = mutants.find((mutant) => mutant.id === id)!;
  return `${verdict}  ${file}:${line}  ${oneLine(original)}  →  ${oneLine(replacement)}`;
}

function oneLine(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length > 90 ? `${flat.slice(0, 88)} …` : flat;
}
