"""ASGI: the websocket, the page's files, health."""
