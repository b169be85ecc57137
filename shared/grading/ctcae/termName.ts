import { findTerm } from './findTerm.ts';
import { ZH_NAMES } from './zhNames.data.ts';

/** Name to show for a term; English where no Chinese name is known. An unknown code is shown as the number it is. */
export function termName(code: number, language: 'en' | 'zh'): string {
  const chinese = language === 'zh' ? ZH_NAMES[code] : undefined;
  return chinese ?? findTerm(code)?.name ?? String(code);
}
