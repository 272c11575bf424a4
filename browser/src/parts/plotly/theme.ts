import type { Palette } from "../figure/palette";
import { isPart, type Part, type PlotlyFigure } from "./figure";

/** Colours that Plotly has given where nobody chose one. */
const COLOURS = "#636efa #ef553b #00cc96 #ab63fa #ffa15a #19d3f3 #ff6692 #b6e880 #ff97ff #fecb52".split(" ");
/** The ends of the scale of colours that it gives. */
const SCALE = ["#0d0887", "#f0f921"] as const;
/** Traces that Plotly draws in blue and red unless they are told to go by the layout. */
const UNSCALED = ["contour", "contourcarpet", "heatmap", "histogram2d", "surface"];
/** Traces with labels around them, for which Plotly makes no room by itself. */
const ROUND = /polar|ternary|smith|parcoords/;

/** The figure in the page's theme. What the figure sets itself stays, but for Plotly's own defaults. */
export function themed(figure: PlotlyFigure, palette: Palette): PlotlyFigure {
  const { template, coloraxis, ...layout } = figure.layout;
  const given = isPart(template) ? template : {};
  const round = figure.data.some(({ type }) => ROUND.test(String(type)));
  const look = templateLayout(palette, figure.layout.title !== undefined, round);
  const colours = new Map(COLOURS.map((colour, place) => [colour, palette.categorical[place]]));
  return {
    data: figure.data.map((trace) => scaled(recoloured(trace, colours) as Part, given.data)),
    frames: figure.frames.map((frame) => recoloured(frame, colours) as Part),
    layout: {
      ...layout,
      ...(coloraxis !== undefined && { coloraxis: rescaled(coloraxis, palette) }),
      template: {
        ...given,
        layout: { ...(isPart(given.layout) ? given.layout : {}), ...look },
        data: { ...templateData(palette), ...(isPart(given.data) ? given.data : {}) },
      },
    },
  };
}

/** What Plotly gave and nobody chose, in the page's colours. Lists of parts hold such colours, too; those of values not. */
function recoloured(value: unknown, colours: ReadonlyMap<string, string | undefined>, name = ""): unknown {
  if (typeof value === "string") {
    return /color$/i.test(name) ? (colours.get(value.toLowerCase()) ?? value) : value;
  }
  if (Array.isArray(value)) return isPart(value[0]) ? value.map((one) => recoloured(one, colours)) : value;
  if (!isPart(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, recoloured(one, colours, key)]));
}

/** A trace whose scale of colours is the theme's, where neither it nor a template of the script's says another one. */
function scaled(trace: Part, templates: unknown): Part {
  const type = String(trace.type);
  const [template] = isPart(templates) ? [templates[type]].flat() : [];
  const said = isPart(template) ? template.colorscale : undefined;
  const own = trace.colorscale ?? trace.autocolorscale ?? trace.coloraxis ?? said;
  return own === undefined && UNSCALED.includes(type) ? { ...trace, autocolorscale: true } : trace;
}

/** Parallel coordinates take their colours from the axis itself alone. */
function rescaled(axis: unknown, { sequential }: Palette): unknown {
  if (!isPart(axis) || !Array.isArray(axis.colorscale)) return axis;
  const ends = [axis.colorscale[0]?.[1], axis.colorscale.at(-1)?.[1]];
  return ends[0] === SCALE[0] && ends[1] === SCALE[1] ? { ...axis, colorscale: scale(sequential) } : axis;
}

function scale(colours: readonly string[]): [number, string][] {
  return colours.map((colour, place) => [place / (colours.length - 1), colour]);
}

