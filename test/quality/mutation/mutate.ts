import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { judgeAll } from './judgeAll.ts';
import type { Verdict } from './judgeMutants.ts';
import { measureTests } from './measureTests.ts';
import { mutantSwitch } from './mutantSwitch.ts';
import type { Mutant } from './mutantsOf.ts';
import { countMutants, makePlan } from './plan.ts';

/**
 * `npm run mutate`: changes `shared/grading` in one small way after the other and counts how many changes the tests
 * notice. `npm run mutate -- crs icaht/lowRuns` takes only files whose path contains one of the words. The code is 1 if
 * fewer than 90 % are noticed.
 */
const GOAL = 0.9;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const words = process.argv.slice(2);

const plan = await makePlan();
const chosen = plan.files.filter(({ file }) => words.length === 0 || words.some((word) => file.includes(word)));
const ids = chosen.flatMap(({ mutants }) => mutants.map(({ id }) => id));
const measured = await measureTests(plan, mutantSwitch(countMutants(plan)));
for (const line of measured.leftOut) say(`left out, fails without a mutant: ${line}`);
say(`${ids.length} mutants of ${chosen.length} files, ${plan.bundles.length} files of tests`);

const folder = mkdtempSync(path.join(tmpdir(), 'vigil-mutants-'));
const planFile = path.join(folder, 'plan.json');
writeFileSync(planFile, JSON.stringify({ plan, measured }));
let done = 0;
const verdicts = await judgeAll(planFile, ids, availableParallelism(), ({ id, verdict }) => {
  done += 1;
  if (verdict !== 'killed') say(describeMutant(id, verdict));
  if (done % 250 === 0) say(`… ${done} of ${ids.length}`);
});
rmSync(folder, { recursive: true, force: true });

const isKilled = ({ id }: Mutant) => verdicts.get(id) === 'killed';
for (const { file, mutants } of chosen) {
  if (mutants.length > 0) say(`${mutants.filter(isKilled).length} of ${mutants.length}  ${file}`);
}
const killed = chosen.flatMap(({ mutants }) => mutants).filter(isKilled).length;
const score = ids.length === 0 ? 0 : killed / ids.length;
say(`${killed} of ${ids.length} noticed: ${(score * 100).toFixed(1)} %`);
process.exitCode = score >= GOAL ? 0 : 1;

function describeMutant(id: number, verdict: Verdict): string {
  const { file, mutants } = chosen.find((one) => one.mutants.some((mutant) => mutant.id === id))!;
  const { line, original, replacement } = mutants.find((mutant) => mutant.id === id)!;
  return `${verdict}  ${file}:${line}  ${oneLine(original)}  →  ${oneLine(replacement)}`;
}

function oneLine(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length > 90 ? `${flat.slice(0, 88)} …` : flat;
}
