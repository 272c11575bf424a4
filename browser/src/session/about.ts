/** What st.context tells of the user's browser. */
export function about(theme: string, embedded: boolean): Record<string, unknown> {
  return {
    timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    timezone_offset: new Date().getTimezoneOffset(),
    locale: navigator.language,
    url: location.href,
    is_embedded: embedded,
    theme,
  };
}
