import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { LabLines } from '../../../../client/charts/lab-lines/LabLines.tsx';
import type { LabLine } from '../../../../client/charts/lab-lines/labLine.ts';
import { startWords } from '../../../../client/i18n/i18n.ts';
import { TickChips } from '../../../../client/ui/OptionChips.tsx';
import type { FiguresView } from '../../../../shared/figures/figuresView.ts';
import { BenchFigures, BenchFrame } from './BenchFigures.tsx';
import { offer } from './benchPage.ts';
import { benchEvents, benchResults, DOSE_LEVELS, levelOf, numberOf, PER_PATIENT } from './benchRows.ts';
import { figuresViewFor } from './figureDataFor.ts';

type Shown =
  | { readonly figure: 'explorer' | 'timelines'; readonly sent: FiguresView }
  | { readonly figure: 'labs'; readonly lines: readonly LabLine[] };

let prepared: Shown | null = null;
let show: (shown: Shown | null) => void = () => {};

/** The page is there; the data come. */
function Stage() {
  const [shown, setShown] = useState<Shown | null>(null);
  show = setShown;
  if (shown === null) return null;
  return shown.figure === 'labs' ? <Labs lines={shown.lines} /> : <BenchFigures key={shown.figure} {...shown} />;
}

const BANDS = [
  { grade: 4, low: null, high: 0.5 },
  { grade: 3, low: 0.5, high: 1 },
  { grade: 2, low: 1, high: 1.5 },
] as const;

function Labs({ lines }: { readonly lines: readonly LabLine[] }) {
  const [levels, setLevels] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [counted, setCounted] = useState(lines);
  return (
    <>
      <TickChips
        label="Dose levels"
        options={DOSE_LEVELS.map((value) => ({ value, label: value }))}
        values={levels}
        onChange={(next) => {
          setLevels(next);
          setCounted(next.length === 0 ? lines : lines.filter(({ label }) => next.includes(label.slice(-3))));
        }}
      />
      <LabLines
        label="Neutrophils"
        lines={counted}
        chosen={chosen}
        bands={BANDS}
        scale="log"
        unit="10⁹/L"
        axisTitle="Study day"
        cutDay={null}
        onChoose={(id) => setChosen(new Set([id]))}
      />
    </>
  );
}

function labLines(count: number): readonly LabLine[] {
  const results = benchResults(count);
  return Array.from({ length: Math.ceil(count / PER_PATIENT) }, (_, patient) => {
    const own = results.slice(patient * PER_PATIENT, (patient + 1) * PER_PATIENT);
    return {
      id: numberOf(patient),
      label: `${numberOf(patient)} ${levelOf(patient)}`,
      days: Float64Array.from(own, ({ day }) => day),
      values: Float64Array.from(own, ({ value }) => value),
    };
  });
}

await startWords('en');
const stage = document.getElementById('stage')!;
createRoot(stage).render(<BenchFrame stage={Stage} />);

offer({
  prepare(figure, count) {
    prepared =
      figure === 'labs' ? { figure, lines: labLines(count) } : { figure, sent: figuresViewFor(benchEvents(count)) };
  },
  paint() {
    show(prepared);
  },
  filter(figure) {
    const wanted = figure === 'labs' ? 'DL2' : 'related to the product';
    const chip = [...stage.querySelectorAll('label')].find(({ textContent }) => textContent === wanted)!;
    chip.click();
  },
  clear() {
    show(null);
  },
});
