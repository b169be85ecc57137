import { SOCS } from './socs.ts';
import { ZH_SOC_NAMES } from './zhSocNames.data.ts';

/** Name to show for an organ class by our number. */
export function socName(code: number, language: 'en' | 'zh'): string {
  const chinese = language === 'zh' ? ZH_SOC_NAMES[code] : undefined;
  return chinese ?? SOCS.find((soc) => soc.code === code)?.name ?? String(code);
}
