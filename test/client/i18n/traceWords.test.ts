import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { englishWords } from '../../../client/i18n/englishWords.ts';
import { LAB_CLAUSE_CODES } from '../../../shared/grading/labs/labRule.ts';

const GRADING = path.resolve(import.meta.dirname, '../../../shared/grading');
/** What no screen grades yet: there is nobody to read the words. */
const WITHOUT_SCREEN = ['fever', 'qtc', 'infection', 'magic', 'iec-hs/gradeIecHs.ts', 'icaht/gradeThrombocytopenia.ts'];

/** The words a code of these folders is said with. */
const WORDED_IN: Readonly<Record<string, (code: string) => readonly string[]>> = {
  crs: (code) => keysOf(englishWords.scales, `crs.${code}.`),
  icans: (code) => keysOf(englishWords.scales, `icans.${code}.`),
  labs: (code) => keysOf(englishWords.labReasons, `${code}.`),
};
/** The cards of the scores show these in a form of their own: a table, a run of days, a count. */
const IN_A_CARD: Readonly<Record<string, string>> = {
  'days-at-or-under': 'icaht.run',
  'never-recovered': 'icaht.neverRecovered',
  'lowest-at-or-under': 'icaht.lowest',
  transient: 'icaht.transient',
  ferritin: 'iec.ferritin',
  transaminases: 'iec.transaminases',
  fibrinogen: 'iec.fibrinogen',
  hemophagocytosis: 'iec.hemophagocytosis',
  cytopenia: 'iec.cytopenia',
  triglycerides: 'iec.triglycerides',
  'laboratory-tls': 'tls.yes',
  'creatinine-above': 'tls.grade',
};
/** Only a caller that states the clinical facts gets them; the cards say that they are not read from the record. */
const NEVER_FROM_THE_RECORD = ['death', 'arrhythmia', 'seizure', 'supporting-signs'];

const keysOf = (words: object, start: string) => Object.keys(words).filter((key) => key.startsWith(start));

const files = readdirSync(GRADING, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .filter((file) => !WITHOUT_SCREEN.some((start) => file.startsWith(start)))
  .flatMap((file) => {
    const text = readFileSync(path.join(GRADING, file), 'utf8');
    return [...text.matchAll(/gradeStep\(\s*'([a-z-]+)'/g)].map(([, code]) => ({ file, code: code! }));
  });

describe('words for what a grade rests on', () => {
  test.each(files)('$code of $file has words', ({ file, code }) => {
    const worded = WORDED_IN[file.split(path.sep)[0]!];
    if (worded !== undefined) {
      expect(worded(code)).not.toEqual([]);
      return;
    }
    const card = IN_A_CARD[code];
    if (!NEVER_FROM_THE_RECORD.includes(code)) expect(Object.keys(englishWords.scores)).toContain(card);
  });

  test('the clauses of the laboratory tables have a sentence for each answer', () => {
    for (const code of LAB_CLAUSE_CODES) expect(keysOf(englishWords.labReasons, `${code}.`)).toHaveLength(3);
  });

  test('there is something to look at', () => {
    expect(files.length).toBeGreaterThan(30);
  });
});
