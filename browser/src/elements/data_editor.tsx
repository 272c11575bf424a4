import { useLayoutEffect, useMemo, useState } from "react";
import { type Drawing, element } from "../parts/element";
import { CellEditor } from "../parts/grid/edit/CellEditor";
import { Editing, type Terms } from "../parts/grid/edit/Editing";
import type { Delta } from "../parts/grid/edit/edits";
import { Tools } from "../parts/grid/edit/Tools";
import { Untold } from "../parts/grid/edit/Untold";
import { Grid } from "../parts/grid/Grid";

type Props = Drawing<"data_editor">;

export const dataEditor = element("data_editor", (props) => {
  const editing = useEditing(props);
  return (
    <>
      <Grid {...props} modes={[]} value={undefined} answer={undefined} edits={editing}>
        <CellEditor editing={editing} />
      </Grid>
      <Untold editing={editing} />
    </>
  );
});

/** The edits are made once, and follow what the script says. */
function useEditing({ columns, num_rows, disabled, basis, value, answer }: Props): Editing {
  const terms = useMemo<Terms>(
    () => ({ columns, num_rows, disabled, basis, answer: (delta: Delta) => answer({ ...delta, basis }) }),
    [columns, num_rows, disabled, basis, answer],
  );
  const [editing] = useState(() => {
    const made: Editing = new Editing(terms, (rows) => <Tools editing={made} rows={rows} />);
    return made;
  });
  useLayoutEffect(() => editing.follow(terms, value), [editing, terms, value]);
  return editing;
}
