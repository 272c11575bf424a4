"""What a user sends by a chat input."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from typing import Any

from ..files.rules import UploadRules
from ..files.uploaded_file import UploadedFile
from ..files.uploads import UploadInfo, Uploads
from ..state.answer import Answer
from ..wire.element import Wire
from .uploads import is_uploaded


class ChatInputValue(MutableMapping[str, Any]):
    """A message with files or a recording, as a mapping and by attributes.

    Attributes
    ----------
    text
        What was typed; empty if there is none.
    files
        What was attached: a list of `UploadedFile`. There only if the input accepts files.
    audio
        The recording, an `UploadedFile` or None. There only if the input accepts audio.
    """

    def __init__(self, text: str, **attachments: Any) -> None:
        self.__dict__.update(text=text, **attachments)

    def __getitem__(self, name: str) -> Any:
        return self.__dict__[name]

    def __setitem__(self, name: str, value: Any) -> None:
        if name not in self.__dict__:
            raise KeyError(name)
        self.__dict__[name] = value

    def __delitem__(self, name: str) -> None:
        del self.__dict__[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.__dict__)

    def __len__(self) -> int:
        return len(self.__dict__)

    def __getattr__(self, name: str) -> Any:
        accept = {"files": "accept_file=True", "audio": "accept_audio=True"}.get(name)
        hint = f" `st.chat_input` was called without `{accept}`." if accept else ""
        raise AttributeError(f"This message has no {name!r}: it has {', '.join(self)}.{hint}")

    def __repr__(self) -> str:
        return f"ChatInputValue({', '.join(f'{name}={value!r}' for name, value in self.items())})"

    def to_dict(self) -> dict[str, Any]:
        """The same as a dictionary."""
        return dict(self.__dict__)


class Message(Answer[str | ChatInputValue | None]):
    """What was sent, for one run. A text that session_state gives goes into the field, and is not sent by that."""

    def __init__(
        self,
        max_chars: int | None,
        uploads: Uploads | None,
        *,
        files: UploadRules | None = None,
        audio: UploadRules | None = None,
        many: bool = False,
    ) -> None:
        super().__init__(None)
        self._max_chars = max_chars
        self.uploads = uploads
        self.files = files
        self.audio = audio
        self.many = many
        taken = [rules for rules in (files, audio) if rules is not None]
        if taken:
            types = () if files is not None and not files.types else [one for rules in taken for one in rules.types]
            self.rules = UploadRules(types, taken[0].megabytes)

    def to_wire(self, value: str | ChatInputValue | None) -> Wire:
        if value is None:
            return None
        if isinstance(value, str):
            return [value, [], None]
        audio = value.get("audio")
        files = [file.upload.info for file in value.get("files", ())]
        return [value.text, files, None if audio is None else audio.upload.info]

    def from_wire(self, wire: Wire) -> str | ChatInputValue | None:
        if wire is None:
            return None
        text, files, audio = wire
        attached = self.nothing
        if "files" in attached:
            attached["files"] = [self._read(info) for info in files]
        if audio is not None:
            attached["audio"] = self._read(audio)
        return ChatInputValue(text, **attached) if attached else str(text)

    @property
    def nothing(self) -> dict[str, Any]:
        """What a message has besides its text when nothing was attached."""
        files: dict[str, Any] = {} if self.files is None else {"files": []}
        return files if self.audio is None else files | {"audio": None}

    def accepts(self, wire: Wire) -> bool:
        match wire:
            case [str(text), list(files), audio]:
                fits = not self._max_chars or len(text) <= self._max_chars
                several = self.many or len(files) <= 1
                recorded = audio is None or self._takes(audio, self.audio)
                return fits and several and recorded and all(self._takes(info, self.files) for info in files)
        return False

    def carry(self, value: str | ChatInputValue | None, wire: Wire) -> tuple[str | ChatInputValue | None, Wire]:
        """Not before the script gets them, its message holds the files: until then it may have to wait for a run."""
        if isinstance(value, ChatInputValue) and self.uploads is not None:
            for file in [*value.get("files", ()), value.get("audio")]:
                if file is not None:
                    self.uploads.commit(file.upload.info)
        return value, wire

    def adopt(self, value: object) -> None:
        if value is not None:
            self.offered = str(value)[: self._max_chars or None]

    def _takes(self, info: Wire, rules: UploadRules | None) -> bool:
        return rules is not None and self.uploads is not None and is_uploaded(info, rules, self.uploads)

    def _read(self, info: UploadInfo) -> UploadedFile:
        upload = None if self.uploads is None else self.uploads.find(info["id"])
        assert upload is not None, "only what was accepted is read"
        return UploadedFile(upload)
