import { expect } from 'vitest';

/** One test as the file declares it. */
export interface CollectedTest {
  readonly name: string;
  readonly run: () => unknown;
}

type Body = (...values: never[]) => unknown;

/** The part of vitest the tests of a pure core use, without its workers and reporters. Hooks are refused. */
export function testApi() {
  const tests: CollectedTest[] = [];
  const names: string[] = [];
  const test = (name: string, body: Body) => {
    tests.push({ name: [...names, name].join(' › '), run: body as () => unknown });
  };
  const describe = (name: string, body: Body) => {
    names.push(name);
    (body as () => unknown)();
    names.pop();
  };
  const each =
    (declare: typeof test) =>
    (rows: readonly unknown[]) =>
    (name: string, body: Body): void => {
      rows.forEach((row, at) => {
        const values = (Array.isArray(row) ? row : [row]) as never[];
        declare(`${name} #${at + 1}`, () => body(...values));
      });
    };
  const none = () => undefined;
  const vitest = {
    expect,
    test: Object.assign(test, {
      each: each(test),
      skip: none,
      skipIf: (isSkipped: boolean) => (isSkipped ? Object.assign(none, { each: () => none }) : vitest.test),
    }),
    describe: Object.assign(describe, { each: each(describe), skipIf: (skip: boolean) => (skip ? none : describe) }),
    // Limits of time are the harness's own.
    vi: { setConfig: none },
    beforeAll: refuse,
    afterAll: refuse,
    beforeEach: refuse,
    afterEach: refuse,
  };
  return { vitest, tests };
}

function refuse(): never {
  throw new Error('Hooks are not run here: keep such a test out of the mutation run.');
}
