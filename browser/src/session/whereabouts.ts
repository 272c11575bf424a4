import type { Place } from "./place";

/** What has changed about a place; null: nothing. */
export interface News {
  readonly path: string | null;
  readonly query: string | null;
}

/** Where the page is, beside what it has been told of that itself and what the server has. */
export class Whereabouts {
  private known: Place = { path: "", query: "" };
  private told = this.known;

  constructor(readonly now: () => Place) {}

  /** The page and the server are agreed on the present place. */
  agree(): Place {
    this.told = this.now();
    this.known = this.told;
    return this.told;
  }

  /** The page has changed its address itself, and the server does not know. */
  set(): void {
    this.known = this.now();
  }

  /** What the user has changed by going back or forward. */
  moved(): News {
    const before = this.known;
    this.known = this.now();
    return news(before, this.known);
  }

  /** What the server has not been told; it counts as told from now on. */
  tell(): News {
    const before = this.told;
    this.told = this.now();
    return news(before, this.told);
  }
}

function news(before: Place, now: Place): News {
  return {
    path: now.path === before.path ? null : now.path,
    query: now.query === before.query ? null : now.query,
  };
}
