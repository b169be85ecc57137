import type { Protocol } from '../../../../shared/model/protocol.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { Section } from '../../../ui/Section.tsx';
import { ExclusionEditor } from './ExclusionEditor.tsx';
import type { ErrorOf } from './fields.tsx';
import type { ItemRef } from './ItemList.tsx';
import { PauseEditor } from './PauseEditor.tsx';
import { RuleEditor } from './RuleEditor.tsx';
import { SettingsPane } from './SettingsPane.tsx';

interface EditorPaneProps {
  readonly open: ItemRef;
  readonly protocol: Protocol;
  readonly onChange: (protocol: Protocol) => void;
  readonly errorOf: ErrorOf;
}

/** The form of the item that is open. */
export function EditorPane({ open, protocol, onChange, errorOf }: EditorPaneProps) {
  const say = useWords('protocol');
  const { rules, exclusions, pauseRules = [] } = protocol;
  switch (open.kind) {
    case 'settings':
    case 'doses':
    case 'cohort':
    case 'cases':
    case 'reports':
    case 'signals':
    case 'visits':
    case 'kinetics':
    case 'grading':
      return (
        <Section title={say(`workbench.${open.kind}`)}>
          <SettingsPane area={open.kind} protocol={protocol} onChange={onChange} errorOf={errorOf} />
        </Section>
      );
    case 'pause': {
      const rule = pauseRules[open.index];
      if (rule === undefined) return null;
      return (
        <Section title={say('workbench.pause', { id: rule.id })}>
          <PauseEditor
            key={open.index}
            rule={rule}
            onChange={(next) =>
              onChange({ ...protocol, pauseRules: pauseRules.map((one, i) => (i === open.index ? next : one)) })
            }
            protocol={protocol}
            path={`pauseRules.${open.index}`}
            errorOf={errorOf}
          />
        </Section>
      );
    }
    case 'rule': {
      const rule = rules[open.index];
      if (rule === undefined) return null;
      return (
        <Section title={say('workbench.rule', { id: rule.id })}>
          <RuleEditor
            key={open.index}
            rule={rule}
            onChange={(next) =>
              onChange({ ...protocol, rules: rules.map((one, i) => (i === open.index ? next : one)) })
            }
            protocol={protocol}
            path={`rules.${open.index}`}
            errorOf={errorOf}
          />
        </Section>
      );
    }
    case 'exclusion': {
      const exclusion = exclusions[open.index];
      if (exclusion === undefined) return null;
      return (
        <Section title={say('workbench.exclusion', { id: exclusion.id })}>
          <ExclusionEditor
            key={open.index}
            exclusion={exclusion}
            onChange={(next) =>
              onChange({ ...protocol, exclusions: exclusions.map((one, i) => (i === open.index ? next : one)) })
            }
            protocol={protocol}
            path={`exclusions.${open.index}`}
            errorOf={errorOf}
          />
        </Section>
      );
    }
  }
}
