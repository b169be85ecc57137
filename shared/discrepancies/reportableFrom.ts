import type { Episode } from '../model/episode.ts';
import type { Protocol } from '../model/protocol.ts';

/** The derived grade from which a report is asked for. */
export function reportableFrom({ family }: Pick<Episode, 'family'>, { discrepancies }: Protocol): number {
  return family === 'CRS' || family === 'ICANS' ? 1 : discrepancies.labsFromGrade;
}
