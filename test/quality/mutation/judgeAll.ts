import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import type { Answer, Question } from './judge.ts';
import type { Verdict } from './judgeMutants.ts';

/** A process that has not answered for so long runs a mutant without an end, which is noticed. */
const ENDLESS_MS = 60_000;

/** Judges all mutants in several processes. */
export async function judgeAll(
  planFile: string,
  ids: readonly number[],
  processes: number,
  onVerdict: (answer: Answer) => void,
): Promise<ReadonlyMap<number, Verdict>> {
  const verdicts = new Map<number, Verdict>();
  const waiting = ids.toReversed();
  const start = () =>
    fork(path.join(import.meta.dirname, 'judge.ts'), [planFile], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });

  async function work(): Promise<void> {
    let judge = start();
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const verdict = await ask(judge, id);
      if (verdict === null) {
        judge.kill('SIGKILL');
        judge = start();
      }
      const answer = { id, verdict: verdict ?? 'killed' };
      verdicts.set(id, answer.verdict);
      onVerdict(answer);
    }
    judge.kill();
  }

  await Promise.all(Array.from({ length: processes }, work));
  return verdicts;
}

/** `null` = no answer: the mutant does not end, or took the process with it. */
function ask(judge: ChildProcess, id: number): Promise<Verdict | null> {
  return new Promise((resolve) => {
    const finish = (verdict: Verdict | null) => {
      clearTimeout(timer);
      judge.removeAllListeners('message');
      judge.removeAllListeners('exit');
      resolve(verdict);
    };
    const timer = setTimeout(() => finish(null), ENDLESS_MS);
    judge.once('message', ({ verdict }: Answer) => finish(verdict));
    judge.once('exit', () => finish(null));
    judge.send({ id } satisfies Question);
  });
}
