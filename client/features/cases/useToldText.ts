import type { Told } from '../../../shared/model/caseNotice.ts';
import { useWords } from '../../i18n/useWords.ts';

/** Whom a case was brought to, by name, or by role where nobody in particular was told. */
export function useToldText(): (told: Told) => string {
  const sayLife = useWords('caseLife');
  const vocabulary = useWords('vocabulary');
  return ({ name, role }) => {
    if (name !== '') return role === null ? name : `${name}, ${vocabulary(`role.${role}`)}`;
    if (role === 'medical-monitor' || role === 'committee-member') return sayLife(`role.${role}`);
    return role === null ? '–' : vocabulary(`role.${role}`);
  };
}
