import type { AxisScale } from './axisScale.ts';
import { CurveLayer } from './CurveLayer.tsx';
import { MomentLayer } from './MomentLayer.tsx';
import { NoteLayer } from './NoteLayer.tsx';
import { PlanLayer } from './PlanLayer.tsx';
import { RunLayer } from './RunLayer.tsx';
import { SpanLayer } from './SpanLayer.tsx';
import { EMPTY_LANE, type LaidStrip, TITLE_HEIGHT } from './stripLayout.ts';
import { ToxicityLayer } from './ToxicityLayer.tsx';
import classes from './timeline.module.css';
import { type DayScale, useDayScale } from './useDayScale.ts';

export interface LayerProps {
  readonly laid: LaidStrip;
  readonly days: DayScale;
  /** Pixel of the strip's top. */
  readonly y: number;
  readonly selected: string | null;
  readonly onOpen: (href: string, recordKey: string) => void;
}

interface StripLayerProps extends Omit<LayerProps, 'days' | 'y'> {
  readonly scale: AxisScale;
}

/** The marks of one strip: a group of links that the arrow keys walk through. */
export function StripLayer({ scale, ...rest }: StripLayerProps) {
  const days = useDayScale(scale);
  if (days === null || rest.laid.isFolded) return null;
  const props = { ...rest, days, y: days.top + rest.laid.top };
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: an SVG group is not interactive
    <g data-strip={rest.laid.strip.key} role="group" aria-label={rest.laid.strip.title}>
      <Content {...props} />
    </g>
  );
}

function Content(props: LayerProps) {
  const { strip } = props.laid;
  switch (strip.kind) {
    case 'toxicity':
      return <ToxicityLayer {...props} none={strip.none} />;
    case 'spans':
      return strip.lanes.length === 0 ? <Empty {...props} text={strip.empty} /> : <SpanLayer {...props} />;
    case 'curves':
      return (
        <>
          {props.laid.plot === null && props.laid.note === null && <Empty {...props} text={strip.empty} />}
          <CurveLayer {...props} strip={strip} />
          <SpanLayer {...props} follows={props.laid.plot !== null} />
          <RunLayer {...props} />
          <NoteLayer {...props} follows={props.laid.plot !== null || props.laid.spans.length > 0} />
        </>
      );
    case 'plan':
      return strip.lanes.length === 0 ? <Empty {...props} text={strip.empty} /> : <PlanLayer {...props} />;
    case 'moments':
      return strip.marks.length === 0 ? <Empty {...props} text={strip.empty} /> : <MomentLayer {...props} />;
  }
}

/** A strip without data says so, in one line. */
function Empty({ days, y, text }: LayerProps & { readonly text: string }) {
  return (
    <text className={classes.none} x={days.left + 6} y={y + TITLE_HEIGHT + EMPTY_LANE - 5}>
      {text}
    </text>
  );
}
