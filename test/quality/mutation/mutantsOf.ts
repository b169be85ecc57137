import { parseSync } from 'vite';

/** One small change of a file, as text: `replacement` stands for what was between `start` and `end`. */
export interface Mutant {
  readonly id: number;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly original: string;
  readonly replacement: string;
}

/** How a mutant is switched on inside the running text. */
export type Site =
  | { readonly kind: 'expression'; readonly mutant: Mutant }
  /** The name of a method, `.some(` → `[… ? 'every' : 'some'](`. */
  | { readonly kind: 'method'; readonly mutant: Mutant }
  /** A body that answers nothing. */
  | { readonly kind: 'body'; readonly mutant: Mutant }
  /** A statement that is left out. */
  | { readonly kind: 'statement'; readonly mutant: Mutant };

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

const COMPARISONS: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '==': ['!='],
  '!=': ['=='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
};
const LOGICAL: Readonly<Record<string, string>> = { '&&': '||', '||': '&&', '??': '&&' };
const ASSIGNMENTS: Readonly<Record<string, string>> = { '+=': '-=', '-=': '+=', '??=': '=' };
const METHODS: ReadonlyMap<string, string> = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['min', 'max'],
  ['max', 'min'],
  ['find', 'findLast'],
  ['findLast', 'find'],
  ['startsWith', 'endsWith'],
  ['endsWith', 'startsWith'],
  ['toLowerCase', 'toUpperCase'],
  ['toUpperCase', 'toLowerCase'],
  ['floor', 'ceil'],
  ['ceil', 'floor'],
]);
/** Calls that are left out: `list.filter(…)` → `list`. */
const DROPPED = new Set(['filter', 'toSorted', 'sort', 'reverse', 'toReversed', 'trim', 'slice', 'toFixed']);
/** Types stand around a value but are none. */
const AROUND = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression']);

/** Every mutant of a TypeScript file, in order of its text. */
export function mutantsOf(file: string, text: string, firstId: number): readonly Site[] {
  const sites: Site[] = [];
  const slice = ({ start, end }: Node): string => text.slice(start, end);
  const add = (kind: Site['kind'], node: Node, replacement: string) => {
    const { start, end } = node;
    const line = text.slice(0, start).split('\n').length;
    sites.push({ kind, mutant: { id: firstId + sites.length, line, start, end, original: slice(node), replacement } });
  };
  const swap = (node: Node, other: string) => {
    add('expression', node, `(${slice(node.left as Node)}) ${other} (${slice(node.right as Node)})`);
  };

  function visit(node: Node, inChain: boolean): void {
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ExportAllDeclaration':
        return;
      case 'BinaryExpression':
        for (const other of COMPARISONS[node.operator as string] ?? []) swap(node, other);
        break;
      case 'LogicalExpression':
        swap(node, LOGICAL[node.operator as string]!);
        break;
      case 'AssignmentExpression': {
        const other = ASSIGNMENTS[node.operator as string];
        if (other) swap(node, other);
        break;
      }
      case 'UnaryExpression':
        if (node.operator === '!' || node.operator === '-') add('expression', node, slice(node.argument as Node));
        break;
      case 'ConditionalExpression':
      case 'IfStatement':
      case 'WhileStatement':
      case 'ForStatement':
        if (node.test) for (const truth of ['true', 'false']) add('expression', node.test as Node, truth);
        break;
      case 'Literal':
        for (const other of otherLiterals(node)) add('expression', node, other);
        break;
      case 'ArrayExpression':
        if ((node.elements as readonly unknown[]).length > 0) add('expression', node, '[]');
        break;
      case 'ArrowFunctionExpression':
      case 'FunctionDeclaration': {
        const body = node.body as Node;
        if (body.type !== 'BlockStatement') add('expression', body, 'undefined');
        else if ((body.body as readonly unknown[]).length > 0) add('body', body, '{}');
        break;
      }
      case 'ExpressionStatement':
        add('statement', node, ';');
        break;
      case 'CallExpression':
        visitCall(node, inChain);
        break;
    }
    for (const [field, child] of Object.entries(node)) {
      if (isUntouched(node, field)) continue;
      for (const one of Array.isArray(child) ? child : [child]) {
        if (isNode(one) && isValue(one)) visit(one, chainOf(node, field, inChain));
      }
    }
  }

  function visitCall(node: Node, inChain: boolean): void {
    const callee = node.callee as Node;
    if (callee.type !== 'MemberExpression' || callee.computed) return;
    const property = callee.property as Node;
    const name = slice(property);
    const other = METHODS.get(name);
    if (other) add('method', property, other);
    if (DROPPED.has(name) && !inChain) add('expression', node, slice(callee.object as Node));
  }

  visit(parseSync(file, text).program as unknown as Node, false);
  return sites;
}

/** Inside `a?.b.c` only whole chains can be put in brackets; what is passed to a call is a value of its own again. */
function chainOf(node: Node, field: string, inChain: boolean): boolean {
  if (node.type === 'ChainExpression') return true;
  return inChain && (field === 'object' || field === 'callee');
}

function otherLiterals({ value }: Node): readonly string[] {
  if (typeof value === 'number') return [String(value + 1), value === 0 ? '-1' : String(value - 1)];
  if (typeof value === 'boolean') return [String(!value)];
  if (typeof value === 'string') return [value === '' ? "'mutant'" : "''"];
  return [];
}

/** Names, types and texts that are part of a type are not values. */
function isUntouched(node: Node, field: string): boolean {
  if (field === 'typeAnnotation' || field === 'typeArguments' || field === 'typeParameters' || field === 'returnType') {
    return true;
  }
  if (field === 'source') return true;
  return !node.computed && (field === 'key' || (field === 'property' && node.type === 'MemberExpression'));
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

function isValue({ type }: Node): boolean {
  return !type.startsWith('TS') || AROUND.has(type);
}
