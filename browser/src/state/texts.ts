import type { Node } from "../tree/node";
import type { Elements } from "../wire/elements.gen";

type Data = Elements["slider"]["data"];

/** How a value that is not the default is written into the URL: a text for each option or thumb of several. */
export function written({ kind, props, value }: Node): string[] {
  // An empty text says that nothing is chosen where something is by default.
  if (value === null || (Array.isArray(value) && value.length === 0)) return [""];
  if (!Array.isArray(value)) return [String(value)];
  if (kind !== "slider") return value;
  const { data } = props as Elements["slider"];
  return value.map((number) => (isMoment(data) ? iso(number, data) : String(number)));
}

/** The value that texts from the URL stand for; undefined: none. Whether the widget takes it, the server decides. */
export function read({ kind, props }: Node, texts: readonly string[]): unknown {
  const text = texts.at(-1);
  if (text === undefined) return undefined;
  if (kind === "multiselect" || (kind === "button_group" && (props as Elements["button_group"]).multi))
    return chosen(props as Choosable, texts);
  switch (kind) {
    case "checkbox":
    case "expander":
      return FLAGS.get(text.toLowerCase());
    case "number_input":
    case "feedback":
    case "pagination":
      return text === "" ? null : finite(Number(text));
    case "slider": {
      const numbers = texts.map((one) => position(one, (props as Elements["slider"]).data));
      return numbers.includes(undefined) ? undefined : numbers;
    }
    case "select_slider":
      return texts;
    case "date_input":
      return (props as Elements["date_input"]).several ? texts.filter(Boolean) : text || null;
    case "button_group":
    case "selectbox":
    case "radio":
    case "time_input":
    case "datetime_input":
      return text || null;
    default:
      return text;
  }
}

type Choosable = Pick<Elements["multiselect"], "options"> & Partial<Elements["multiselect"]>;

/** Of what the URL says, what can be chosen. An empty text clears; nothing that can be chosen stands for no value. */
function chosen({ options, accept_new_options, max_selections }: Choosable, texts: readonly string[]) {
  const said = [...new Set(texts.filter(Boolean))];
  const taken = accept_new_options ? said : said.filter((text) => options.includes(text));
  if (said.length > 0 && taken.length === 0) return undefined;
  return taken.slice(0, max_selections ?? taken.length);
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
