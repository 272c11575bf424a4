/** Apple keyboards have ⌘ where others have Ctrl. */
export const apple = /Mac|iPhone|iPad/.test(navigator.platform);
