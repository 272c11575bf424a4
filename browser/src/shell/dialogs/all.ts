export { About } from "./About";
export { ClearCache } from "./ClearCache";
export { ThemeEditor } from "./ThemeEditor";
