import { expect, test } from 'vitest';
import { rememberBySubject } from '../../../shared/episodes/rememberBySubject.ts';
import { aHistory } from '../../support/aHistory.ts';

test('a patient keeps a memory of its own, until its row is replaced', () => {
  const memoryOf = rememberBySubject(() => new Map<string, number>());
  const { subject } = aHistory({ events: [] });
  const other = { ...subject };
  memoryOf(subject).set('a', 1);
  expect(memoryOf(subject).get('a')).toBe(1);
  expect(memoryOf(other).get('a')).toBeUndefined();
});
