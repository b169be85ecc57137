/** Whose page this is, told with everything it asks for: another tab may have signed in somebody else since. */
let person: string | null = null;

export const setPagePerson = (userId: string | null): void => {
  person = userId;
};

export const personHeaders = (): Readonly<Record<string, string>> =>
  person === null ? {} : { 'x-vigil-person': person };
