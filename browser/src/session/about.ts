/** What st.context tells of the user's browser. */
export function about(theme: string, embedded: boolean): Record<string, unknown> {
  return {
    timezone: timeZone(),
    timezone_offset: new Date().getTimezoneOffset(),
    locale: navigator.language,
    url: location.href,
    is_embedded: embedded,
    theme,
  };
}

/** This is asked for before the page can show anything, and a browser's first format of all takes it some 40 ms. */
function timeZone(): string {
  const temporal: typeof Temporal | undefined = globalThis.Temporal;
  return temporal?.Now.timeZoneId() ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}
