import { formatMeasured } from '../../../shared/format/formatMeasured.ts';
import type { Observation, Recorded } from '../../../shared/model/observation.ts';
import type { PatientView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { momentLabel } from './momentStrip.ts';
import { type TimelineWords, whenText } from './timelineWords.ts';
import { useTimelineWords } from './useTimelineWords.ts';

/** A record in one line, as people would call it: "Neutrophil count decreased, from 2026-03-04 (day 2)". */
export function useRecordName(view: PatientView): (recorded: Recorded) => string {
  const words = useTimelineWords(view);
  const day0On = view.assessment.window?.day0On ?? null;
  const forms = useWords('observations');
  return ({ value }) => `${whatOf(value, words, forms)}, ${whenText(startOf(value), day0On, words)}`;
}

/** What was seen, without when. */
export function whatOf(
  value: Observation,
  words: TimelineWords,
  forms: ReturnType<typeof useWords<'observations'>>,
): string {
  const { vocabulary, termName, say } = words;
  switch (value.kind) {
    case 'adverse-event':
      return termName(value.termCode);
    case 'infusion':
    case 'crs-assessment':
    case 'icans-assessment':
      return vocabulary(`kind.${value.kind}`);
    case 'treatment':
      return [vocabulary(`treatment.${value.treatment}`), value.name].filter((part) => part !== '').join(' · ');
    case 'lab':
      return KNOWN_ANALYTES.some((known) => known === value.analyte)
        ? forms(`analyte.${value.analyte as (typeof KNOWN_ANALYTES)[number]}`)
        : value.analyte;
    case 'vital':
      return KNOWN_SIGNS.some((known) => known === value.sign)
        ? forms(`sign.${value.sign as (typeof KNOWN_SIGNS)[number]}`)
        : value.sign;
    case 'sample':
      return vocabulary(`measurement.${value.measurement}`);
    case 'study-event':
      return value.event === 'visit' && value.detail === '' ? say('noMoments') : momentLabel(value, words);
  }
}

const KNOWN_ANALYTES = [
  'ANC',
  'PLAT',
  'HGB',
  'WBC',
  'LYM',
  'CRP',
  'FERRITIN',
  'ALT',
  'AST',
  'BILI',
  'CREAT',
  'FIBRINO',
] as const;
const KNOWN_SIGNS = ['TEMP', 'SYSBP', 'DIABP', 'PULSE', 'RESP', 'OXYSAT', 'WEIGHT', 'HEIGHT'] as const;

/** The amount, where there is one. */
export function amountOf(value: Observation, words: TimelineWords): string {
  switch (value.kind) {
    case 'lab':
    case 'vital':
    case 'sample':
      return formatMeasured(value);
    case 'treatment':
      return value.dose;
    case 'infusion':
      return value.cellsE6PerKg === null ? value.doseText : words.say('doseValue', { infused: value.cellsE6PerKg });
    case 'adverse-event':
    case 'study-event':
    case 'crs-assessment':
    case 'icans-assessment':
      return '';
  }
}

export function startOf(value: Observation) {
  switch (value.kind) {
    case 'adverse-event':
      return value.gradeHistory[0]!.from;
    case 'treatment':
      return value.start;
    case 'infusion':
    case 'lab':
    case 'vital':
    case 'sample':
    case 'study-event':
    case 'crs-assessment':
    case 'icans-assessment':
      return value.at;
  }
}
