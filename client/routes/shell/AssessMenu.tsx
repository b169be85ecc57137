import { useWords } from '../../i18n/useWords.ts';
import type { AssessmentKind } from '../../lib/assess.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/layout.ts';
import { Kbd } from '../../ui/surfaces.ts';
import classes from './Shell.module.css';

const CHOICES = [
  { kind: 'crs-assessment', key: 'c' },
  { kind: 'icans-assessment', key: 'i' },
] as const;

/** CRS and ICANS at the bedside, with the keys that open them from anywhere. */
export function AssessMenu({ onAssess }: { readonly onAssess: (kind: AssessmentKind) => void }) {
  const say = useWords('assessments');
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className={`${classes.tool} ${classes.log}`}>
          <Icon name="plus" size={13} />
          {say('menu')}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {CHOICES.map(({ kind, key }) => (
          <Menu.Item key={kind} onClick={() => onAssess(kind)} rightSection={<Kbd size="xs">{key}</Kbd>}>
            {say(`title.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
