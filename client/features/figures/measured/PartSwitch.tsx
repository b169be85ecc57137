import { useWords } from '../../../i18n/useWords.ts';
import { SegmentedControl } from '../../../ui/inputs.ts';
import classes from '../Figures.module.css';
import type { FiguresSearch, MeasuredPart } from '../figureChoice.ts';

interface PartSwitchProps<Part extends MeasuredPart> {
  readonly label: string;
  /** The first is what an address without a part shows. */
  readonly parts: readonly Part[];
  readonly shown: Part;
  readonly search: FiguresSearch;
  readonly onSearch: (search: FiguresSearch) => void;
}

/** Which of the figures of one tab. */
export function PartSwitch<Part extends MeasuredPart>(props: PartSwitchProps<Part>) {
  const { label, parts, shown, search, onSearch } = props;
  const say = useWords('measured');
  const { part: _, ...first } = search;
  return (
    <div className={classes.tools}>
      <SegmentedControl
        size="xs"
        aria-label={label}
        value={shown}
        data={parts.map((value) => ({ value, label: say(`part.${value}`) }))}
        onChange={(next) => onSearch(next === parts[0] ? first : { ...search, part: next as Part })}
      />
    </div>
  );
}
