import type { Node } from "../tree/node";
import type { Elements } from "../wire/elements.gen";

type Data = Elements["slider"]["data"];

/** How a widget's value is written into the URL: nothing for no value, a text for each thumb of a slider. */
export function written({ kind, props, value }: Node): string[] {
  if (value === null) return [];
  if (kind === "button_group") return Array.isArray(value) ? value : [String(value)];
  if (kind !== "slider") return [String(value)];
  const { data } = props as Elements["slider"];
  return (value as number[]).map((number) => (isMoment(data) ? iso(number, data) : String(number)));
}

/** The value that texts from the URL stand for; undefined: none. Whether the widget takes it, the server decides. */
export function read({ kind, props }: Node, texts: readonly string[]): unknown {
  const text = texts.at(-1);
  if (text === undefined) return undefined;
  if (kind === "button_group" && (props as Elements["button_group"]).multi) return texts.filter(Boolean);
  switch (kind) {
    case "checkbox":
    case "expander":
      return FLAGS.get(text.toLowerCase());
    case "number_input":
      return text === "" ? null : finite(Number(text));
    case "slider": {
      const numbers = texts.map((one) => position(one, (props as Elements["slider"]).data));
      return numbers.includes(undefined) ? undefined : numbers;
    }
    case "button_group":
    case "selectbox":
    case "radio":
      return text || null;
    default:
      return text;
  }
}

/** A widget's value before anybody has answered it: the URL need not say it. */
export function defaultOf({ kind, props }: Node): unknown {
  if (kind === "expander") return (props as Elements["expander"]).expanded;
  if (kind === "tabs") {
    const { labels, default: label } = props as Elements["tabs"];
    return label ?? labels[0];
  }
  return "default" in props ? props.default : undefined;
}

const FLAGS = new Map([
  ["true", true],
  ["false", false],
]);

const finite = (number: number) => (Number.isFinite(number) ? number : undefined);

type Moment = Exclude<Data, "int" | "float">;

const isMoment = (data: Data): data is Moment => data !== "int" && data !== "float";

function position(text: string, data: Data): number | undefined {
  if (!isMoment(data)) return text === "" ? undefined : finite(Number(text));
  const moment = { date: `${text}T00:00Z`, time: `1970-01-01T${text}Z`, datetime: `${text}Z` }[data];
  return finite(Date.parse(moment) * 1000);
}

/** Microseconds since 1970 as ISO 8601 writes them, as short as they can be. */
function iso(microseconds: number, data: Moment): string {
  const below = ((microseconds % 1000) + 1000) % 1000;
  const [day, clock] = new Date((microseconds - below) / 1000).toISOString().slice(0, -1).split("T");
  const time = `${clock}${String(below).padStart(3, "0")}`.replace(/\.0+$/, "").replace(/^(..:..):00$/, "$1");
  return { date: `${day}`, time, datetime: `${day}T${time}` }[data];
}
