import type { SpriteMap } from "@glideapps/glide-data-grid";

/** Signs in the headers. The grid puts them on its canvas as pictures of one colour. */
const sign = (path: string) => {
  const stroke = 'fill="none" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"';
  return ({ bgColor }: { bgColor: string }) =>
    `<svg width="20" height="20" viewBox="0 0 20 20" xmlns="http://www.w3.org/2000/svg"><path d="${path}" stroke="${bgColor}" ${stroke}/></svg>`;
};

export const headerIcons: SpriteMap = {
  ascending: sign("M10 16V4.5m0 0L5.5 9M10 4.5 14.5 9"),
  descending: sign("M10 4v11.5m0 0L5.5 11m4.5 4.5 4.5-4.5"),
  filtered: sign("M3.5 5.5h13M6 10h8M8.5 14.5h3"),
  editable: sign("M4 16l.8-3.4L13.4 4l2.6 2.6-8.6 8.6zM11.5 6l2.6 2.6"),
};
