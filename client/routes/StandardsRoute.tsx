import { useNavigate, useSearch } from '@tanstack/react-router';
import type { DictionaryView } from '../features/standards/dictionaryView.ts';
import { StandardsPage } from '../features/standards/StandardsPage.tsx';
import { useCurrentTrialId } from '../lib/currentTrial.ts';
import { useSession } from '../lib/useSession.ts';

/** The trial on screen decides the version first shown; the address says what of the dictionary is open. */
export function StandardsRoute() {
  const { version, q, soc, only, term } = useSearch({ from: '/inside/standards' });
  const navigate = useNavigate({ from: '/standards' });
  const { trials } = useSession();
  const remembered = useCurrentTrialId();
  const trial = trials.find(({ trialId }) => trialId === remembered) ?? trials[0];
  const shown = version === undefined ? (trial?.ctcaeVersion ?? '5.0') : version === 'v6' ? '6.0' : '5.0';
  const view: DictionaryView = { version: shown, query: q ?? '', soc, only: only ?? 'all', term };

  function change(part: Partial<DictionaryView>): void {
    const next = { ...view, ...part };
    void navigate({
      to: '/standards',
      search: {
        version: next.version === '6.0' ? 'v6' : 'v5',
        ...(next.query === '' ? {} : { q: next.query }),
        ...(next.soc === undefined ? {} : { soc: next.soc }),
        ...(next.only === 'all' ? {} : { only: next.only }),
        ...(next.term === undefined ? {} : { term: next.term }),
      },
      replace: true,
    });
  }
  return <StandardsPage trial={trial} view={view} onView={change} />;
}
