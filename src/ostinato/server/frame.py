"""The sandbox for documents that a script shows in a frame.

A document with inline scripts may not run under the page's own security policy, and a frame that is made from a string
inherits that policy. So frames load this empty page, which has a policy of its own and no origin that it shares with
the app; it takes one document from the page that embeds it, writes it, and tells how high it has become.
"""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

POLICY = (
    "sandbox allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads; "
    "frame-ancestors 'self'"
)

PAGE = """<!doctype html><meta charset="utf-8"><title></title><script>
addEventListener("message", function take(event) {
  if (event.source !== parent || typeof event.data?.document !== "string") return;
  removeEventListener("message", take);
  const tell = () => parent.postMessage({ ostinatoFrameHeight: document.documentElement.offsetHeight }, "*");
  document.open();
  document.write(event.data.document);
  document.close();
  new ResizeObserver(tell).observe(document.documentElement);
  tell();
});
parent.postMessage({ ostinatoFrameReady: true }, "*");
</script>"""


async def frame(request: Request) -> Response:
    """The empty page that a frame loads."""
    return HTMLResponse(PAGE, headers={"Content-Security-Policy": POLICY, "Cache-Control": "no-cache"})
