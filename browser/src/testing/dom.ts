/** What every browser has and happy-dom has not yet: popovers that open, close and tell so. */
function toggle(this: HTMLElement, open: boolean): void {
  if (open === this.hasAttribute("data-popover-open")) return;
  this.toggleAttribute("data-popover-open", open);
  const [oldState, newState] = open ? ["closed", "open"] : ["open", "closed"];
  this.dispatchEvent(Object.assign(new Event("toggle"), { oldState, newState }));
}

HTMLElement.prototype.showPopover = function () {
  toggle.call(this, true);
};
HTMLElement.prototype.hidePopover = function () {
  toggle.call(this, false);
};
