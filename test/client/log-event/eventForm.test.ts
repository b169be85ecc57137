import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type EventForm,
  emptyEvent,
  eventFormOf,
  readEvent,
  withTerm,
} from '../../../client/features/log-event/eventForm.ts';
import type { CalendarDate } from '../../../shared/model/dates.ts';
import { AdverseEvent } from '../../../shared/model/observation.ts';

const CRS = 10052015;
const CYANOSIS = 10011703; // grade 2 only
const clock = { today: '2026-03-20' as CalendarDate, time: '14:05', day0On: '2026-03-02' as CalendarDate };
const at = (text: string) => ({ mode: 'at', text }) as const;

const filled: EventForm = { ...withTerm(emptyEvent(clock), CRS, '5.0'), steps: [{ grade: 3, from: at('d3 08:00') }] };
function value(form: EventForm): AdverseEvent {
  const read = readEvent(form, clock);
  if (!read.ok || read.value.kind !== 'adverse-event') throw new Error(JSON.stringify(read));
  return read.value;
}

describe('the event form', () => {
  test('starts as an event that began today and goes on', () => {
    expect(emptyEvent(clock)).toMatchObject({ steps: [{ from: at('2026-03-20') }], end: { mode: 'ongoing' } });
  });

  test('five answers make an event the schema accepts', () => {
    const read = value(filled);
    expect(AdverseEvent.parse(read)).toEqual(read);
    expect(read).toMatchObject({ termCode: CRS, scale: 'ASTCT 2019', outcome: 'not-recovered', seriousness: null });
    expect(read.gradeHistory).toEqual([{ grade: 3, from: '2026-03-05T08:00' }]);
  });

  test('nothing is saved without a term, a grade and a date that can be read', () => {
    const form = { ...emptyEvent(clock), steps: [{ from: at('5 March') }] };
    expect(readEvent(form, clock)).toEqual({
      ok: false,
      troubles: { termCode: 'required', 'gradeHistory.0.grade': 'required', 'gradeHistory.0.from': 'moment' },
    });
  });

  test('"not graded" is an answer, not choosing is none', () => {
    expect(value({ ...filled, steps: [{ grade: null, from: at('2026-03-05') }] }).gradeHistory[0]?.grade).toBeNull();
  });

  test('another term drops only grades it does not have', () => {
    const steps = [{ grade: 2, from: at('2026-03-05') } as const, { grade: 3, from: at('2026-03-06') } as const];
    const form = withTerm({ ...filled, steps }, CYANOSIS, '5.0');
    expect(form.steps).toEqual([{ grade: 2, from: at('2026-03-05') }, { from: at('2026-03-06') }]);
    expect(form.scale).toBe('CTCAE 5.0');
  });

  test('grade 5 means fatal and serious without being asked twice', () => {
    expect(value({ ...filled, steps: [{ grade: 5, from: at('2026-03-05') }] })).toMatchObject({
      outcome: 'fatal',
      seriousness: ['death'],
    });
  });

  test('"serious" without a criterion is not an answer', () => {
    expect(readEvent({ ...filled, serious: 'yes' }, clock)).toMatchObject({ troubles: { seriousness: 'required' } });
  });

  test('C-40 correcting an event keeps what the sponsor thinks of it', () => {
    const sponsor = { agent: 'car-t', party: 'sponsor', relatedness: 'definite' } as const;
    const investigator = { agent: 'car-t', party: 'investigator', relatedness: 'unlikely' } as const;
    const form = eventFormOf({ ...value(filled), attribution: [sponsor, investigator] });
    const corrected = value({ ...form, relatedness: { ...form.relatedness, 'car-t': 'possible' } });
    expect(corrected.attribution).toEqual([{ ...investigator, relatedness: 'possible' }, sponsor]);
  });

  test('since when the site has known is kept, may be unknown, and left out when empty', () => {
    const serious: EventForm = { ...filled, serious: 'yes', criteria: ['hospitalisation'] };
    expect(value(serious)).not.toHaveProperty('awareAt');
    expect(value({ ...serious, aware: at(' ') })).not.toHaveProperty('awareAt');
    const told = value({ ...serious, aware: at('d3 09:30') });
    expect(told.awareAt).toBe('2026-03-05T09:30');
    expect(value(eventFormOf(told))).toEqual(AdverseEvent.parse(told));
    expect(value({ ...serious, aware: { mode: 'unknown', text: '' } }).awareAt).toBe('unknown');
    expect(readEvent({ ...serious, aware: at('soon') }, clock)).toMatchObject({ troubles: { awareAt: 'moment' } });
  });

  test('opening a stored event and saving it unchanged changes nothing', () => {
    const date = fc.constantFrom('2026-03-05', '2026-03-05T14:20', '2026-03', '2026', '2026---05');
    const onset = fc.oneof(date, fc.constant('unknown'));
    const stored = fc.record({
      kind: fc.constant('adverse-event'),
      termCode: fc.constant(CRS),
      verbatim: fc.constantFrom('', 'x'),
      scale: fc.constantFrom('ASTCT 2019', 'unknown'),
      gradeHistory: fc.array(fc.record({ grade: fc.constantFrom(null, 1, 2, 3, 4), from: onset }), {
        minLength: 1,
        maxLength: 4,
      }),
      end: fc.oneof(onset, fc.constant('ongoing')),
      outcome: fc.constantFrom('recovered', 'not-recovered', 'unknown'),
      seriousness: fc.constantFrom(null, [], ['hospitalisation', 'life-threatening']),
      attribution: fc.constantFrom([], [{ agent: 'car-t', party: 'investigator', relatedness: 'probable' }]),
      signOf: fc.constantFrom(null, 'CRS'),
      symptomatic: fc.constantFrom(null, true, false),
      narrative: fc.constantFrom('', 'text'),
    });
    fc.assert(
      fc.property(stored, (given) => {
        const event = AdverseEvent.parse(given);
        expect(value(eventFormOf(event))).toEqual(event);
      }),
    );
  });
});
