export { Menu } from "./Menu";
