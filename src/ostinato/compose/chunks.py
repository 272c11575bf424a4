"""What the chunks of language models' streams say. They are known by their shapes: no such package is imported."""

from __future__ import annotations

from typing import Any


def text_in(chunk: Any) -> str | None:
    """The text of a chunk, possibly empty; None for what is no chunk of text, and is to be shown as it is."""
    if isinstance(chunk, str):
        return chunk
    kind = type(chunk)
    package = kind.__module__.partition(".")[0]
    if kind.__name__ == "ChatCompletionChunk":
        return _of_chat(chunk)
    if package == "openai" and str(getattr(chunk, "type", "")).startswith("response."):
        return _of_response(chunk)
    if package == "langchain_core" or kind.__name__ == "AIMessageChunk":
        return _of_message(getattr(chunk, "content", None))
    return None


def _of_chat(chunk: Any) -> str:
    """OpenAI's Chat Completions. The first chunk names the role, the last one may hold the usage alone."""
    return (chunk.choices[0].delta.content or "") if chunk.choices else ""


def _of_response(event: Any) -> str:
    """OpenAI's Responses: events, of which those that end in "delta" may carry text."""
    text = event.delta if event.type in ("response.output_text.delta", "response.refusal.delta") else ""
    return str(text)


def _of_message(content: Any) -> str | None:
    """LangChain's messages: a text, or parts some of which are texts."""
    if isinstance(content, str):
        return content
    if not isinstance(content, list):
        return None
    parts = [part if isinstance(part, str) else part.get("text", "") for part in content]
    return "".join(parts)
