import type { InputFinding } from '../../../../shared/model/failure.ts';
import type { Protocol } from '../../../../shared/model/protocol.ts';
import { useLanguage, useWords } from '../../../i18n/useWords.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Button } from '../../../ui/inputs.ts';
import classes from '../Protocol.module.css';
import { freeId, freshExclusion, freshRule } from './freshRule.ts';
import { freshPause } from './PauseEditor.tsx';

/** What is being edited: by its place, for an id may be typed anew. */
export type ItemRef =
  | { readonly kind: SettingsArea }
  | { readonly kind: 'rule' | 'exclusion' | 'pause'; readonly index: number };

/** Settings by area, with where they lie in the protocol; whatever lies nowhere else is under `settings`. */
const AREAS = {
  settings: null,
  doses: /^(doseLevels|stagger|committeeHook)\b/,
  visits: /^visitSchedule\b/,
  cohort: /^cohort\b/,
  cases: /^caseHandling\b/,
  reports: /^expedited\b/,
  signals: /^signals\b/,
  kinetics: /^kinetics\b/,
  grading: /^(grading|discrepancies)\b/,
} as const;
export type SettingsArea = keyof typeof AREAS;
const AREA_NAMES = Object.keys(AREAS) as SettingsArea[];

interface ItemListProps {
  readonly protocol: Protocol;
  readonly findings: readonly InputFinding[];
  readonly open: ItemRef;
  readonly onOpen: (item: ItemRef) => void;
  readonly onChange: (protocol: Protocol) => void;
}

/** Every item of the draft, with what is wrong with it; items are added, copied and taken away here. */
export function ItemList(props: ItemListProps) {
  const { protocol, findings, open, onOpen, onChange } = props;
  const say = useWords('protocol');
  const { rules, exclusions, pauseRules = [] } = protocol;

  function addRule() {
    const id = freeId('D', [...rules.map((rule) => rule.id), 'D12']);
    onChange({ ...protocol, rules: [...rules, freshRule(id)] });
    onOpen({ kind: 'rule', index: rules.length });
  }
  function addExclusion() {
    const id = freeId(
      'X',
      exclusions.map((exclusion) => exclusion.id),
    );
    onChange({ ...protocol, exclusions: [...exclusions, freshExclusion(id)] });
    onOpen({ kind: 'exclusion', index: exclusions.length });
  }

  function addPause() {
    const id = freeId(
      'P',
      pauseRules.map((rule) => rule.id),
    );
    onChange({ ...protocol, pauseRules: [...pauseRules, freshPause(id)] });
    onOpen({ kind: 'pause', index: pauseRules.length });
  }

  return (
    <nav className={classes.list} aria-label={say('workbench.items')}>
      <ul>
        {AREA_NAMES.map((kind) => (
          <li key={kind} data-open={open.kind === kind}>
            <button type="button" aria-current={open.kind === kind} onClick={() => onOpen({ kind })}>
              {say(`workbench.${kind}`)} <Marks findings={findings.filter(({ path }) => areaOf(path) === kind)} />
            </button>
          </li>
        ))}
      </ul>
      <h2>{say('group.rules')}</h2>
      <Items {...props} kind="rule" />
      <Button size="compact-sm" variant="default" onClick={addRule}>
        {say('workbench.addRule')}
      </Button>
      <h2>{say('group.exclusions')}</h2>
      <Items {...props} kind="exclusion" />
      <Button size="compact-sm" variant="default" onClick={addExclusion}>
        {say('workbench.addExclusion')}
      </Button>
      <h2>{say('group.pauses')}</h2>
      <Items {...props} kind="pause" />
      <Button size="compact-sm" variant="default" onClick={addPause}>
        {say('workbench.addPause')}
      </Button>
    </nav>
  );
}

/** The area of settings a finding belongs to; `undefined` = it belongs to a rule, an exclusion or a pause. */
function areaOf(path: string): SettingsArea | undefined {
  if (/^(rules|exclusions|pauseRules)\./.test(path)) return undefined;
  return AREA_NAMES.find((name) => AREAS[name]?.test(path) === true) ?? 'settings';
}

const LISTS = { rule: ['rules', 'D'], exclusion: ['exclusions', 'X'], pause: ['pauseRules', 'P'] } as const;

function Items({
  protocol,
  findings,
  open,
  onOpen,
  onChange,
  kind,
}: ItemListProps & { readonly kind: keyof typeof LISTS }) {
  const say = useWords('protocol');
  const language = useLanguage();
  const [name, letter] = LISTS[kind];
  const items = protocol[name] ?? [];

  function copy(index: number) {
    const taken = items.map(({ id }) => id);
    const fresh = { ...items[index]!, id: freeId(letter, [...taken, 'D12']) };
    onChange({ ...protocol, [name]: [...items, fresh] });
    onOpen({ kind, index: items.length });
  }
  function remove(index: number) {
    onChange({ ...protocol, [name]: items.filter((_, i) => i !== index) });
    if (open.kind === kind) onOpen({ kind: 'settings' });
  }

  return (
    <ul>
      {items.map(({ id, wording }, index) => {
        const isOpen = open.kind === kind && open.index === index;
        return (
          // An item is its place: two may have the same id while one is being typed.
          // biome-ignore lint/suspicious/noArrayIndexKey: places are the only identity while ids are edited
          <li key={index} data-open={isOpen}>
            <button type="button" aria-current={isOpen} onClick={() => onOpen({ kind, index })}>
              <strong>{id}</strong> {wording[language]}{' '}
              <Marks findings={findings.filter(({ path }) => path.startsWith(`${name}.${index}.`))} />
            </button>
            <button
              type="button"
              className={classes.small}
              aria-label={say('workbench.copy', { id })}
              onClick={() => copy(index)}
            >
              <Icon name="copy" size={13} />
            </button>
            <button
              type="button"
              className={classes.small}
              aria-label={say('workbench.remove', { id })}
              onClick={() => remove(index)}
            >
              <Icon name="cross" size={13} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function Marks({ findings }: { readonly findings: readonly InputFinding[] }) {
  const say = useWords('protocol');
  const errors = findings.filter(({ severity }) => severity === 'F').length;
  const warnings = findings.length - errors;
  return (
    <span className={classes.marks}>
      {errors > 0 && <Icon name="cross" size={13} label={say('workbench.errors', { count: errors })} />}
      {warnings > 0 && <Icon name="alert" size={13} label={say('workbench.warnings', { count: warnings })} />}
    </span>
  );
}
