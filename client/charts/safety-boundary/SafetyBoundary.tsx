import { axisStops, type Corner, highestEvent, staircase } from './boundaryShape.ts';
import classes from './SafetyBoundary.module.css';

interface SafetyBoundaryProps {
  /** By number of patients from 1. */
  readonly stopAtOrAbove: readonly (number | null)[];
  /** Drawn dashed beside it. */
  readonly comparison: readonly (number | null)[];
  /** Where the trial has been; its last point is now. */
  readonly path: readonly { readonly evaluable: number; readonly dlts: number }[];
  readonly words: { readonly label: string; readonly x: string; readonly y: string; readonly stop: string };
}

const WIDTH = 640;
const HEIGHT = 300;
const [LEFT, RIGHT, TOP, BOTTOM] = [46, 12, 12, 42];

/** The staircase that stops, the way walked so far, and where the trial is now. Source: [FIGURES §2.10]. */
export function SafetyBoundary({ stopAtOrAbove, comparison, path, words }: SafetyBoundaryProps) {
  const patients = stopAtOrAbove.length;
  const events = highestEvent([...stopAtOrAbove, ...comparison], path.at(-1)?.dlts ?? 0);
  const x = (value: number) => LEFT + (value / (patients + 0.5)) * (WIDTH - LEFT - RIGHT);
  const y = (value: number) => HEIGHT - BOTTOM - (value / events) * (HEIGHT - TOP - BOTTOM);
  const line = (corners: readonly Corner[]) =>
    corners.map((corner, index) => `${index === 0 ? 'M' : 'L'}${x(corner.x)} ${y(corner.y)}`).join('');
  const zone = (corners: readonly Corner[]) =>
    `${line(corners)}L${x(corners.at(-1)!.x)} ${TOP}L${x(corners[0]!.x)} ${TOP}Z`;
  const walked = [{ evaluable: 0, dlts: 0 }, ...path];
  const now = walked.at(-1)!;
  const pieces = staircase(stopAtOrAbove);
  const heights = axisStops(events, 15);
  const places = axisStops(patients, patients < 100 ? 30 : 15).slice(1);
  return (
    <svg data-drawing className={classes.figure} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words.label}>
      {pieces.map((corners) => (
        <path key={corners[0]!.x} className={classes.zone} d={zone(corners)} />
      ))}
      {heights.map((value) => (
        <g key={value}>
          <line className={classes.grid} x1={LEFT} x2={WIDTH - RIGHT} y1={y(value)} y2={y(value)} />
          <text x={LEFT - 6} y={y(value) + 4} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      {places.map((value) => (
        <text key={value} x={x(value)} y={HEIGHT - BOTTOM + 15} textAnchor="middle">
          {value}
        </text>
      ))}
      <line className={classes.axis} x1={LEFT} x2={WIDTH - RIGHT} y1={y(0)} y2={y(0)} />
      <text x={(LEFT + WIDTH - RIGHT) / 2} y={HEIGHT - 8} textAnchor="middle">
        {words.x}
      </text>
      <text x={11} y={(HEIGHT - BOTTOM) / 2} textAnchor="middle" transform={`rotate(-90 11 ${(HEIGHT - BOTTOM) / 2})`}>
        {words.y}
      </text>
      {staircase(comparison).map((corners) => (
        <path key={corners[0]!.x} className={classes.other} d={line(corners)} />
      ))}
      {pieces.map((corners) => (
        <path key={corners[0]!.x} className={classes.bound} d={line(corners)} />
      ))}
      {pieces.length > 0 && (
        <text className={classes.stop} x={x(pieces[0]![0]!.x) + 8} y={TOP + 14}>
          {words.stop}
        </text>
      )}
      <path className={classes.path} d={line(walked.map(({ evaluable, dlts }) => ({ x: evaluable, y: dlts })))} />
      {walked.slice(0, -1).map(({ evaluable, dlts }) => (
        <circle key={evaluable} className={classes.step} cx={x(evaluable)} cy={y(dlts)} r={3} />
      ))}
      <circle className={classes.now} cx={x(now.evaluable)} cy={y(now.dlts)} r={6} />
    </svg>
  );
}
