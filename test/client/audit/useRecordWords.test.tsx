import { renderHook } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { matchesEntry } from '../../../client/features/audit/matchesEntry.ts';
import { useRecordWords } from '../../../client/features/audit/useRecordWords.ts';
import { setLanguage, startWords } from '../../../client/i18n/i18n.ts';
import { Observation } from '../../../shared/model/observation.ts';
import { Subject } from '../../../shared/model/subject.ts';
import type { AuditEntry } from '../../../shared/model/views.ts';

beforeAll(() => startWords('en'));
afterEach(() => setLanguage('en'));

const words = () => renderHook(useRecordWords).result.current;

/** Names of fields anywhere in a schema. */
function fieldsOf(schema: unknown, into = new Set<string>()): ReadonlySet<string> {
  if (typeof schema !== 'object' || schema === null) return into;
  const { def } = schema as { readonly def?: Readonly<Record<string, unknown>> };
  for (const [name, field] of Object.entries((def?.shape ?? {}) as object)) {
    into.add(name);
    fieldsOf(field, into);
  }
  for (const inner of [def?.innerType, def?.element, ...((def?.options ?? []) as unknown[])]) fieldsOf(inner, into);
  return into;
}

describe('the words of a record', () => {
  test.each(['en', 'zh'] as const)(
    'every field of an observation and of a patient has a name in %s',
    async (language) => {
      await setLanguage(language);
      const names = [...fieldsOf(Observation), ...fieldsOf(Subject)];
      expect(names.length).toBeGreaterThan(60);
      expect(names.filter((name) => words().field(name) === name)).toEqual([]);
    },
  );

  test('places in a list count from one; a name without words stays', () => {
    expect(words().field('gradeHistory.1.from')).toBe('Grade history · 2 · From');
    expect(words().field('relatedness.car-t')).toBe('Relation · CAR-T cells');
    expect(words().field('facts.noSuchName')).toBe('Facts · noSuchName');
  });

  test.each([
    ['outcome', 'fatal', 'Fatal'],
    ['seriousness.0', 'life-threatening', 'Life-threatening'],
    ['episode.relatedness.car-t', 'probable', 'probable'],
    ['state', 'acknowledged', 'acknowledged'],
    ['gradeHistory.0.from', 'unknown', 'date unknown'],
    ['end', 'ongoing', 'ongoing'],
    ['findings.0.met', 'unknown', 'unknown'],
    ['termCode', 10_052_015, 'Cytokine release syndrome (10052015)'],
    ['symptomatic', true, 'yes'],
    ['seriousness', [], '(empty)'],
    ['seriousness', null, '–'],
    ['narrative', 'fatal', 'fatal'],
    ['grade', 4, '4'],
  ])('%s %j reads %s', (path, value, text) => {
    expect(words().value(path, value)).toBe(text);
  });

  test('in Chinese', async () => {
    await setLanguage('zh');
    expect(words().field('attribution.0.relatedness')).toBe('因果关系判定 · 1 · 相关性');
    expect(words().value('termCode', 10_052_015)).toBe('细胞因子释放综合征 (10052015)');
  });
});

describe('matchesEntry', () => {
  const entry = {
    by: 'Medical monitor (demo)',
    role: 'medical-monitor',
    command: 'case.adjudicate',
    reason: 'Due to voriconazole',
    record: { kind: 'case', id: 2, version: 3, voided: false },
    changes: [{ path: 'state', before: 'raised', after: 'rejected' }],
    at: '2026-03-05T06:20:00.000Z',
  } as unknown as AuditEntry;

  test.each(['', ' ', 'MONITOR', 'voriconazole', 'state rejected', 'not a DLT', '2026-03-05 adjudicate'])(
    '%j finds it',
    (filter) => {
      expect(matchesEntry(entry, filter, words())).toBe(true);
    },
  );
  test('all words must be there', () => {
    expect(matchesEntry(entry, 'monitor confirmed', words())).toBe(false);
  });
});
