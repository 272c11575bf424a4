"""Every error that the framework raises, by whose fault it is.

    OstinatoError
    ├── Error                                       THE USER'S FAULT: the app's code, or its settings
    │   ├── MarkdownFormattedException              its message is Markdown
    │   │   └── StreamlitAPIException               a call that cannot be carried out
    │   │       ├── LocalizableStreamlitException   … with a message of its own for each case
    │   │       │   ├── StreamlitInvalid…, StreamlitValue…, StreamlitMissing…, StreamlitIncompatible…
    │   │       │   ├── StreamlitWidgetAlreadyInstantiatedError, StreamlitValueAssignmentNotAllowedError
    │   │       │   └── StreamlitPageNotFoundError, StreamlitSecretNotFoundError (also FileNotFoundError), …
    │   │       ├── DuplicateWidgetID
    │   │       │   ├── StreamlitDuplicateElementKey
    │   │       │   └── StreamlitDuplicateElementId
    │   │       └── StreamlitAuthError, StreamlitDataframeConversionError, UnserializableSessionStateError, …
    │   ├── ScriptError                             the script cannot be loaded
    │   │   └── ScriptNotFoundError, ScriptIsDirectoryError, ScriptEncodingError, ScriptSyntaxError
    │   ├── ConfigError                             an option that does not exist, or a value that it cannot have
    │   │   └── UnknownOptionError
    │   └── NoSessionContext, FragmentStorageKeyError, StreamlitMaxRetriesError, …
    ├── ProtocolError                               A PEER'S FAULT: a browser sent what no browser of ours sends
    ├── UploadRefused                               A PEER'S FAULT: a file that an element does not take
    └── InternalError                               OUR BUG: an invariant of the framework does not hold

Messages say what was expected, what came, and what to do. The names that begin with `Streamlit` are those that existing
apps catch.
"""

from __future__ import annotations

from .caches import (
    CachedStFunctionInBackgroundModeWarning,
    CachedWidgetWarning,
    CacheReplayClosureError,
    UnhashableParamError,
    UnserializableReturnValueError,
    UserHashError,
)
from .call import (
    LocalizableStreamlitException,
    MarkdownFormattedException,
    StreamlitAPIException,
    StreamlitAPIWarning,
)
from .components import (
    BidiComponentInvalidCallbackNameError,
    BidiComponentInvalidDefaultKeyError,
    BidiComponentUnserializableDataError,
    MarshallComponentException,
    StreamlitComponentRegistryError,
)
from .faults import (
    Error,
    InternalError,
    OstinatoError,
    ProtocolError,
    UploadRefused,
)
from .parameters import (
    MediaFileError,
    StreamlitBadTimeStringError,
    StreamlitDefaultNotInOptionsError,
    StreamlitIncompatibleParametersError,
    StreamlitInvalidColorError,
    StreamlitInvalidColumnSpecError,
    StreamlitInvalidHeightError,
    StreamlitInvalidMinMaxError,
    StreamlitInvalidNumberFormatError,
    StreamlitInvalidParameterTypeError,
    StreamlitInvalidURLError,
    StreamlitInvalidWidthError,
    StreamlitJSNumberBoundsError,
    StreamlitMissingRequiredParameterError,
    StreamlitMixedNumericTypesError,
    StreamlitSelectionCountExceedsMaxError,
    StreamlitValueAboveMaxError,
    StreamlitValueBelowMinError,
    StreamlitValueError,
    StreamlitValueOutOfRangeError,
)
from .places import (
    StreamlitInvalidLayoutContextError,
    StreamlitPageNotFoundError,
    StreamlitQueryParamDictValueError,
)
from .script import (
    ScriptEncodingError,
    ScriptError,
    ScriptIsDirectoryError,
    ScriptNotFoundError,
    ScriptSyntaxError,
)
from .settings import (
    ConfigError,
    StreamlitAuthError,
    StreamlitDataframeConversionError,
    StreamlitInvalidThemeError,
    StreamlitInvalidThemeOptionError,
    StreamlitInvalidThemeSectionError,
    StreamlitMaxRetriesError,
    StreamlitMissingAuthlibError,
    StreamlitSecretNotFoundError,
    UnknownOptionError,
)
from .state import (
    DuplicateWidgetID,
    FragmentHandledException,
    FragmentStorageKeyError,
    NoSessionContext,
    StreamlitDuplicateElementId,
    StreamlitDuplicateElementKey,
    StreamlitInvalidFormCallbackError,
    StreamlitValueAssignmentNotAllowedError,
    StreamlitWidgetAlreadyInstantiatedError,
    UnserializableSessionStateError,
)

__all__ = [
    "BidiComponentInvalidCallbackNameError",
    "BidiComponentInvalidDefaultKeyError",
    "BidiComponentUnserializableDataError",
    "CacheReplayClosureError",
    "CachedStFunctionInBackgroundModeWarning",
    "CachedWidgetWarning",
    "ConfigError",
    "DuplicateWidgetID",
    "Error",
    "FragmentHandledException",
    "FragmentStorageKeyError",
    "InternalError",
    "LocalizableStreamlitException",
    "MarkdownFormattedException",
    "MarshallComponentException",
    "MediaFileError",
    "NoSessionContext",
    "OstinatoError",
    "ProtocolError",
    "ScriptEncodingError",
    "ScriptError",
    "ScriptIsDirectoryError",
    "ScriptNotFoundError",
    "ScriptSyntaxError",
    "StreamlitAPIException",
    "StreamlitAPIWarning",
    "StreamlitAuthError",
    "StreamlitBadTimeStringError",
    "StreamlitComponentRegistryError",
    "StreamlitDataframeConversionError",
    "StreamlitDefaultNotInOptionsError",
    "StreamlitDuplicateElementId",
    "StreamlitDuplicateElementKey",
    "StreamlitIncompatibleParametersError",
    "StreamlitInvalidColorError",
    "StreamlitInvalidColumnSpecError",
    "StreamlitInvalidFormCallbackError",
    "StreamlitInvalidHeightError",
    "StreamlitInvalidLayoutContextError",
    "StreamlitInvalidMinMaxError",
    "StreamlitInvalidNumberFormatError",
    "StreamlitInvalidParameterTypeError",
    "StreamlitInvalidThemeError",
    "StreamlitInvalidThemeOptionError",
    "StreamlitInvalidThemeSectionError",
    "StreamlitInvalidURLError",
    "StreamlitInvalidWidthError",
    "StreamlitJSNumberBoundsError",
    "StreamlitMaxRetriesError",
    "StreamlitMissingAuthlibError",
    "StreamlitMissingRequiredParameterError",
    "StreamlitMixedNumericTypesError",
    "StreamlitPageNotFoundError",
    "StreamlitQueryParamDictValueError",
    "StreamlitSecretNotFoundError",
    "StreamlitSelectionCountExceedsMaxError",
    "StreamlitValueAboveMaxError",
    "StreamlitValueAssignmentNotAllowedError",
    "StreamlitValueBelowMinError",
    "StreamlitValueError",
    "StreamlitValueOutOfRangeError",
    "StreamlitWidgetAlreadyInstantiatedError",
    "UnhashableParamError",
    "UnknownOptionError",
    "UnserializableReturnValueError",
    "UnserializableSessionStateError",
    "UploadRefused",
    "UserHashError",
]
