import type { CalendarDate } from '../../shared/model/dates.ts';
import type { ReferenceRange } from '../../shared/model/referenceRange.ts';

type DemoRange = Omit<ReferenceRange, 'rangeId' | 'siteId'>;

const NEW_YEAR = '2020-01-01' as CalendarDate;
const CHANGED = '2024-01-01' as CalendarDate;
const DAY_BEFORE = '2023-12-31' as CalendarDate;

const range = (
  analyte: string,
  unit: string,
  [low, high]: readonly [number | null, number | null],
  change: Partial<DemoRange> = {},
): DemoRange => ({ analyte, unit, sex: null, low, high, validFrom: NEW_YEAR, validTo: null, ...change });

/** The laboratory of the simulated site: adult limits in use in China, one of them changed along the way. */
export const DEMO_RANGES: readonly DemoRange[] = [
  range('WBC', '10^9/L', [3.5, 9.5]),
  range('ANC', '10^9/L', [1.8, 6.3]),
  range('LYM', '10^9/L', [1.1, 3.2]),
  range('HGB', 'g/L', [115, 150], { sex: 'F' }),
  range('HGB', 'g/L', [130, 175], { sex: 'M' }),
  range('PLAT', '10^9/L', [100, 300], { validTo: DAY_BEFORE }),
  range('PLAT', '10^9/L', [125, 350], { validFrom: CHANGED }),
  range('ALT', 'U/L', [7, 40], { sex: 'F' }),
  range('ALT', 'U/L', [9, 50], { sex: 'M' }),
  range('AST', 'U/L', [13, 35], { sex: 'F' }),
  range('AST', 'U/L', [15, 40], { sex: 'M' }),
  range('ALP', 'U/L', [45, 125]),
  range('BILI', 'umol/L', [null, 23]),
  range('CREAT', 'umol/L', [41, 81], { sex: 'F' }),
  range('CREAT', 'umol/L', [57, 111], { sex: 'M' }),
  range('K', 'mmol/L', [3.5, 5.3]),
  range('SODIUM', 'mmol/L', [137, 147]),
  range('ALB', 'g/L', [40, 55]),
  range('FIBRINO', 'g/L', [2, 4]),
];
