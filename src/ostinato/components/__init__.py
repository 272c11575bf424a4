"""Parts of a page that come from elsewhere."""

from . import v1 as v1
from . import v2 as v2
