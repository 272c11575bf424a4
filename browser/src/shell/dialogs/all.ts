export { About } from "./About";
export { ClearCache } from "./ClearCache";
export { RecordScreen } from "./RecordScreen";
export { Shortcuts } from "./Shortcuts";
export { ThemeEditor } from "./ThemeEditor";