/** What traces have of their own: colours that are not of the layout. */
function templateData({ text, muted, grid, border, raised, background, named, categorical }: Palette): Part {
  const [rise, fall] = [{ line: { color: named.green } }, { line: { color: named.red } }];
  const cell = { line: { color: border }, font: { color: text }, height: 30 };
  const colorbar = { outlinewidth: 0, thickness: 14, tickcolor: border, tickfont: { color: muted, size: 12 } };
  return {
    candlestick: [{ increasing: rise, decreasing: fall }],
    choropleth: [{ colorbar, marker: { line: { color: background, width: 0.5 } } }],
    contour: [{ colorbar }],
    heatmap: [{ colorbar }],
    histogram2d: [{ colorbar }],
    histogram2dcontour: [{ colorbar }],
    indicator: [
      {
        delta: { increasing: { color: named.green }, decreasing: { color: named.red } },
        gauge: { bar: { color: categorical[0] }, bgcolor: grid, bordercolor: border, axis: { tickcolor: muted } },
      },
    ],
    ohlc: [{ increasing: rise, decreasing: fall }],
    mesh3d: [{ colorbar }],
    pie: [{ automargin: true, marker: { line: { color: background, width: 1 } } }],
    // Plotly would choose by the colour of its paper, of which there is none: white on white.
    sankey: [{ link: { color: border } }],
    scatter: [{ marker: { colorbar } }],
    scatter3d: [{ marker: { colorbar } }],
    scattergl: [{ marker: { colorbar } }],
    surface: [{ colorbar }],
    table: [{ header: { ...cell, fill: { color: grid } }, cells: { ...cell, fill: { color: raised } } }],
    waterfall: [
      {
        increasing: { marker: { color: named.green } },
        decreasing: { marker: { color: named.red } },
        totals: { marker: { color: categorical[0] } },
        connector: { line: { color: border } },
      },
    ],
  };
}

function templateLayout(palette: Palette, titled: boolean, round: boolean): Part {
  const { text, muted, grid, border, raised, font, categorical, sequential, diverging } = palette;
  const axis = {
    automargin: true,
    color: muted,
    gridcolor: grid,
    linecolor: border,
    zerolinecolor: border,
    tickcolor: border,
    tickfont: { color: muted, size: 12 },
    title: { font: { color: muted, size: 13 }, standoff: 12 },
  };
  const scene = {
    backgroundcolor: "rgba(0,0,0,0)",
    gridcolor: border,
    linecolor: border,
    zerolinecolor: border,
    color: muted,
  };
  const ring = { gridcolor: grid, linecolor: border, tickfont: axis.tickfont };
  const hidden = "rgba(0,0,0,0)";
  const buttons = { bgcolor: raised, activecolor: border, bordercolor: border, borderwidth: 1, font: { color: text } };
  return {
    paper_bgcolor: hidden,
    plot_bgcolor: hidden,
    font: { family: font, size: 13, color: text },
    title: {
      font: { size: 16, color: text, weight: 600 },
      x: 0,
      xref: "container",
      xanchor: "left",
      automargin: false,
    },
    margin: { l: round ? 48 : 8, r: round ? 48 : 8, t: titled ? 64 : 36, b: round ? 40 : 8, pad: 4 },
    colorway: categorical,
    colorscale: {
      sequential: scale(sequential),
      sequentialminus: scale(sequential.toReversed()),
      diverging: scale(diverging),
    },
    coloraxis: {
      colorbar: { outlinewidth: 0, thickness: 14, tickcolor: border, tickfont: axis.tickfont, title: axis.title },
    },
    xaxis: { ...axis, showgrid: false, rangeselector: buttons },
    yaxis: axis,
    scene: { xaxis: scene, yaxis: scene, zaxis: scene },
    polar: { bgcolor: hidden, angularaxis: ring, radialaxis: ring },
    ternary: { bgcolor: hidden, aaxis: ring, baxis: ring, caxis: ring },
    geo: {
      bgcolor: hidden,
      landcolor: grid,
      lakecolor: hidden,
      oceancolor: hidden,
      subunitcolor: border,
      coastlinecolor: border,
      countrycolor: border,
      framecolor: border,
    },
    legend: { font: { color: text, size: 13 }, title: { font: { color: muted, size: 13 } }, bgcolor: hidden },
    hoverlabel: { bgcolor: raised, bordercolor: border, font: { family: font, size: 13, color: text } },
    modebar: { bgcolor: hidden, color: muted, activecolor: text },
    annotationdefaults: { font: { color: text }, arrowcolor: muted },
    shapedefaults: { line: { color: muted } },
    sliderdefaults: {
      bgcolor: grid,
      bordercolor: border,
      activebgcolor: border,
      tickcolor: muted,
      font: { color: muted },
    },
    updatemenudefaults: { bgcolor: raised, bordercolor: border, font: { color: text } },
    newselection: { line: { color: palette.primary, width: 1.5, dash: "dot" } },
    activeselection: { fillcolor: palette.primary, opacity: 0.1 },
  };
}
