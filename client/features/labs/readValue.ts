import { readMeasured } from '../../../shared/format/readNumber.ts';
import type { LabResult } from '../../../shared/model/observation.ts';

export type ValueReading =
  | { readonly kind: 'number'; readonly comparator: LabResult['comparator']; readonly value: number }
  /** Not a number: kept in the laboratory's words, and never graded. */
  | { readonly kind: 'words' }
  | { readonly kind: 'missing' }
  /** `1,234`: a thousand or a decimal. */
  | { readonly kind: 'ambiguous' };

/** Marks a laboratory puts behind a result that lies outside its range. */
const FLAG = /\s*(?:[↑↓*]+|(?<=[\d.,\s])(?:HH?|LL?))$/u;

/**
 * A result as a spreadsheet shows it: `<0.1`, `≤ 5`, `12.3 H`, `85↓`, `1 234`, `0,8`. Below a limit stays below it. A
 * comma that may part thousands or decimals is asked about.
 */
export function readValue(text: string): ValueReading {
  const plain = text.normalize('NFKC').trim().replace(FLAG, '');
  if (plain === '') return { kind: 'missing' };
  if (/^[<>≤≥=]*\s*[1-9]\d{0,2},\d{3}$/.test(plain)) return { kind: 'ambiguous' };
  const { comparator, value } = readMeasured(withPoint(plain));
  return value === null ? { kind: 'words' } : { kind: 'number', comparator, value };
}

/** Thousands lose their mark, a decimal comma becomes a point. */
function withPoint(text: string): string {
  const sign = /^[<>≤≥=]*\s*/.exec(text)![0];
  const digits = text.slice(sign.length);
  if (/^\d{1,3}( \d{3})+([.,]\d+)?$/.test(digits)) return withPoint(sign + digits.replaceAll(' ', ''));
  if (/^\d{1,3}(,\d{3})+\.\d+$/.test(digits) || /^\d{1,3}(,\d{3}){2,}$/.test(digits)) {
    return sign + digits.replaceAll(',', '');
  }
  if (/^\d{1,3}(\.\d{3})+,\d+$/.test(digits)) return sign + digits.replaceAll('.', '').replace(',', '.');
  return /^\d+,\d+$/.test(digits) ? sign + digits.replace(',', '.') : text;
}
