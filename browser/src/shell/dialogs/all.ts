export { About } from "./About";
export { ClearCache } from "./ClearCache";
