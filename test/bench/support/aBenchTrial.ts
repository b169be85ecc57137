import { join } from 'node:path';
import { systemClock } from '../../../server/clock.ts';
import { openSqliteStore } from '../../../server/store/openSqliteStore.ts';
import type { Store } from '../../../server/store/port.ts';
import { createUnit, type Unit } from '../../../server/usecases/unit.ts';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import { CTCAE_V5 } from '../../../shared/grading/ctcae/ctcaeV5.data.ts';
import { ok } from '../../../shared/model/failure.ts';
import type { TermCode } from '../../../shared/model/grade.ts';
import type { ObservationId, SiteId, SubjectId, TrialId } from '../../../shared/model/ids.ts';
import type { AdverseEvent } from '../../../shared/model/observation.ts';
import { anEvent, CRS, HYPOTENSION, ICANS } from '../../support/anEvent.ts';

export interface BenchTrial {
  readonly store: Store;
  readonly unit: Unit;
  readonly clock: typeof systemClock;
  readonly trialId: TrialId;
  readonly siteId: SiteId;
  readonly subjectIds: readonly SubjectId[];
  close(): Promise<void>;
}

const TRIAL = 1 as TrialId;
const SEED = { kind: 'system', name: 'seed' } as const;
const PATIENTS_PER_CHANGE = 100;

/** A trial of `patients` infused patients with `eventsEach` stored events, written in large changes. */
export async function aBenchTrial(folder: string, patients: number, eventsEach: number): Promise<BenchTrial> {
  const store = openSqliteStore({ file: join(folder, `bench-${patients}-${eventsEach}.sqlite`), clock: systemClock });
  const unit = createUnit(store);
  const siteId = await setUp(unit);
  const subjectIds: SubjectId[] = [];
  for (let done = 0; done < patients; done += PATIENTS_PER_CHANGE) {
    const count = Math.min(PATIENTS_PER_CHANGE, patients - done);
    subjectIds.push(...(await addPatients(unit, siteId, done, count, eventsEach)));
  }
  return { store, unit, clock: systemClock, trialId: TRIAL, siteId, subjectIds, close: () => store.close() };
}

function act(command: string) {
  return { command, reason: '', requestId: null, input: null, trialId: TRIAL, role: 'system' } as const;
}

async function setUp(unit: Unit): Promise<SiteId> {
  const written = await unit.write(SEED, act('trial.create'), async (tx) => {
    await tx.appendTrial({
      trialId: TRIAL,
      registryId: 'BENCH',
      sponsorProtocolId: '',
      title: 'bench',
      sponsor: '',
      plannedSubjects: 25_000,
      ctcaeVersion: '5.0',
      simulated: true,
    });
    const siteId = (await tx.nextId('site')) as SiteId;
    await tx.appendSite({ siteId, trialId: TRIAL, code: '001', name: 'x', zone: 'Asia/Shanghai', country: 'CHN' });
    await tx.appendProtocol(defaultProtocol(TRIAL));
    return ok(siteId);
  });
  if (!written.ok) throw new Error('the bench trial was refused');
  return written.value.value;
}

async function addPatients(unit: Unit, siteId: SiteId, from: number, count: number, eventsEach: number) {
  const written = await unit.write(SEED, act('subject.enrol'), async (tx) => {
    const made: SubjectId[] = [];
    for (let i = from; i < from + count; i++) {
      const subjectId = (await tx.nextId('subject')) as SubjectId;
      made.push(subjectId);
      await tx.appendSubject({
        subjectId,
        trialId: TRIAL,
        siteId,
        subjectNumber: `001-${String(i + 1).padStart(5, '0')}`,
        sex: 'F',
        ageYears: 40,
        doseLevel: 'DL1',
        priorAlloTransplant: false,
      });
      const nextId = async () => (await tx.nextId('observation')) as ObservationId;
      await tx.appendObservation(await nextId(), subjectId, anInfusion(), false);
      for (let e = 0; e < eventsEach; e++) {
        await tx.appendObservation(await nextId(), subjectId, aStoredEvent(i * eventsEach + e), false);
      }
    }
    return ok(made);
  });
  if (!written.ok) throw new Error('the bench patients were refused');
  return written.value.value;
}

function anInfusion() {
  return {
    kind: 'infusion',
    at: '2026-03-02T10:00' as never,
    cellsE6PerKg: 0.5,
    doseText: '',
    plannedCellsE6PerKg: 0.5,
    lot: 'LOT',
  } as const;
}

const GRADED_1_TO_3 = CTCAE_V5.filter(
  ([, , grades, name]) => grades.startsWith('123') && !name.endsWith('specify'),
).map(([code]) => code as TermCode);

/** The syndromes and sixty more terms, used as unevenly as in real trials. */
const TERMS: readonly TermCode[] = [CRS, ICANS, HYPOTENSION, ...GRADED_1_TO_3.slice(0, 60)];

function termOf(n: number): TermCode {
  // Zipf-like: the square of a well-mixed fraction favours the first terms.
  const fraction = ((n * 2_654_435_761) % 4_294_967_296) / 4_294_967_296;
  return TERMS[Math.floor(fraction * fraction * TERMS.length)]!;
}

/** Events like a real course: mostly grade 1 and 2, settled within days, a few grade 3. */
export function aStoredEvent(n: number): AdverseEvent {
  const day = 2 + (n % 26);
  const date = (offset: number) => `2026-03-${String(Math.min(31, day + offset)).padStart(2, '0')}`;
  const grade = n % 19 === 0 ? 3 : n % 3 === 0 ? 2 : 1;
  return anEvent(termOf(n), [[grade, `${date(0)}T08:00`]], `${date(2)}T08:00`);
}
