import { DisallowedObjectProperties } from "vega";

/** A parsed expression, or a part of one. */
export interface Node {
  readonly type: string;
  readonly [part: string]: unknown;
}

/** What an expression reads. */
export interface Scope {
  readonly datum: unknown;
  readonly item?: unknown;
  readonly params: Readonly<Record<string, unknown>>;
}

/** An expression as a function of what it reads. */
export type Read = (scope: Scope) => unknown;
export type Functions = Readonly<Record<string, ((...given: unknown[]) => unknown) | undefined>>;

// Numbers for the compiler alone: these do what the language does with anything.
const BINARY: Readonly<Record<string, (one: number, other: number) => unknown>> = {
  "+": (one, other) => one + other,
  "-": (one, other) => one - other,
  "*": (one, other) => one * other,
  "/": (one, other) => one / other,
  "%": (one, other) => one % other,
  "<": (one, other) => one < other,
  ">": (one, other) => one > other,
  "<=": (one, other) => one <= other,
  ">=": (one, other) => one >= other,
  "===": (one, other) => one === other,
  "!==": (one, other) => one !== other,
};
const UNARY: Readonly<Record<string, (one: number) => unknown>> = {
  "+": (one) => +one,
  "-": (one) => -one,
  "!": (one) => !one,
};
const { abs, ceil, floor, max, min, pow, round, sqrt } = Math;
const NUMBERS = { abs, ceil, floor, max, min, pow, round, sqrt, isFinite: Number.isFinite, isNaN: Number.isNaN };
const PLAIN = NUMBERS as unknown as Functions;

class Unknown extends Error {}

/** Takes an expression apart once, so that it need not be for every row. null: something in it is not known here. */
export function prepared(node: Node, functions: Functions): Read | null {
  try {
    return read(node, functions);
  } catch (error) {
    if (error instanceof Unknown) return null;
    throw error;
  }
}

function read(node: Node, functions: Functions): Read {
  const part = (name: string) => read(node[name] as Node, functions);
  switch (node.type) {
    case "Literal":
      return literal(node);
    case "Identifier":
      return identifier(node.name as string);
    case "MemberExpression":
      return member(part("object"), node.computed ? part("property") : () => (node.property as Node).name);
    case "CallExpression":
      return call(
        (node.callee as Node).name as string,
        (node.arguments as Node[]).map((one) => read(one, functions)),
        functions,
      );
    case "UnaryExpression":
      return unary(known(UNARY, node.operator), part("argument"));
    case "BinaryExpression":
      return binary(known(BINARY, node.operator), part("left"), part("right"));
    case "LogicalExpression":
      return logical(node.operator === "&&", part("left"), part("right"));
    case "ConditionalExpression":
      return choice(part("test"), part("consequent"), part("alternate"));
    case "ArrayExpression":
      return list((node.elements as Node[]).map((one) => read(one, functions)));
    case "ObjectExpression":
      return record(node.properties as Property[], functions);
  }
  throw new Unknown();
}

function literal({ value, regex }: Node): Read {
  if (regex) throw new Unknown(); // It may remember where it has stopped.
  return () => value;
}

function identifier(name: string): Read {
  if (name === "datum") return ({ datum }) => datum;
  if (name === "item") return ({ item }) => item;
  // Of events, and constants such as PI.
  if (name === "event" || /^[A-Z]/.test(name)) throw new Unknown();
  const signal = `$${name}`;
  return ({ params }) => params[signal];
}

/** Expressions read data. A function that they could get hold of could be one that runs code. */
function member(object: Read, property: Read): Read {
  return (scope) => {
    const value = (object(scope) as Record<string, unknown>)[property(scope) as string];
    return typeof value === "function" ? undefined : value;
  };
}

function call(name: string, given: Read[], functions: Functions): Read {
  const [first, second, third] = given as [Read, Read, Read];
  if (name === "if") return choice(first, second, third);
  // Vega's own expressions call functions by the name with a line before it.
  const own = name.startsWith("_") ? name.slice(1) : name;
  const called = functions[own] ?? known(PLAIN, own);
  switch (given.length) {
    case 1:
      return (scope) => called.call(functions, first(scope));
    case 2:
      return (scope) => called.call(functions, first(scope), second(scope));
  }
  return (scope) =>
    called.apply(
      functions,
      given.map((one) => one(scope)),
    );
}

function unary(operation: (one: number) => unknown, argument: Read): Read {
  return (scope) => operation(argument(scope) as number);
}

function binary(operation: (one: number, other: number) => unknown, left: Read, right: Read): Read {
  return (scope) => operation(left(scope) as number, right(scope) as number);
}

function logical(and: boolean, left: Read, right: Read): Read {
  return and ? (scope) => left(scope) && right(scope) : (scope) => left(scope) || right(scope);
}

function choice(test: Read, yes: Read, no: Read): Read {
  return (scope) => (test(scope) ? yes(scope) : no(scope));
}

function list(elements: Read[]): Read {
  return (scope) => elements.map((one) => one(scope));
}

interface Property {
  readonly key: Node;
  readonly value: Node;
}

function record(properties: Property[], functions: Functions): Read {
  const fields = properties.map(({ key, value }) => {
    const name = String(key.type === "Literal" ? key.value : key.name);
    if (DisallowedObjectProperties.has(name)) throw new Unknown();
    return [name, read(value, functions)] as const;
  });
  return (scope) => {
    const made: Record<string, unknown> = {};
    for (const [name, value] of fields) made[name] = value(scope);
    return made;
  };
}

function known<Operation>(among: Readonly<Record<string, Operation | undefined>>, name: unknown): Operation {
  const found = Object.hasOwn(among, name as string) ? among[name as string] : undefined;
  if (found === undefined) throw new Unknown();
  return found;
}
