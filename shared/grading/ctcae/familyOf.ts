import type { ToxicityFamily } from '../../model/grade.ts';
import { findTerm } from './findTerm.ts';

const CRS = 10052015;
const ICANS = 10083347;
const INFECTIONS_SOC = 11;

/**
 * Blood counts and the marrow that makes them; CTCAE spreads them over two SOCs. Rules about "non-haematological"
 * toxicity read this list, so it is kept narrow: clotting, haemolysis and microangiopathy stay outside it, and so does
 * "Blood … - Other, specify": better a case a person rejects than a toxicity no rule looks at. Febrile neutropenia is
 * inside, as CTCAE places it; the sepsis it may lead to is a term of its own and counts as an infection.
 */
const HAEMATOLOGICAL: ReadonlySet<number> = new Set([
  10002272, // Anemia
  10002969, // Aplastic anemia
  10048580, // Bone marrow hypocellular
  10014950, // Eosinophilia
  10016288, // Febrile neutropenia
  10024378, // Leukocytosis
  10007839, // CD4 lymphocytes decreased
  10055599, // Hemoglobin increased
  10025256, // Lymphocyte count decreased
  10025258, // Lymphocyte count increased
  10025327, // Lymphopenia
  10029366, // Neutrophil count decreased
  10029368, // Neutrophil count increased
  10035528, // Platelet count decreased
  10043554, // Thrombocytopenia
  10043563, // Thrombocytosis
  10049182, // White blood cell decreased
]);

/** The lane a term is drawn and judged in. Infections are the SOC "Infections and infestations"; an unknown code is `other`. */
export function familyOf(code: number): ToxicityFamily {
  if (code === CRS) return 'CRS';
  if (code === ICANS) return 'ICANS';
  if (HAEMATOLOGICAL.has(code)) return 'haematological';
  return findTerm(code)?.soc === INFECTIONS_SOC ? 'infection' : 'other';
}
