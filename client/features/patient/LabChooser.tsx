import { findAnalyte } from '../../../shared/grading/labs/findAnalyte.ts';
import { useLanguage, useWords } from '../../i18n/useWords.ts';
import { Button, Checkbox } from '../../ui/inputs.ts';
import { Popover, Stack } from '../../ui/layout.ts';
import { nameKey } from './labStrips.ts';

interface LabChooserProps {
  readonly choices: readonly { readonly code: string; readonly count: number }[];
  readonly chosen: readonly string[];
  /** `null` = back to the usual choice. */
  readonly onChange: (chosen: readonly string[] | null) => void;
}

/** Which analytes get a strip, with how many results each has. */
export function LabChooser({ choices, chosen, onChange }: LabChooserProps) {
  const labs = useWords('labStrips');
  const language = useLanguage();
  const inOrder = (codes: readonly string[]) => choices.map(({ code }) => code).filter((code) => codes.includes(code));
  return (
    <Popover position="bottom-end" trapFocus returnFocus hideDetached={false} shadow="md">
      <Popover.Target>
        <Button variant="default" size="compact-sm">
          {labs('choose', { count: chosen.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={labs('chooseTitle')}>
        <Stack gap="xs">
          <Checkbox.Group value={[...chosen]} onChange={(next) => onChange(inOrder(next))} label={labs('chooseTitle')}>
            <Stack gap={6} mt="xs">
              {choices.map(({ code, count }) => (
                <Checkbox
                  key={code}
                  size="xs"
                  value={code}
                  label={labs('choice', {
                    name: labs(`name.${nameKey(code)}`, { code: findAnalyte(code)?.[language] ?? code }),
                    count,
                  })}
                />
              ))}
            </Stack>
          </Checkbox.Group>
          <Button variant="default" size="compact-sm" onClick={() => onChange(null)}>
            {labs('usual')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
