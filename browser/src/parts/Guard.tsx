import { Component, type ReactNode, useEffect, useRef } from "react";
import { ElementContainer } from "./ElementContainer";
import styles from "./Fault.module.css";
import { useNode } from "./hooks";

interface Props {
  node: number;
  children: ReactNode;
}

/** Keeps what goes wrong in one element to that element. It is tried again when the script changes it. */
export class Guard extends Component<Props, { error: unknown; failed: boolean }> {
  override state = { error: undefined, failed: false };

  static getDerivedStateFromError(error: unknown) {
    return { error, failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return <Failed node={this.props.node} error={this.state.error} retry={() => this.setState({ failed: false })} />;
  }
}

function Failed({ node: id, error, retry }: { node: number; error: unknown; retry: () => void }) {
  const node = useNode(id);
  const broken = useRef(node);
  useEffect(() => {
    if (broken.current !== node) retry();
  }, [node, retry]);
  return (
    <ElementContainer node={id} userKey={node.key}>
      <div className={styles.fault} role="alert">
        The element <code>{node.kind}</code> could not be drawn:{" "}
        {error instanceof Error ? error.message : String(error)}
      </div>
    </ElementContainer>
  );
}
