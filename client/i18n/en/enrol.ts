export const enrol = {} as const;
