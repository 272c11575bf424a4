type Version = "webgl" | "webgl2";

const known = new Map<Version, boolean>();

/** Whether this browser has such a graphics interface: it may be too old, or have it switched off. */
export function hasWebgl(version: Version): boolean {
  const found = known.get(version) ?? probed(version);
  known.set(version, found);
  return found;
}

function probed(version: Version): boolean {
  return document.createElement("canvas").getContext(version) !== null;
}
