export { About } from "./About";
export { ClearCache } from "./ClearCache";
export { Shortcuts } from "./Shortcuts";
export { ThemeEditor } from "./ThemeEditor";
