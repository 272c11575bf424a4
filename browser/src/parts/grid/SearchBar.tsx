import { useEffect, useRef, useState } from "react";
import { IconButton } from "../IconButton";
import { CloseIcon } from "../signs";
import css from "./SearchBar.module.css";

/** Milliseconds without a further letter after which the server is asked. */
const PAUSE = 200;

interface Props {
  search: string;
  /** How many rows have it. */
  found: number;
  onSearch: (text: string) => void;
  onClose: () => void;
}

/** Leaves those rows in view that have a text somewhere. */
export function SearchBar({ search, found, onSearch, onClose }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(search);
  useEffect(() => field.current?.focus(), []);
  const tell = useRef(onSearch);
  tell.current = onSearch;
  useEffect(() => {
    if (text === search) return;
    const timer = setTimeout(() => tell.current(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text, search]);
  return (
    <search className={css.bar}>
      <input
        ref={field}
        className={css.field}
        aria-label="Search the data"
        placeholder="Search"
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === "Enter") onSearch(text);
          if (event.key !== "Escape") return;
          event.preventDefault();
          onClose();
        }}
      />
      <span className={css.count} role="status">
        {search !== "" && (found === 1 ? "1 row" : `${found.toLocaleString()} rows`)}
      </span>
      <IconButton label="Close search" onClick={onClose}>
        <CloseIcon />
      </IconButton>
    </search>
  );
}
