import { element } from "../parts/element";
import { Grid } from "../parts/grid/Grid";

export const dataframe = element("dataframe", ({ selection_mode, value, answer, ...fields }) => (
  <Grid {...fields} modes={selection_mode} value={value} answer={answer} />
));
