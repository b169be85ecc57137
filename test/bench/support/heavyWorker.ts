import { setImmediate as nextTurn } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import { NO_FILTER } from '../../../shared/figures/figureFilter.ts';
import { incidenceTable } from '../../../shared/figures/incidenceTable.ts';
import { aLargeTrial } from './aMillionEvents.ts';

/** The analysis thread with a million events before it: a recount answers with its counts, an export with its length. */
const data = aLargeTrial(25_000);

function recount(): number {
  return incidenceTable(data, { ...NO_FILTER, gradeAtLeast: 3 }, 'organ-class').anyEvent.total.any;
}

/** Every event as a line of text, in pieces as a stream would take them. */
async function exportLines(): Promise<number> {
  const { patient, term, grade, onset, flags } = data.events;
  let length = 0;
  for (let from = 0; from < patient.length; from += 10_000) {
    let text = '';
    for (let at = from; at < from + 10_000; at += 1) {
      const { subjectNumber, doseLevel } = data.patients[patient[at]!]!;
      text += `${subjectNumber},${doseLevel},${data.terms[term[at]!]!.termCode},${grade[at]},${onset[at]},${flags[at]}\n`;
    }
    length += text.length;
    await nextTurn();
  }
  return length;
}

const ANSWERS: Readonly<Record<string, () => number | Promise<number>>> = {
  figures: recount,
  signals: exportLines,
  fillFigureMemory: () => 0,
};

parentPort!.on('message', ({ id, ask }: { readonly id: number; readonly ask: string }) => {
  void Promise.resolve(ANSWERS[ask]!()).then((value) => parentPort!.postMessage({ id, ok: true, value }));
});
