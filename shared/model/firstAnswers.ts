/** What one of the first queries would be told: its procedure, its input (`null` = none) and the answer. */
export type FirstAnswer = readonly [procedure: string, input: unknown, answer: unknown];
