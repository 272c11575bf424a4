import { block } from "../parts/element";
import { keyClass, sizeName } from "../parts/size";
import css from "./space.module.css";

/** Takes room along the direction of the block around it, so it is an item of that block itself. */
export const space = block("space", ({ node, userKey, size }) => (
  <div
    className={`stElementContainer element-container ${css.room}${keyClass(userKey)}`}
    data-testid="stElementContainer"
    data-node={node}
    data-size={sizeName(size)}
    data-height={size === "stretch" ? size : undefined}
    style={{ flexBasis: typeof size === "number" ? size : undefined }}
  >
    <div className="stSpace" data-testid="stSpace" />
  </div>
));
