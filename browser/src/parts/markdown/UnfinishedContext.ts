import { createContext } from "react";

/** Whether what is drawn here is the end of a text that is still growing. */
export const UnfinishedContext = createContext(false);
