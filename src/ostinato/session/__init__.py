"""One tab: an event becomes state, state a rerun, a rerun a frame."""
