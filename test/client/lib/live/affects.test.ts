import { describe, expect, test } from 'vitest';
import { affects, askedQuery } from '../../../../client/lib/live/affects.ts';
import { announcedCases } from '../../../../client/lib/live/announcedCases.ts';
import { CASE_STATES } from '../../../../shared/model/vocabulary.ts';
import { aLiveMessage } from '../../../support/aLiveMessage.ts';

const asked = (path: string, input: Record<string, unknown> = {}) => ({ path: path.split('.'), input });

describe('affects', () => {
  test.each([
    [true, 'the overview of the same trial', asked('trial.overview', { trialId: 1 })],
    [false, 'the overview of another trial', asked('trial.overview', { trialId: 2 })],
    [false, 'an overview of the past', asked('trial.overview', { trialId: 1, asOf: 12 })],
    [true, 'the page of the same patient', asked('subject.page', { trialId: 1, subjectNumber: '001-007' })],
    [false, 'the page of another patient', asked('subject.page', { trialId: 1, subjectNumber: '001-008' })],
    [
      false,
      'a patient of the same number in another trial',
      asked('subject.page', { trialId: 2, subjectNumber: '001-007' }),
    ],
    [true, 'an open case page, which does not know its trial', asked('case.page', { caseId: 3 })],
    [true, 'the audit trail of the patient', asked('audit.subject', { subjectId: 7 })],
    [false, 'the audit trail of another patient', asked('audit.subject', { subjectId: 8 })],
    [false, 'the list of people', asked('people.list')],
    [false, 'what has nothing to do with the record', asked('public')],
  ])('%s: %s', (expected, _what, query) => {
    expect(affects(aLiveMessage(), query)).toBe(expected);
  });

  test('a change that belongs to no patient asks for people and the session again', () => {
    const message = aLiveMessage({ subjectId: null, subjectNumber: null, trialId: null });
    expect(affects(message, asked('people.list'))).toBe(true);
    expect(affects(message, asked('session.me'))).toBe(true);
  });

  test('a key of a procedure is read, any other key is not', () => {
    expect(askedQuery([['trial', 'overview'], { input: { trialId: 1 }, type: 'query' }])).toEqual(
      asked('trial.overview', { trialId: 1 }),
    );
    expect(askedQuery([['session', 'me']])).toEqual(asked('session.me'));
    expect(askedQuery(['public'])).toBeUndefined();
  });
});

describe('announcedCases', () => {
  test.each(CASE_STATES)('a case that is %s is announced once or not at all', (state) => {
    const one = { caseId: 3, state, urgency: 'dlt', termCode: 10052015, worstGrade: 4, ruleIds: ['D2'] };
    const loud = announcedCases(aLiveMessage({ cases: [one] })).filter(({ volume }) => volume === 'loud');
    expect(loud.length).toBe(['raised', 'reopened', 'withdrawn', 'referred'].includes(state) ? 1 : 0);
  });
});
