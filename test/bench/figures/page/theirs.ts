import { type BenchFigure, offer } from './benchPage.ts';
import { benchEvents, benchResults, levelOf, numberOf } from './benchRows.ts';

type Row = Record<string, string | number>;
interface Drawn {
  readonly init: (rows: readonly Row[]) => void;
}
type Make = (element: string, settings: object) => Drawn;

/** The libraries put these into the page. */
declare const aeTable: { readonly createChart: Make };
declare const aeTimelines: Make;
declare const safetyOutlierExplorer: Make;

const AT = '#figure';
/** No animation: it would only count against them. */
const STILL = { transitions: false };
const stage = document.getElementById('stage')!;
let rows: readonly Row[] = [];

offer({
  prepare(figure, count) {
    rows = figure === 'labs' ? labRows(count) : eventRows(count);
  },
  paint(figure) {
    stage.innerHTML = '<div id="figure"></div>';
    make(figure).init(rows);
  },
  filter(figure) {
    const select = [...stage.querySelectorAll('select')].find((one) =>
      [...one.options].some(({ value, text }) => [value, text].includes(FILTER[figure])),
    )!;
    for (const option of select.options) option.selected = [option.value, option.text].includes(FILTER[figure]);
    select.dispatchEvent(new Event('change', { bubbles: true }));
  },
  clear() {
    stage.innerHTML = '';
  },
});

/** The choice of the one filter that changes. */
const FILTER: Readonly<Record<BenchFigure, string>> = { explorer: 'RELATED', timelines: 'RELATED', labs: 'DL2' };

function make(figure: BenchFigure): Drawn {
  switch (figure) {
    case 'explorer':
      return aeTable.createChart(AT, { variables: { group: 'ARM', filters: FILTERS_OF_EVENTS } });
    case 'timelines':
      return aeTimelines(AT, { ...STILL, filters: FILTERS_OF_EVENTS });
    case 'labs':
      return safetyOutlierExplorer(AT, {
        ...STILL,
        filters: [{ value_col: 'ARM', label: 'Dose level' }],
        time_cols: [
          {
            type: 'linear',
            value_col: 'DY',
            label: 'Study Day',
            order_col: 'DY',
            rotate_tick_labels: false,
            vertical_space: 0,
          },
        ],
        details: [],
      });
  }
}

const FILTERS_OF_EVENTS = [
  { value_col: 'AESER', label: 'Serious', type: 'event' },
  { value_col: 'AESEV', label: 'Severity', type: 'event' },
  { value_col: 'AEREL', label: 'Relationship', type: 'event' },
];

const SEVERITY = ['', 'MILD', 'MODERATE', 'SEVERE', 'LIFE-THREATENING', 'DEATH'];

const eventRows = (count: number): readonly Row[] =>
  benchEvents(count).map(({ patient, term, grade, onset, end, related, serious }, at) => ({
    USUBJID: numberOf(patient),
    ARM: levelOf(patient),
    AESEQ: at + 1,
    AETERM: term.name,
    AEDECOD: term.name,
    AEBODSYS: `SOC ${term.soc}`,
    AESEV: SEVERITY[grade]!,
    AESER: serious ? 'Y' : 'N',
    AEREL: related ? 'RELATED' : 'NOT RELATED',
    AEOUT: end === null ? 'NOT RECOVERED' : 'RECOVERED',
    ASTDY: onset,
    AENDY: end ?? '',
  }));

const labRows = (count: number): readonly Row[] =>
  benchResults(count).map(({ patient, day, value }) => ({
    USUBJID: numberOf(patient),
    ARM: levelOf(patient),
    TEST: 'Neutrophils',
    STRESU: '10^9/L',
    STRESN: String(value),
    STNRLO: '2',
    STNRHI: '7.5',
    DY: day,
    VISIT: `Day ${day}`,
    VISITNUM: day,
  }));
