"""How a page and what the user did to it travel: typed records, MessagePack bytes. Pure."""
