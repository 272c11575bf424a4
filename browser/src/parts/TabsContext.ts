import { createContext } from "react";

/** Which tab is in view, told by a row of tabs to the tabs it holds, and the prefix of their ids. */
export const TabsContext = createContext<{ prefix: string; active: number; height: string | number }>({
  prefix: "",
  active: 0,
  height: "content",
});
