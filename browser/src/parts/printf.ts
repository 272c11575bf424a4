const PLACEHOLDER = /%(?:%|([-+ 0,#]*)(\d+)?(?:\.(\d+))?([a-zA-Z]))/g;

/** A number in a printf-style format, such as "%0.2f kg". Flags: - + space 0 and "," for thousands. */
export function printf(format: string, value: number): string {
  return format.replace(PLACEHOLDER, (all, flags: string = "", width = "0", precision: string | undefined, kind) => {
    if (all === "%%") return "%";
    const digits = written(Math.abs(value), kind, precision === undefined ? undefined : Number(precision));
    if (digits === null) return all;
    const negative = value < 0 && /[1-9a-f]/i.test(digits);
    const sign = negative ? "-" : flags.includes("+") ? "+" : flags.includes(" ") ? " " : "";
    const text = flags.includes(",") ? digits.replace(/^\d+/, thousands) : digits;
    if (flags.includes("-")) return (sign + text).padEnd(Number(width));
    if (flags.includes("0")) return sign + text.padStart(Number(width) - sign.length, "0");
    return (sign + text).padStart(Number(width));
  });
}

/** The digits of a number that is not negative; null: no such conversion. */
function written(value: number, kind: string, precision: number | undefined): string | null {
  const whole = Math.trunc(value);
  switch (kind) {
    case "d":
    case "i":
    case "u":
      return whole.toFixed(0);
    case "f":
    case "F":
      return value.toFixed(precision ?? 6);
    case "e":
      return exponential(value, precision ?? 6);
    case "E":
      return exponential(value, precision ?? 6).toUpperCase();
    case "g":
      return general(value, precision ?? 6);
    case "G":
      return general(value, precision ?? 6).toUpperCase();
    case "x":
      return whole.toString(16);
    case "X":
      return whole.toString(16).toUpperCase();
    case "o":
      return whole.toString(8);
    case "b":
      return whole.toString(2);
    case "s":
    case "v":
      return String(value);
    default:
      return null;
  }
}

/** C writes at least two digits of exponent. */
function exponential(value: number, precision: number): string {
  return value.toExponential(precision).replace(/e([+-])(\d)$/, "e$10$2");
}

function general(value: number, precision: number): string {
  const significant = Math.max(precision, 1);
  const exponent = value === 0 ? 0 : Number(value.toExponential(significant - 1).split("e")[1]);
  const [mantissa = "", tail] =
    exponent < -4 || exponent >= significant
      ? exponential(value, significant - 1).split("e")
      : [value.toFixed(significant - 1 - exponent)];
  const short = mantissa.includes(".") ? mantissa.replace(/\.?0+$/, "") : mantissa;
  return tail === undefined ? short : `${short}e${tail}`;
}

function thousands(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ",");
}

/** How many digits a number has behind its point. */
export function decimals(value: number): number {
  const [mantissa = "", exponent = "0"] = String(value).toLowerCase().split("e");
  return Math.max(0, (mantissa.split(".")[1] ?? "").length - Number(exponent));
}
