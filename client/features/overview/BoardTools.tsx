import { useRouter } from '@tanstack/react-router';
import { toCsv } from '../../../shared/format/toCsv.ts';
import type { OverviewView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { CopyTextButton } from '../../ui/CopyTextButton.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Button } from '../../ui/inputs.ts';
import { Group } from '../../ui/layout.ts';
import { type TextTable, useBoardText } from './useBoardText.ts';

interface BoardToolsProps {
  readonly overview: OverviewView;
  readonly view: 'board' | 'table';
  readonly onView: (view: 'board' | 'table') => void;
}

/** The table behind the figure, its CSV, and a link that shows these numbers again. */
export function BoardTools({ overview, view, onView }: BoardToolsProps) {
  const say = useWords('shell');
  const router = useRouter();
  const boardText = useBoardText(overview);
  const { href } = router.buildLocation({
    to: '/trials/$trialId',
    params: { trialId: overview.trial.trialId },
    search: { asOf: overview.asOf.seq, moment: overview.asOf.at, view },
  });
  return (
    <Group gap="xs">
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<Icon name="table" size={13} />}
        onClick={() => onView(view === 'board' ? 'table' : 'board')}
      >
        {view === 'board' ? say('asTable') : say('asBoard')}
      </Button>
      <CopyTextButton text={() => csvOf(boardText())} label={say('copyCsv')} icon="copy" />
      <CopyTextButton
        text={() => `${window.location.origin}${href}`}
        label={say('copyLink')}
        icon="link"
        explanation={say('linkExplain')}
      />
    </Group>
  );
}

const csvOf = ({ header, rows }: TextTable): string => toCsv(header, rows);
