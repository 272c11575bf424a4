import type { Answers } from "../../wire/elements.gen";
import type { Part } from "../plotly/figure";
import { list, type Option } from "./option";

export type Selected = Answers["echarts_chart"];

export const NOTHING: Selected = { selected: [], areas: [] };

export const isSome = ({ selected, areas }: Selected) => selected.length + areas.length > 0;

/** Points of one series, as events of ECharts name them. */
export interface Points {
  readonly seriesIndex: number;
  readonly dataType?: string;
  readonly dataIndex: readonly number[];
}

/** A brushed area. Without a coordinate system it has pixels alone, which tell nobody anything. */
export interface Area {
  readonly brushType: string;
  readonly coordRange?: unknown;
}

/** What is selected, from the points that were clicked or lie in brushed areas, and these areas. */
export function selectedOf(option: Option, points: readonly Points[], areas: readonly Area[]): Selected {
  const groups = new Map<string, { series: number; type: string; indices: Set<number> }>();
  for (const { seriesIndex: series, dataType: type = "main", dataIndex } of points) {
    const group = groups.get(`${series} ${type}`) ?? { series, type, indices: new Set() };
    for (const index of dataIndex) group.indices.add(index);
    if (group.indices.size > 0) groups.set(`${series} ${type}`, group);
  }
  const all = list(option.series);
  return {
    selected: [...groups.values()]
      .sort((one, other) => one.series - other.series)
      .map(({ series, type, indices }) => ({
        series_index: series,
        series_id: all[series]?.id ?? null,
        series_name: all[series]?.name ?? null,
        data_type: type,
        data_indices: [...indices].sort((one, other) => one - other),
      })),
    areas: areas
      .filter(({ coordRange }) => coordRange !== undefined)
      .map(({ brushType, coordRange }) => ({ brush_index: 0, brush_type: brushType, coord_range: coordRange })),
  };
}

/** The actions that show a selection. Areas select what lies in them. */
export function actions(option: Option, { selected, areas }: Selected): Part[] {
  const [brush = {}] = list(option.brush);
  const on = (name: string) => {
    const axis = brush[name] === "all" ? 0 : brush[name];
    return axis === undefined ? {} : { [name]: axis };
  };
  const brushed = areas.map(({ brush_type, coord_range }) => ({
    brushType: brush_type,
    coordRange: coord_range,
    ...on("xAxisIndex"),
    ...on("yAxisIndex"),
    ...on("geoIndex"),
  }));
  if (brushed.length > 0) return [{ type: "brush", areas: brushed }];
  return selected.map(({ series_index, data_type, data_indices }) => ({
    type: "select",
    seriesIndex: series_index,
    dataType: data_type === "main" ? undefined : data_type,
    dataIndex: data_indices,
  }));
}
