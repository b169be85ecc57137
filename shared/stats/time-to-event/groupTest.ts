/** Comparison of two groups: statistic with one degree of freedom. Exploratory, never in a small subgroup. */
export interface GroupTest {
  readonly statistic: number;
  readonly pValue: number;
  readonly df: 1;
}
