import { rows } from "../arrow";

interface Known {
  readonly raw: unknown;
  readonly values: unknown;
}

/** The data of a map's layers. While they are the same, so is the object: deck.gl keeps what it has made of it. */
export class LayerData {
  private readonly known = new Map<string, Known>();

  of(layer: string, raw: unknown): unknown {
    const last = this.known.get(layer);
    if (last?.raw === raw) return last?.values;
    const values = raw instanceof Uint8Array ? rows(raw) : JSON.parse(String(raw));
    this.known.set(layer, { raw, values });
    return values;
  }
}
