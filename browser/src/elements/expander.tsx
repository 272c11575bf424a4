import { Disclosure } from "../parts/Disclosure";
import { useDraft } from "../parts/draft";
import { block } from "../parts/element";
import { Icon } from "../parts/Icon";

export const expander = block("expander", ({ widget, expanded, icon, ...rest }) => {
  // Untracked, it is the user's affair alone; a script that changes its mind about `expanded` is heard all the same.
  const [own, setOwn] = useDraft<boolean, boolean>(expanded);
  return (
    <Disclosure
      {...rest}
      open={widget === null ? (own ?? expanded) : rest.value}
      sign={icon && <Icon name={icon} testId="stExpanderIcon" />}
      onToggle={(open) => (widget === null ? setOwn(open) : rest.answer(open))}
    />
  );
});
