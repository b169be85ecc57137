import { readFileSync } from 'node:fs';
import { judgeMutants, type Verdict } from './judgeMutants.ts';
import type { Measured } from './measureTests.ts';
import { mutantSwitch } from './mutantSwitch.ts';
import { countMutants, type Plan } from './plan.ts';

/** What a judging process is sent, and what it answers. */
export interface Question {
  readonly id: number;
}
export interface Answer {
  readonly id: number;
  readonly verdict: Verdict;
}

/** A process of its own that judges the mutants it is sent; the plan lies in the file it is started with. */
const { plan, measured } = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as { plan: Plan; measured: Measured };
const judge = judgeMutants(plan, measured, mutantSwitch(countMutants(plan)));

process.on('message', ({ id }: Question) => {
  void judge(id).then((verdict) => process.send!({ id, verdict } satisfies Answer));
});
