import { Link } from '@tanstack/react-router';
import { formatUnit } from '../../../shared/format/formatMeasured.ts';
import { formatNumber } from '../../../shared/format/formatNumber.ts';
import { findAnalyte } from '../../../shared/grading/labs/findAnalyte.ts';
import type { CalendarDate } from '../../../shared/model/dates.ts';
import type { ReferenceRange } from '../../../shared/model/referenceRange.ts';
import type { RangeView } from '../../../shared/model/views.ts';
import { type Say, useLanguage, useWords } from '../../i18n/useWords.ts';
import type { DataColumn } from '../../ui/DataTable.tsx';
import { Button } from '../../ui/inputs.ts';
import { Badge } from '../../ui/surfaces.ts';
import type { RangeAct } from './RangeActDialog.tsx';
import classes from './Ranges.module.css';
import { stateOfRange } from './rangeForm.ts';

export function validityText({ validFrom, validTo }: ReferenceRange, say: Say<'ranges'>): string {
  return validTo === null ? say('since', { from: validFrom }) : say('until', { from: validFrom, to: validTo });
}

/** `onAct` left out = the person only reads. */
export function useRangeColumns(
  today: CalendarDate,
  onAct: ((act: RangeAct) => void) | undefined,
): readonly DataColumn<RangeView>[] {
  const say = useWords('ranges');
  const vocabulary = useWords('vocabulary');
  const language = useLanguage();
  const limit = (value: number | null) => (value === null ? '–' : formatNumber(value));
  const columns: DataColumn<RangeView>[] = [
    {
      id: 'analyte',
      title: say('analyte'),
      compare: (a, b) => a.range.analyte.localeCompare(b.range.analyte),
      cell: ({ range }) => (
        <>
          <strong>{range.analyte}</strong>
          <span className={classes.second}>{findAnalyte(range.analyte)?.[language]}</span>
        </>
      ),
    },
    { id: 'low', title: say('low'), align: 'right', cell: ({ range }) => limit(range.low) },
    { id: 'high', title: say('high'), align: 'right', cell: ({ range }) => limit(range.high) },
    { id: 'unit', title: say('unit'), cell: ({ range }) => formatUnit(range.unit) },
    {
      id: 'sex',
      title: say('sex'),
      cell: ({ range }) => (range.sex === null ? say('sex.both') : vocabulary(`sex.${range.sex}`)),
    },
    {
      id: 'validity',
      title: say('validity'),
      compare: (a, b) => a.range.validFrom.localeCompare(b.range.validFrom),
      cell: ({ range }) => validityText(range, say),
    },
    {
      id: 'state',
      title: say('state'),
      cell: ({ range }) => {
        const state = stateOfRange(range, today);
        return (
          <Badge variant={state === 'now' ? 'filled' : 'outline'} color={state === 'now' ? 'tide' : 'gray'}>
            {say(`state.${state}`)}
          </Badge>
        );
      },
    },
    {
      id: 'history',
      title: say('history'),
      cell: ({ range }) => (
        <Link to="/audit/$kind/$id" params={{ kind: 'reference-range', id: range.rangeId }}>
          {say('history')}
        </Link>
      ),
    },
  ];
  return onAct === undefined
    ? columns
    : [...columns, { id: 'acts', title: say('acts'), cell: (of) => <Acts of={of} onAct={onAct} /> }];
}

function Acts({ of, onAct }: { readonly of: RangeView; readonly onAct: (act: RangeAct) => void }) {
  const say = useWords('ranges');
  const facts = { analyte: of.range.analyte, validity: validityText(of.range, say) };
  const kinds = of.range.validTo === null ? (['change', 'end', 'void'] as const) : (['change', 'void'] as const);
  return (
    <span className={classes.acts}>
      {kinds.map((kind) => (
        <Button
          key={kind}
          size="compact-xs"
          variant="default"
          aria-label={say(`${kind}Label`, facts)}
          onClick={() => onAct({ kind, of })}
        >
          {say(kind)}
        </Button>
      ))}
    </span>
  );
}
