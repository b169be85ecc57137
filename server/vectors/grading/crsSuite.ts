import { z } from 'zod';
import { gradeCrs } from '../../../shared/grading/crs/gradeCrs.ts';
import { DEFAULT_GRADING_SETTINGS } from '../../../shared/grading/defaultGradingSettings.ts';
import { convertTemperature } from '../../../shared/grading/units/convertTemperature.ts';
import { OXYGEN_DEVICES } from '../../../shared/model/vocabulary.ts';
import { readCase } from '../readCase.ts';
import { schemaStarts } from '../schemaStarts.ts';
import type { VectorSuite } from '../vectorSuite.ts';
import { gradeMatches } from './gradeMatches.ts';
import { kebab } from './kebab.ts';

/** What a case does not name was looked at and not there, except the temperature; `null` was not looked at. */
const CrsCase = z.object({
  input: z.object({
    temperatureC: z.number().nullish(),
    temperatureF: z.number().nullish(),
    feverOtherCause: z.boolean().default(false),
    hypotension: z.boolean().nullable().default(false),
    vasopressors: z.array(z.string()).default([]),
    hypotensionOtherCause: z.boolean().default(false),
    oxygen: z
      .object({ device: z.preprocess(kebab, z.enum(OXYGEN_DEVICES)), flowLpm: z.number().nullish() })
      .nullable()
      .default({ device: 'room-air' }),
    hypoxiaOtherCause: z.boolean().default(false),
    crsEstablished: z.boolean().default(false),
    antipyreticOrAnticytokineGiven: z.boolean().default(false),
    deathDueToCrs: z.boolean().default(false),
  }),
  expectedGrade: z.int().min(0).max(5).nullable(),
});

export const crsSuite: VectorSuite = {
  accepts: (file) => schemaStarts(file, 'crs-case'),
  run: (testCase) => {
    const { input, expectedGrade } = readCase(CrsCase, testCase);
    const { temperatureC, temperatureF, oxygen, antipyreticOrAnticytokineGiven, ...seen } = input;
    const answer = gradeCrs(
      {
        ...seen,
        temperatureCelsius: temperatureC ?? (temperatureF == null ? null : convertTemperature(temperatureF, 'F', 'C')),
        oxygen: oxygen && { device: oxygen.device, flowLitresPerMinute: oxygen.flowLpm ?? null, notForHypoxia: false },
        feverModifierGiven: antipyreticOrAnticytokineGiven,
        dayAfterInfusion: null,
      },
      DEFAULT_GRADING_SETTINGS,
    );
    return gradeMatches(expectedGrade, answer);
  },
};
