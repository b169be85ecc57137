import { CasesEditor } from './CasesEditor.tsx';
import { CohortEditor } from './CohortEditor.tsx';
import { DosesEditor } from './DosesEditor.tsx';
import { GradingEditor } from './GradingEditor.tsx';
import type { SettingsArea } from './ItemList.tsx';
import { KineticsEditor } from './KineticsEditor.tsx';
import { ReportsEditor } from './ReportsEditor.tsx';
import { SettingsEditor } from './SettingsEditor.tsx';
import { SignalsEditor } from './SignalsEditor.tsx';
import type { SettingsProps } from './settingsProps.ts';
import { VisitsEditor } from './VisitsEditor.tsx';

/** The form of one area of settings. */
export function SettingsPane({ area, ...props }: SettingsProps & { readonly area: SettingsArea }) {
  switch (area) {
    case 'settings':
      return <SettingsEditor {...props} />;
    case 'doses':
      return <DosesEditor {...props} />;
    case 'visits':
      return <VisitsEditor {...props} />;
    case 'cohort':
      return <CohortEditor {...props} />;
    case 'cases':
      return <CasesEditor {...props} />;
    case 'reports':
      return <ReportsEditor {...props} />;
    case 'signals':
      return <SignalsEditor {...props} />;
    case 'kinetics':
      return <KineticsEditor {...props} />;
    case 'grading':
      return <GradingEditor {...props} />;
  }
}
