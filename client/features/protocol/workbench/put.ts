/** The value with one field set, or left out where there is nothing to say. */
export function put<T extends object, K extends keyof T>(of: T, key: K, value: T[K] | undefined): T {
  const { [key]: _before, ...rest } = of;
  return (value === undefined ? rest : { ...rest, [key]: value }) as T;
}

/** A choice of nothing is no choice. */
export function someOf<T>(chosen: readonly T[]): readonly T[] | undefined {
  return chosen.length === 0 ? undefined : chosen;
}
