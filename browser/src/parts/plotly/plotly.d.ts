declare module "plotly.js-strict-dist-min" {
  interface Spec {
    data: object[];
    layout: object;
    config?: object;
    frames?: object[];
  }

  interface PlotlyElement extends HTMLElement {
    on(event: string, listener: (happened?: unknown) => void): void;
    layout?: Record<string, unknown>;
    /** What is drawn. Scenes of three dimensions draw themselves. */
    _fullLayout?: Record<string, { _scene?: { glplot?: { redraw(): void } | null } } | undefined>;
  }

  const Plotly: {
    react(place: HTMLElement, spec: Spec): Promise<PlotlyElement>;
    purge(place: HTMLElement): void;
    /** What is wrong with a figure; undefined: nothing. */
    validate(data: object[], layout: object): { readonly code: string; readonly msg: string }[] | undefined;
  };

  export type { PlotlyElement };
  export default Plotly;
}
