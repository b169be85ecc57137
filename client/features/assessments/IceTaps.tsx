import { type KeyboardEvent, useId, useRef } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Button } from '../../ui/inputs.ts';
import classes from './Assessments.module.css';
import { ICE_ITEMS, type IceTap, OPEN_TAPS, RIGHT_TAPS } from './icansForm.ts';

const GROUPS = [
  { word: 'iceGroup0', items: [0, 1, 2, 3] },
  { word: 'iceGroup1', items: [4, 5, 6] },
  { word: 'iceGroup2', items: [7, 8, 9] },
] as const;

interface IceTapsProps {
  readonly taps: readonly IceTap[];
  readonly onChange: (taps: readonly IceTap[]) => void;
  readonly error?: string | undefined;
}

/** ICE as ten taps: right or wrong, one target each. Digits mark an item from anywhere in it, arrows walk from item to item. */
export function IceTaps({ taps, onChange, error }: IceTapsProps) {
  const say = useWords('assessments');
  const fields = useRef<HTMLFieldSetElement>(null);
  const radio = (item: number, half: 0 | 1) => fields.current?.querySelectorAll('input')[item * 2 + half];
  const mark = (item: number, tap: IceTap) => onChange(taps.with(item, tap));

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const item = itemOfDigit(event.key);
    if (item !== undefined) {
      event.preventDefault();
      const next = taps[item] === 'right' ? 'wrong' : 'right';
      mark(item, next);
      radio(item, next === 'right' ? 0 : 1)?.focus();
      return;
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || !(event.target instanceof HTMLInputElement)) return;
    const at = [...(fields.current?.querySelectorAll('input') ?? [])].indexOf(event.target);
    event.preventDefault();
    const to = Math.floor(at / 2) + step;
    if (to >= 0 && to < ICE_ITEMS) radio(to, taps[to] === 'wrong' ? 1 : 0)?.focus();
  }

  return (
    <>
      <fieldset ref={fields} className={classes.ice} onKeyDown={onKeyDown} aria-label={say('iceItems')}>
        {GROUPS.map(({ word, items }) => (
          <fieldset key={word} className={classes.iceGroup}>
            <legend>{say(word)}</legend>
            {items.map((item) => (
              <Tap key={item} item={item} tap={taps[item]!} onMark={(tap) => mark(item, tap)} />
            ))}
          </fieldset>
        ))}
      </fieldset>
      <Score taps={taps} onChange={onChange} />
      {error !== undefined && (
        <p className={classes.error} role="alert">
          {say('iceIncomplete')}
        </p>
      )}
    </>
  );
}

/** `1` is the first item, `0` the tenth. */
function itemOfDigit(key: string): number | undefined {
  if (!/^\d$/.test(key)) return undefined;
  return key === '0' ? ICE_ITEMS - 1 : Number(key) - 1;
}

interface TapProps {
  readonly item: (typeof GROUPS)[number]['items'][number];
  readonly tap: IceTap;
  readonly onMark: (tap: IceTap) => void;
}

function Tap({ item, tap, onMark }: TapProps) {
  const say = useWords('assessments');
  const name = useId();
  const label = say(`ice.${item}`);
  return (
    <div className={classes.tap} role="radiogroup" aria-label={label}>
      <span className={classes.digit} aria-hidden>
        {(item + 1) % ICE_ITEMS}
      </span>
      <span aria-hidden>{label}</span>
      {(['right', 'wrong'] as const).map((half) => (
        <label key={half} className={classes.half} data-checked={tap === half}>
          <input
            type="radio"
            name={name}
            aria-label={`${label}: ${say(half === 'right' ? 'iceRight' : 'iceWrong')}`}
            checked={tap === half}
            onChange={() => onMark(half)}
            {...(item === 0 && half === 'right' ? { 'data-autofocus': true } : {})}
          />
          <Icon name={half === 'right' ? 'check' : 'cross'} size={20} />
        </label>
      ))}
    </div>
  );
}

function Score({ taps, onChange }: Pick<IceTapsProps, 'taps' | 'onChange'>) {
  const say = useWords('assessments');
  const score = taps.filter((tap) => tap === 'right').length;
  const left = taps.filter((tap) => tap === 'open').length;
  return (
    <div className={classes.score}>
      <strong>{left === 0 ? say('iceScoreDone', { score }) : say('iceScoreSoFar', { score, left })}</strong>
      <Button variant="default" onClick={() => onChange(RIGHT_TAPS)}>
        {say('iceAllRight')}
      </Button>
      <Button variant="subtle" onClick={() => onChange(OPEN_TAPS)}>
        {say('iceClear')}
      </Button>
    </div>
  );
}
