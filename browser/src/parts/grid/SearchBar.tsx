import { useEffect, useRef, useState } from "react";
import { FindField } from "../FindField";
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
  const [text, setText] = useState(search);
  const tell = useRef(onSearch);
  tell.current = onSearch;
  useEffect(() => {
    if (text === search) return;
    const timer = setTimeout(() => tell.current(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text, search]);
  return (
    <search className={css.bar}>
      <FindField
        label="Search the data"
        placeholder="Search"
        text={text}
        onText={setText}
        onEnter={() => onSearch(text)}
        onClose={onClose}
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
