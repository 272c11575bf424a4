export { Logo } from "./Logo";
export { Missing } from "./Missing";
export { SidebarNavigation } from "./SidebarNavigation";
export { TopNavigation } from "./TopNavigation";
