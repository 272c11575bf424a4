import { element } from "../parts/element";
import { DeckMap } from "../parts/map/DeckMap";

export const pydeckChart = element("pydeck_chart", (props) => <DeckMap {...props} />);
