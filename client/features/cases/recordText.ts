import { formatMeasured, type MeasuredText } from '../../../shared/format/formatMeasured.ts';
import { formatPartial } from '../../../shared/format/formatPartial.ts';
import { termName } from '../../../shared/grading/ctcae/termName.ts';
import { findAnalyte } from '../../../shared/grading/labs/findAnalyte.ts';
import type { EndAnswer } from '../../../shared/model/dates.ts';
import type { Observation } from '../../../shared/model/observation.ts';
import type { Language } from '../../i18n/language.ts';
import type { Say } from '../../i18n/useWords.ts';

/** What a record says, in a line: the result with its unit and time, the event with its grades. */
export function recordText(value: Observation, vocabulary: Say<'vocabulary'>, language: Language): string {
  const when = (answer: EndAnswer): string => {
    if (answer === 'unknown') return vocabulary('date.unknown');
    return answer === 'ongoing' ? vocabulary('date.ongoing') : formatPartial(answer);
  };
  const line = (...parts: readonly (string | null)[]): string => parts.filter((part) => part).join(' ');
  const measured = (name: string, result: MeasuredText & { readonly at: EndAnswer }): string =>
    line(name, formatMeasured(result), '·', when(result.at));

  switch (value.kind) {
    case 'adverse-event': {
      const steps = value.gradeHistory.map(({ grade, from }) =>
        line(grade === null ? vocabulary('grade.not-graded') : String(grade), `(${when(from)})`),
      );
      return `${termName(value.termCode, language)}: ${steps.join(' → ')}`;
    }
    case 'lab':
      return measured(findAnalyte(value.analyte)?.[language] ?? value.analyte, value);
    case 'vital':
      return measured(value.sign, value);
    case 'sample':
      return measured(vocabulary(`measurement.${value.measurement}`), value);
    case 'infusion':
      return line(value.cellsE6PerKg === null ? value.doseText : `${value.cellsE6PerKg} ×10⁶/kg`, '·', when(value.at));
    case 'treatment':
      return line(
        vocabulary(`treatment.${value.treatment}`),
        value.name,
        value.dose,
        '·',
        `${when(value.start)} – ${when(value.end)}`,
      );
    case 'study-event':
      return line(vocabulary(`studyEvent.${value.event}`), value.detail, '·', when(value.at));
    case 'crs-assessment':
    case 'icans-assessment':
      return when(value.at);
  }
}
