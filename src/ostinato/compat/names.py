"""Which module of Ostinato stands behind which name of Streamlit. What is not listed does not exist here."""

from __future__ import annotations

from collections.abc import Mapping

STREAMLIT_MODULES: Mapping[str, str] = {
    "streamlit": "ostinato",
    "streamlit.column_config": "ostinato.column_config",
    "streamlit.components": "ostinato.components",
    "streamlit.components.v1": "ostinato.components.v1",
    "streamlit.components.v1.component_registry": "ostinato.components.v1.component_registry",
    "streamlit.components.v1.components": "ostinato.compat.components",
    "streamlit.components.v1.custom_component": "ostinato.components.v1.custom_component",
    "streamlit.components.v2": "ostinato.components.v2",
    "streamlit.components.v2.bidi_component": "ostinato.compat.components",
    "streamlit.components.v2.types": "ostinato.components.v2.types",
    "streamlit.connections": "ostinato.connections",
    "streamlit.errors": "ostinato.errors",
    "streamlit.navigation": "ostinato.compat.navigation",
    "streamlit.navigation.page": "ostinato.compat.navigation",
    "streamlit.runtime": "ostinato.compat.runtime",
    "streamlit.runtime.caching": "ostinato.compat.caching",
    "streamlit.runtime.caching.cache_errors": "ostinato.errors",
    "streamlit.runtime.scriptrunner": "ostinato.compat.scriptrunner",
    "streamlit.runtime.scriptrunner_utils": "ostinato.compat.scriptrunner",
    "streamlit.runtime.scriptrunner_utils.script_run_context": "ostinato.compat.scriptrunner",
    "streamlit.testing": "ostinato.testing",
    "streamlit.testing.v1": "ostinato.testing.v1",
    "streamlit.testing.v1.element_tree": "ostinato.testing.v1.element_tree",
    "streamlit.typing": "ostinato.typing",
}
