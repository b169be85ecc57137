import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { LabChooser } from '../../../client/features/patient/LabChooser.tsx';
import { RecordActsContext } from '../../../client/features/patient/recordActs.ts';
import { ScoresSection } from '../../../client/features/patient/ScoresSection.tsx';
import { setLanguage } from '../../../client/i18n/i18n.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import type { SubjectHistory } from '../../../shared/model/history.ts';
import { aHistory, type HistorySpec } from '../../support/aHistory.ts';
import { aPatientView } from '../../support/aPatientView.ts';
import { type LabSpec, withLabs } from '../../support/withLabs.ts';
import { drawn } from '../../support/withUi.tsx';

beforeAll(() => setLanguage('en'));

const spec: HistorySpec = { lymphodepletion: ['2026-02-25T09:00'] };
const baseline: readonly LabSpec[] = [
  ['PLAT', '2026-02-24T07:00', 160, '10^9/L'],
  ['ANC', '2026-02-24T07:00', 2.4, '10^9/L'],
  ['HGB', '2026-02-24T07:00', 101, 'g/L'],
  ['CRP', '2026-02-24T07:00', 30, 'mg/L'],
  ['FERRITIN', '2026-02-24T07:00', 700, 'µg/L'],
];

function show(history: SubjectHistory, at?: Instant) {
  const select = vi.fn();
  const { unmount } = drawn(
    <RecordActsContext value={{ select, record: null, correct: null, void: null }}>
      <ScoresSection view={aPatientView(history, at)} />
    </RecordActsContext>,
  );
  const card = (name: string) => {
    const article = screen.getByRole('heading', { level: 3, name: new RegExp(name) }).closest('article');
    if (article === null) throw new Error(`no card ${name}`);
    return within(article);
  };
  return { select, card, unmount };
}

describe('the scores of a patient', () => {
  test('CAR-HEMATOTOX shows its score, the points of each input, and says that it is exploratory', () => {
    const { card } = show(withLabs(aHistory(spec), baseline));
    const score = card('CAR-HEMATOTOX');
    expect(score.getByText('3 of 7 · high risk (2 or more)')).toBeInTheDocument();
    expect(score.getByRole('row', { name: /CRP 3 mg\/dL 1/ })).toBeInTheDocument();
    expect(score.getByText(/Exploratory: made for CD19/)).toBeInTheDocument();
  });

  test('an input leads to its record', async () => {
    const { card, select } = show(withLabs(aHistory(spec), baseline));
    await userEvent.click(card('CAR-HEMATOTOX').getByRole('button', { name: 'record 1004' }));
    expect(select).toHaveBeenCalledExactlyOnceWith(1004);
  });

  test('what is missing is named with its reason, and there is no score', () => {
    const { card } = show(withLabs(aHistory(spec), baseline.slice(0, 3)));
    const score = card('CAR-HEMATOTOX');
    expect(score.getByText('Cannot be computed')).toBeInTheDocument();
    expect(score.getByText('Missing: CRP (not recorded), Ferritin (not recorded)')).toBeInTheDocument();
  });

  test('ICAHT names its standard beside the grade and says that the window is open', () => {
    const counts = Array.from({ length: 16 }, (_, day): LabSpec => {
      const at = `2026-03-${String(5 + day).padStart(2, '0')}T07:00`;
      return ['ANC', at, day >= 1 && day <= 9 ? 0.4 : 2, '10^9/L'];
    });
    const { card } = show(withLabs(aHistory(spec), counts));
    const score = card('ICAHT');
    expect(score.getByText('grade 2 (EHA/EBMT 2023)')).toBeInTheDocument();
    expect(score.getByText(/The window is open: the grade so far/)).toBeInTheDocument();
    expect(score.getByText('Late: day 31 not reached')).toBeInTheDocument();
    expect(score.getByText('No G-CSF recorded')).toBeInTheDocument();
  });

  test('late ICAHT: a single low day is a passing dip, two normal days are not called one', () => {
    const late = (low: number): LabSpec[] => [
      ['ANC', '2026-04-05T07:00', low, '10^9/L'],
      ['ANC', '2026-04-09T07:00', 1.9, '10^9/L'],
    ];
    const at = '2026-04-20T04:00:00.000Z' as Instant;
    const dip = show(withLabs(aHistory(spec), late(1.1)), at);
    expect(dip.card('ICAHT').getByText(/A passing dip/)).toBeInTheDocument();
    dip.unmount();
    expect(
      show(withLabs(aHistory(spec), late(1.7)), at)
        .card('ICAHT')
        .queryByText(/A passing dip/),
    ).not.toBeInTheDocument();
  });

  test('nothing measured is "undecided" and "cannot be computed", nowhere 0', () => {
    const { card } = show(withLabs(aHistory(spec), []));
    expect(card('ICAHT').getByText(/Cannot be computed · no number/)).toBeInTheDocument();
    expect(card('tumour lysis').getAllByText('undecided')).toHaveLength(2);
    expect(card('IEC-HS').getByText('No laboratory value since the infusion')).toBeInTheDocument();
  });

  test('each card counts the assumptions it rests on, and lists them on request', async () => {
    const { card } = show(withLabs(aHistory(spec), baseline));
    const score = card('ICAHT');
    await userEvent.click(score.getByText('6 assumptions'));
    expect(score.getByText(/up to 7 missing days in a row are filled/)).toBeVisible();
  });
});

describe('the chooser of laboratory strips', () => {
  const choices = [
    { code: 'ANC', count: 3 },
    { code: 'K', count: 2 },
  ];

  test('by keyboard: opens, adds an analyte in the order of the strips, and goes back to the usual choice', async () => {
    const user = userEvent.setup();
    const onChange = vi.fn();
    drawn(<LabChooser choices={choices} chosen={['K']} onChange={onChange} />);
    await user.tab();
    await user.keyboard('{Enter}');
    await user.click(await screen.findByRole('checkbox', { name: 'Neutrophils (ANC) (3)' }));
    expect(onChange).toHaveBeenLastCalledWith(['ANC', 'K']);
    await user.click(screen.getByRole('button', { name: 'Usual choice' }));
    expect(onChange).toHaveBeenLastCalledWith(null);
  });
});
