import { termName } from '../../../shared/grading/ctcae/termName.ts';
import type { JsonValue } from '../../../shared/model/views.ts';
import { auditFields } from '../../i18n/en/auditFields.ts';
import { vocabulary as lists } from '../../i18n/en/vocabulary.ts';
import { useLanguage, useWords, type WordKey } from '../../i18n/useWords.ts';
import { jsonText } from './jsonText.ts';

/** Fields whose values are words of a closed list; one list may stand under several names. */
const LIST_OF: Readonly<Record<string, string>> = {
  agent: 'agent',
  cause: 'deathCause',
  event: 'studyEvent',
  family: 'family',
  feverModifiers: 'treatment',
  kind: 'kind',
  marrow: 'marrow',
  measurement: 'measurement',
  outcome: 'outcome',
  relatedness: 'relatedness',
  role: 'role',
  seriousness: 'seriousness',
  sex: 'sex',
  state: 'caseState',
  treatment: 'treatment',
  urgency: 'urgency',
};

const DATES: readonly string[] = ['at', 'awareAt', 'end', 'from', 'onset', 'reachedFrom', 'resolvedAt', 'start', 'to'];
/** Answers that stand where a date could. */
const INSTEAD_OF_DATE = ['ongoing', 'unknown'] as const;

export interface RecordWords {
  /** `gradeHistory.1.from` as "Grade history · 2 · From"; a name without words stays as the record has it. */
  readonly field: (path: string) => string;
  readonly value: (path: string, value: JsonValue | undefined) => string;
}

/** A record's own names and values as a reader knows them. */
export function useRecordWords(): RecordWords {
  const say = useWords('audit');
  const fields = useWords('auditFields');
  const vocabulary = useWords('vocabulary');
  const language = useLanguage();

  function part(name: string): string {
    if (/^\d+$/.test(name)) return String(Number(name) + 1);
    if (isField(name)) return fields(name);
    return isListed(`agent.${name}`) ? vocabulary(`agent.${name}` as WordKey<'vocabulary'>) : name;
  }

  function word(path: string, value: string): string | undefined {
    const [last = '', before = ''] = path
      .split('.')
      .filter((name) => !/^\d+$/.test(name))
      .reverse();
    const key = [last, before].map((name) => `${LIST_OF[name]}.${value}`).find(isListed);
    if (key !== undefined) return vocabulary(key);
    const instead = DATES.includes(last) ? INSTEAD_OF_DATE.find((one) => one === value) : undefined;
    return instead && vocabulary(`date.${instead}`);
  }

  return {
    field: (path) => path.split('.').map(part).join(' · '),
    value: (path, value) => {
      if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
      if (typeof value === 'number' && path.endsWith('termCode')) return `${termName(value, language)} (${value})`;
      const known = typeof value === 'string' ? word(path, value) : undefined;
      const isEmptyList = Array.isArray(value) && value.length === 0;
      return known ?? (isEmptyList ? say('nothing') : jsonText(value, say('absent'), say('nothing')));
    },
  };
}

const isField = (name: string): name is WordKey<'auditFields'> => Object.hasOwn(auditFields, name);
const isListed = (key: string): key is WordKey<'vocabulary'> => Object.hasOwn(lists, key);
