import { expressionInterpreter } from "vega-interpreter";
import { type Functions, type Node, prepared, type Read, type Scope } from "./prepared";

interface Context {
  readonly functions: Functions;
}

interface Item extends Partial<Record<Place, number>> {
  readonly datum: unknown;
  [channel: string]: unknown;
}

/** A value that is worked out when somebody asks for it: what a tooltip says. Few marks are ever pointed at. */
export class Later {
  constructor(
    private readonly read: Read,
    private readonly item: Item,
    private readonly params: Scope["params"],
  ) {}

  get value(): unknown {
    const { item, params } = this;
    return this.read({ datum: item.datum, item, params });
  }
}

/**
 * How Vega evaluates expressions, without compiling code. Those that it evaluates for every row are taken apart only
 * once. Its own interpreter, which goes through the whole expression for each row, is left what is rare.
 */
export const expressions = {
  ...expressionInterpreter,

  parameter(context: Context, expression: { ast: Node }) {
    const read = prepared(expression.ast, context.functions);
    if (read === null) return expressionInterpreter.parameter(context, expression);
    return (datum: unknown, params: Scope["params"]) => read({ datum, params });
  },

  encode(context: Context, encoding: { marktype: string; channels: Record<string, { ast: Node }> }) {
    const { marktype, channels } = encoding;
    const reads = new Map(Object.entries(channels).map(([name, { ast }]) => [name, prepared(ast, context.functions)]));
    if ([...reads.values()].includes(null)) return expressionInterpreter.encode(context, encoding);
    const tooltip = reads.get("tooltip");
    reads.delete("tooltip");
    const set = [...reads] as [string, Read][];
    const place = marktype === "rule" ? [] : placing(channels, ["group", "image", "rect"].includes(marktype));
    return (item: Item, params: Scope["params"]) => {
      const scope = { datum: item.datum, item, params };
      let changed = 0;
      for (const [name, read] of set) {
        const value = read(scope);
        if (item[name] === value) continue;
        item[name] = value;
        changed = 1;
      }
      if (tooltip && !(item.tooltip instanceof Later)) item.tooltip = new Later(tooltip, item, params);
      for (const settle of place) settle(item);
      return changed;
    };
  },
};

const SIDES = [
  { start: "x", end: "x2", middle: "xc", length: "width" },
  { start: "y", end: "y2", middle: "yc", length: "height" },
] as const;
type Place = (typeof SIDES)[number][keyof (typeof SIDES)[number]];

/** Marks that are told by their end or their middle get their start and their length. `turned`: which is lower. */
function placing(channels: object, turned: boolean): ((item: Item) => void)[] {
  return SIDES.flatMap(({ start, end, middle, length }) => {
    const settle: ((item: Item) => void)[] = [];
    if (end in channels && start in channels) {
      settle.push((item) => {
        const [one, other] = [item[start] as number, item[end] as number];
        if (turned && one > other) [item[start], item[end]] = [other, one];
        item[length] = (item[end] as number) - (item[start] as number);
      });
    } else if (end in channels) {
      settle.push((item) => {
        item[start] = (item[end] as number) - (item[length] ?? 0);
      });
    }
    if (middle in channels) {
      settle.push((item) => {
        item[start] = (item[middle] as number) - (item[length] ?? 0) / 2;
      });
    }
    return settle;
  });
}
