export const logEvent = {} as const;
