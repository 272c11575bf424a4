import { type ExoticComponent, memo, type ReactNode, useCallback } from "react";
import type { Kind } from "../tree/node";
import type { Answers, Elements } from "../wire/elements.gen";
import { ElementContainer } from "./ElementContainer";
import { useNode, useSession } from "./hooks";

export interface AnswerOptions {
  /** The answer is an act, like a press: each one counts, even the same one twice. */
  trigger?: boolean;
}

/** What the browser may answer under this tag. `value` is explicit for every widget. */
type Answering<K extends Kind> = K extends keyof Answers
  ? { value: Answers[K]; answer: (value: Answers[K], options?: AnswerOptions) => void }
  : unknown;

/** What a draw function gets: the fields of the struct, and the node they stand in. */
export type Drawing<K extends Kind> = Elements[K] &
  Answering<K> & { node: number; userKey: string | null; widget: string | null };

/** A component of the registry: draws the node of the given number. */
export type Drawn<K extends Kind> = ExoticComponent<{ node: number; kind?: K }>;

type Draw<K extends Kind> = (props: Drawing<K>) => ReactNode;

/** An element that stands in a block: drawn inside its stElementContainer. */
export function element<K extends Kind>(kind: K, draw: Draw<K>): Drawn<K> {
  return drawn(kind, (props) => (
    <ElementContainer
      node={props.node}
      userKey={props.userKey}
      width={sizeOf(props, "width")}
      height={sizeOf(props, "height")}
    >
      {draw(props)}
    </ElementContainer>
  ));
}

/** An element that holds others, and draws its own outermost node. */
export function block<K extends Kind>(kind: K, draw: Draw<K>): Drawn<K> {
  return drawn(kind, draw);
}

function drawn<K extends Kind>(kind: K, draw: Draw<K>): Drawn<K> {
  // biome-ignore lint/correctness/noComponentHookFactories: called once an element, when its file is loaded
  const Element = ({ node: id }: { node: number; kind?: K }) => {
    const session = useSession();
    const { props, key, widget, value } = useNode(id);
    const answer = useCallback(
      (next: unknown, options?: AnswerOptions) => session.answer(id, next, options?.trigger),
      [session, id],
    );
    // The struct's fields last: a plain element may have a field that is called `value` itself (progress).
    return draw({ node: id, userKey: key, widget, value, answer, ...props } as unknown as Drawing<K>);
  };
  Element.displayName = kind;
  return memo(Element);
}

function sizeOf(props: object, side: "width" | "height"): string | number | undefined {
  return side in props ? (props as Record<typeof side, string | number>)[side] : undefined;
}
