import { type KeyboardEvent, useId } from "react";
import { Children } from "../parts/Children";
import { useDraft } from "../parts/draft";
import { block } from "../parts/element";
import { useNode, useSession } from "../parts/hooks";
import { Inline } from "../parts/Inline";
import { Layout } from "../parts/Layout";
import { keyClass } from "../parts/size";
import { TabsContext } from "../parts/TabsContext";
import type { Node } from "../tree/node";
import styles from "./tabs.module.css";

export const tabs = block("tabs", ({ node, userKey, widget, default: preset, width, height, ...rest }) => {
  const prefix = useId();
  const all = useNode(node).children;
  const labelOf = useLabel();
  const [own, setOwn] = useDraft<number, string | null>(preset);
  const named = (label: string | null) => all.find((tab) => labelOf(tab) === label);
  const chosen = widget === null ? (all.find((tab) => tab === own) ?? named(preset)) : named(rest.value);
  const active = chosen ?? all[0] ?? 0;
  const choose = (tab: number) => {
    if (widget === null) setOwn(tab);
    else if (tab !== active) rest.answer(labelOf(tab));
  };
  return (
    <Layout node={node} width={width} height={height}>
      <div className={`stTabs ${styles.tabs}${keyClass(userKey)}`} data-testid="stTabs">
        <div className={styles.list} role="tablist" onKeyDown={walk}>
          {all.map((tab) => (
            <Tab key={tab} node={tab} prefix={prefix} selected={tab === active} choose={choose} />
          ))}
        </div>
        <TabsContext value={{ prefix, active, height }}>
          <Children of={node} />
        </TabsContext>
      </div>
    </Layout>
  );
});

interface TabProps {
  node: number;
  prefix: string;
  selected: boolean;
  choose: (tab: number) => void;
}

function Tab({ node, prefix, selected, choose }: TabProps) {
  const { label } = (useNode(node) as Node<"tab">).props;
  return (
    <button
      type="button"
      role="tab"
      id={`${prefix}-tab-${node}`}
      className={styles.tab}
      data-testid="stTab"
      aria-selected={selected}
      aria-controls={`${prefix}-panel-${node}`}
      tabIndex={selected ? 0 : -1}
      onClick={() => choose(node)}
    >
      <Inline md={label} />
    </button>
  );
}

function useLabel(): (tab: number) => string {
  const { tree } = useSession();
  return (tab) => (tree.get(tab) as Node<"tab">).props.label;
}

/** Arrow keys, Home and End go to another tab and show it. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const list = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')];
  const at = list.indexOf(event.target as HTMLElement);
  const steps: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 };
  const next = steps[event.key];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  const tab = list.at(next % list.length);
  tab?.focus();
  tab?.click();
}
