import { rows } from "../arrow";
import { Crowd, placesOf } from "./crowd";

interface Known {
  readonly raw: unknown;
  readonly kind: string;
  readonly values: unknown;
}

/** The data of a map's layers. While they are the same, so is the object: deck.gl keeps what it has made of it. */
export class LayerData {
  private readonly known = new Map<string, Known>();

  /** What deck.gl takes for a layer of the spec; of too many points, a crowd. */
  of(layer: { readonly id: string }, raw: unknown): unknown {
    const last = this.known.get(layer.id);
    const names = placesOf(layer);
    const kind = String(names);
    if (last?.raw === raw && last?.kind === kind) return last?.values;
    const crowd = raw instanceof Uint8Array && names ? Crowd.of(raw, names) : null;
    const values = crowd ?? (raw instanceof Uint8Array ? rows(raw) : JSON.parse(String(raw)));
    this.known.set(layer.id, { raw, kind, values });
    return values;
  }
}
