"""What `import streamlit` finds first in a process that a script starts: it puts the alias in force there, too.

multiprocessing hands such a process `sys.path`, and has it import the script's file for the functions that it calls.
"""

import importlib
import sys

from ostinato.compat.alias import StreamlitAlias

del sys.modules[__name__]  # it gives way to the alias, which the import that is under way then hands out
StreamlitAlias().install()
importlib.import_module(__name__)
