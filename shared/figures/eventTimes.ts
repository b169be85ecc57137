import type { FigureData } from './figureData.ts';

type Timed = Pick<FigureData, 'patients'> & {
  readonly events: Pick<
    FigureData['events'],
    'patient' | 'grade' | 'onset' | 'end' | 'segmentStart' | 'segmentGrade' | 'segmentFrom'
  >;
};

/**
 * When an event first had this grade or a worse one, in study days; 0 = when it began. `NaN` = not known. A grade 4 that
 * began as a grade 1 is not a grade 4 from its first day on. Source: [STATISTICS §1].
 */
export function firstAt({ events }: Pick<Timed, 'events'>, at: number, gradeAtLeast: number): number {
  if (gradeAtLeast === 0) return events.onset[at]!;
  const begins = events.segmentStart[at]!;
  for (let segment = begins; segment < events.segmentStart[at + 1]!; segment += 1) {
    if (events.segmentGrade[segment]! < gradeAtLeast) continue;
    return segment === begins ? events.onset[at]! : events.segmentFrom[segment]!;
  }
  return Number.NaN;
}

/**
 * Whether the patient died with the event going on: it was fatal, or was not over before the death. What ends because the
 * patient died has not resolved. Source: [STATISTICS §5], [FIGURES §2.7].
 */
export function endedInDeath({ events, patients }: Timed, at: number): boolean {
  const { death } = patients[events.patient[at]!]!.turns;
  return events.grade[at] === 5 || (death !== undefined && !(events.end[at]! < death));
}
