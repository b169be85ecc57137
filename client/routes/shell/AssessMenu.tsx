import { useWords } from '../../i18n/useWords.ts';
import type { AssessmentKind } from '../../lib/assess.ts';
import { Menu } from '../../ui/layout.ts';
import { Kbd } from '../../ui/surfaces.ts';
import type { MenuItemsProps } from './LaterMenu.tsx';

const CHOICES = [
  { kind: 'crs-assessment', key: 'c' },
  { kind: 'icans-assessment', key: 'i' },
] as const;

interface AssessMenuProps extends MenuItemsProps {
  readonly onAssess: (kind: AssessmentKind) => void;
}

/** CRS and ICANS at the bedside, with the keys that open them from anywhere. */
export function AssessMenu({ button, defaultOpened, onAssess }: AssessMenuProps) {
  const say = useWords('assessments');
  return (
    <Menu position="bottom-end" defaultOpened={defaultOpened}>
      <Menu.Target>{button}</Menu.Target>
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
