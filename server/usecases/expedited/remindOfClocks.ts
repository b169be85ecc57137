import { dueReminders } from '../../../shared/expedited/dueReminders.ts';
import { eventClocks } from '../../../shared/expedited/eventClocks.ts';
import { seriousnessOf } from '../../../shared/expedited/seriousnessOf.ts';
import type { Told } from '../../../shared/model/caseNotice.ts';
import type { ClockNotice, ClockStep } from '../../../shared/model/clockNotice.ts';
import { err, ok } from '../../../shared/model/failure.ts';
import type { SubjectId } from '../../../shared/model/ids.ts';
import type { AdverseEvent } from '../../../shared/model/observation.ts';
import type { Protocol } from '../../../shared/model/protocol.ts';
import type { Subject } from '../../../shared/model/subject.ts';
import type { ClockNews } from '../../../shared/model/views.ts';
import { instantOf, msOf } from '../../../shared/time/instant.ts';
import type { Clock } from '../../clock.ts';
import { eventFactsOf, type FactsOfEvent, trialFactsOf } from '../../queries/expedited/eventFactsOf.ts';
import type { ReadTx, Store } from '../../store/port.ts';
import { byTheClock } from '../cases/byTheClock.ts';

/**
 * Takes the steps of the timetable that are due for the clocks of one patient's events, each exactly once: they are read
 * again inside the change that writes them. Answers when to look again; null = not before the patient's record changes.
 */
export async function remindOfClocks(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  subjectId: SubjectId,
): Promise<number | null> {
  const nowMs = msOf(clock.now());
  const seen = await store.read((tx) => look(tx, subjectId, nowMs));
  if (seen === null) return null;
  if (seen.due.length === 0) return seen.nextAtMs;
  const { trialId, siteId, subjectNumber } = seen.subject;
  await store.write(byTheClock('expedited.remind', trialId), async (tx) => {
    const now = await look(tx, subjectId, msOf(tx.at));
    if (now === null || now.due.length === 0) return err({ code: 'WRONG_STATE', state: 'told', wanted: 'told' });
    const clocks: ClockNews[] = [];
    for (const { observationId, termCode, steps } of now.due) {
      const id = await tx.nextId('clock-notice');
      const notice: ClockNotice = { id, trialId, subjectId, observationId, at: tx.at, steps };
      await tx.appendTrialRecord('clock-notice', notice);
      clocks.push(...steps.map((step) => ({ ...step, observationId, termCode })));
    }
    await tx.appendOutbox({
      trialId,
      siteId,
      subjectId,
      subjectNumber,
      command: 'expedited.remind',
      cases: [],
      clocks,
    });
    return ok(null);
  });
  return seen.nextAtMs;
}

interface Look {
  readonly subject: Subject;
  readonly due: readonly (Pick<ClockNews, 'observationId' | 'termCode'> & { readonly steps: readonly ClockStep[] })[];
  readonly nextAtMs: number | null;
}

/** Where the clocks of the patient's events stand on the timetable; null = none of them runs. */
async function look(tx: ReadTx, subjectId: SubjectId, atMs: number): Promise<Look | null> {
  const entered = await tx.listObservationVersions(subjectId, 'adverse-event');
  if (!entered.some(({ value }) => seriousnessOf(value as AdverseEvent).met === 'met')) return null;
  const subject = (await tx.findSubject(subjectId))?.value;
  const protocol = subject && (await tx.findProtocol(subject.trialId));
  if (subject === undefined || protocol === undefined || protocol.expedited.reminders.length === 0) return null;
  const { seq } = await tx.head();
  const found = await eventFactsOf(tx, subject, await trialFactsOf(tx, subject.trialId, seq), seq);
  const serious = found.filter(wasSerious);
  const notices = await tx.listTrialRecords('clock-notice', { subjectId });
  const due: Look['due'][number][] = [];
  let nextAtMs: number | null = null;
  for (const { observationId, event, facts } of serious) {
    const { answer, clocks } = eventClocks(facts, instantOf(atMs));
    const taken = notices
      .filter(({ value }) => value.observationId === observationId)
      .flatMap(({ value }) => value.steps);
    const next = dueReminders({ serious: answer.serious, clocks }, taken, protocol.expedited.reminders, atMs);
    const steps = next.due.map((step) => ({ ...step, to: recipientOf(step, protocol) }));
    if (steps.length > 0) due.push({ observationId, termCode: event.termCode, steps });
    if (next.nextAtMs !== null) nextAtMs = Math.min(next.nextAtMs, nextAtMs ?? next.nextAtMs);
  }
  return due.length === 0 && nextAtMs === null ? null : { subject, due, nextAtMs };
}

/** Nothing asks for a report that was never serious: most events are put aside here. */
function wasSerious({ facts }: FactsOfEvent): boolean {
  return facts.versions.some(({ value }) => value !== null && seriousnessOf(value).met === 'met');
}

function recipientOf({ target }: Pick<ClockStep, 'target'>, { caseHandling: { trialLead } }: Protocol): Told {
  if (target !== 'trial-lead') return { userId: null, name: '', role: target };
  return trialLead === null
    ? { userId: null, name: '', role: 'committee-member' }
    : { userId: null, name: trialLead.name, role: null };
}
