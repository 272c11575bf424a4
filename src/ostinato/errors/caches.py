"""Cached functions."""

from __future__ import annotations

from .call import MarkdownFormattedException, StreamlitAPIException, StreamlitAPIWarning


class UnhashableParamError(StreamlitAPIException):
    """An argument of a cached function that no key can be made of."""

    def __init__(self, function: str, argument: str, kind: str, part: str) -> None:
        holds = "" if part == kind else f": it holds a `{part}`"
        super().__init__(
            f"Cannot hash argument `{argument}` (of type `{kind}`) of the cached function `{function}`{holds}. Begin "
            f"the parameter's name with an underscore (`_{argument.lstrip('*')}`) to leave it out of the cache's key, "
            f"or pass `hash_funcs={{{part.rpartition('.')[2]}: …}}` with a function that says what it stands for."
        )


class UserHashError(StreamlitAPIException):
    """A function of `hash_funcs` raised an exception: the cause."""

    def __init__(self, function: str, argument: str, kind: str, error: BaseException | None) -> None:
        super().__init__(
            f"The hash function for `{kind}` failed on argument `{argument}` of the cached function `{function}`: "
            f"{type(error).__name__}: {error}. Mend that entry of `hash_funcs`."
        )


class UnserializableReturnValueError(MarkdownFormattedException):
    """A result that cannot be pickled, from a function that is decorated with st.cache_data."""

    def __init__(self, function: str, kind: str) -> None:
        super().__init__(
            f"`st.cache_data` expected a result that can be pickled, but `{function}` returned a `{kind}`. Return "
            "plain data, or decorate the function with `st.cache_resource`, which keeps the object itself."
        )


class CacheReplayClosureError(StreamlitAPIException):
    """A cached function drew into a container that it did not make."""

    def __init__(self, function: str) -> None:
        super().__init__(
            f"The cached function `{function}` drew into a container from outside of it, which a cached call cannot "
            "repeat. Create the container inside the function, or draw into it after the call."
        )


class CachedWidgetWarning(StreamlitAPIWarning):
    """A widget in a cached function."""

    def __init__(self, function: str) -> None:
        super().__init__(
            f"The cached function `{function}` calls a widget. Its code runs only when its result is not cached, so it "
            "does not follow the widget's value. Call the widget outside, and pass its value as an argument."
        )


class CachedStFunctionInBackgroundModeWarning(StreamlitAPIWarning):
    """A cached function that draws, although it is refreshed in the background."""

    def __init__(self, function: str) -> None:
        super().__init__(
            f'`{function}` draws elements, but has `refresh_mode="background"`: they show only in the run that '
            "computes its value. Draw outside of it, from the value that it returns."
        )
