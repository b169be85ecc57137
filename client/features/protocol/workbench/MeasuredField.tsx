import { ANALYTES } from '../../../../shared/grading/labs/analytes.data.ts';
import type { Measured } from '../../../../shared/model/ruleLanguage.ts';
import { SAMPLE_MEASUREMENTS } from '../../../../shared/model/vocabulary.ts';
import { useLanguage, useWords } from '../../../i18n/useWords.ts';
import { Select } from '../../../ui/inputs.ts';

/** What is measured: a laboratory analyte or a sample. */
export function MeasuredField({ of, onChange }: { readonly of: Measured; readonly onChange: (of: Measured) => void }) {
  const say = useWords('protocol');
  const vocabulary = useWords('vocabulary');
  const language = useLanguage();
  const labs = ANALYTES.map((one) => ({ value: `lab ${one.code}`, label: `${one.code} – ${one[language]}` }));
  const samples = SAMPLE_MEASUREMENTS.map((one) => ({
    value: `sample ${one}`,
    label: vocabulary(`measurement.${one}`),
  }));
  return (
    <Select
      label={say('field.measured')}
      searchable
      allowDeselect={false}
      data={[...labs, ...samples]}
      value={of.source === 'lab' ? `lab ${of.analyte}` : `sample ${of.measurement}`}
      onChange={(chosen) => {
        const [source, name] = (chosen ?? '').split(' ');
        const measurement = SAMPLE_MEASUREMENTS.find((one) => one === name);
        if (source === 'lab') onChange({ source, analyte: name ?? '' });
        else if (measurement !== undefined) onChange({ source: 'sample', measurement });
      }}
    />
  );
}
