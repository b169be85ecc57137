/** Terms a CAR-T ward meets every day; search puts them before their rarer neighbours, in this order. */
export const DAILY_TERMS: readonly number[] = [
  10052015, // Cytokine release syndrome
  10083347, // Immune effector cell-associated neurotoxicity syndrome
  10081409, // Secondary hemophagocytic lymphohistiocytosis
  10018651, // Graft versus host disease
  10029366, // Neutrophil count decreased
  10035528, // Platelet count decreased
  10043554, // Thrombocytopenia (6.0)
  10002272, // Anemia
  10049182, // White blood cell decreased
  10025256, // Lymphocyte count decreased
  10025327, // Lymphopenia (6.0)
  10016558, // Fever
  10016288, // Febrile neutropenia
  10021097, // Hypotension
  10021143, // Hypoxia
  10001551, // Alanine aminotransferase increased
  10003481, // Aspartate aminotransferase increased
  10005364, // Blood bilirubin increased
  10011368, // Creatinine increased
  10069339, // Acute kidney injury
  10013442, // Disseminated intravascular coagulation
  10016596, // Fibrinogen decreased
  10021018, // Hypokalemia
  10040047, // Sepsis
  10061229, // Lung infection
  10035664, // Pneumonia (6.0)
  10039906, // Seizure
  10019211, // Headache
  10044565, // Tremor
  10010300, // Confusion
  10028813, // Nausea
  10012727, // Diarrhea
  10016256, // Fatigue
  10037868, // Rash maculo-papular
  10051792, // Infusion related reaction
];
