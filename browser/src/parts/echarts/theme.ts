import type { Palette } from "../figure/palette";
import type { Part } from "../plotly/figure";

/** The page's theme as ECharts takes one. What an option object sets itself stays. */
export function themeOf(palette: Palette): Part {
  const { text, muted, grid, border, raised, background, font, categorical, sequential } = palette;
  const label = { color: muted, fontSize: 12 };
  const axis = {
    axisLine: { show: false, lineStyle: { color: border } },
    axisTick: { show: false, lineStyle: { color: border } },
    axisLabel: { ...label, hideOverlap: true },
    nameTextStyle: label,
    splitLine: { lineStyle: { color: grid } },
    splitArea: { areaStyle: { color: ["transparent", grid] } },
    minorSplitLine: { lineStyle: { color: grid } },
  };
  const line = {
    ...axis,
    axisLine: { show: true, lineStyle: { color: border } },
    splitLine: { show: false, lineStyle: { color: grid } },
  };
  const ring = { ...axis, axisName: label, axisLine: { lineStyle: { color: border } } };
  const tool = { borderColor: muted };
  return {
    color: categorical,
    gradientColor: sequential,
    backgroundColor: "transparent",
    darkMode: palette.scheme === "dark",
    textStyle: { fontFamily: font, color: text },
    title: {
      left: 0,
      top: 0,
      textStyle: { color: text, fontSize: 16, fontWeight: 600 },
      subtextStyle: { color: muted, fontSize: 13 },
    },
    grid: { left: 8, right: 16, bottom: 8, top: 48, outerBoundsMode: "same" },
    legend: { textStyle: { color: text, fontSize: 13 }, pageTextStyle: label, pageIconColor: muted },
    tooltip: {
      backgroundColor: raised,
      borderColor: border,
      textStyle: { color: text, fontSize: 13 },
      axisPointer: { lineStyle: { color: border }, crossStyle: { color: border }, shadowStyle: { color: grid } },
    },
    axisPointer: { lineStyle: { color: border }, label: { backgroundColor: muted, color: background } },
    categoryAxis: line,
    timeAxis: line,
    valueAxis: axis,
    logAxis: axis,
    radiusAxis: ring,
    angleAxis: ring,
    radar: ring,
    visualMap: { textStyle: label, inRange: { color: sequential } },
    toolbox: { iconStyle: tool, emphasis: { iconStyle: { borderColor: text } } },
    dataZoom: {
      borderColor: border,
      textStyle: label,
      fillerColor: `${palette.primary}22`,
      handleStyle: { color: raised, borderColor: muted },
      moveHandleStyle: { color: border },
      brushStyle: { color: `${palette.primary}22` },
      dataBackground: { lineStyle: { color: border }, areaStyle: { color: grid } },
      selectedDataBackground: { lineStyle: { color: palette.primary }, areaStyle: { color: palette.primary } },
    },
    brush: { brushStyle: { color: `${palette.primary}1f`, borderColor: palette.primary, borderWidth: 1 } },
    timeline: { label, lineStyle: { color: border }, itemStyle: { color: muted }, controlStyle: tool },
    line: { lineStyle: { width: 2 }, symbolSize: 6 },
    bar: { itemStyle: { borderRadius: 2 } },
    pie: { itemStyle: { borderColor: background, borderWidth: 1 }, label: { color: text } },
    gauge: {
      axisLabel: label,
      axisLine: { lineStyle: { color: [[1, grid]] } },
      axisTick: { lineStyle: { color: muted } },
      splitLine: { lineStyle: { color: muted } },
      title: { color: muted },
      detail: { color: text },
    },
    // Its letters stand on its marks, where ECharts finds what can be read.
    graph: { lineStyle: { color: muted } },
    sankey: { label: { color: text } },
    tree: { label: { color: text }, lineStyle: { color: border } },
    treemap: {
      label: { color: background },
      itemStyle: { borderColor: background },
      breadcrumb: { itemStyle: { color: grid, borderColor: border, textStyle: { color: text } } },
    },
    sunburst: { itemStyle: { borderColor: background } },
    calendar: {
      dayLabel: label,
      monthLabel: label,
      yearLabel: { color: muted },
      itemStyle: { color: "transparent", borderColor: grid },
      splitLine: { lineStyle: { color: border } },
    },
    boxplot: { itemStyle: { color: raised } },
    candlestick: {
      itemStyle: {
        color: palette.named.green,
        color0: palette.named.red,
        borderColor: palette.named.green,
        borderColor0: palette.named.red,
      },
    },
  };
}
