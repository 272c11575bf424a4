"""Values that outlive a run: st.cache_data (each caller gets a copy) and st.cache_resource (all share one object).

data.py, resource.py → what a decorator is asked for
function.py          → a decorated function: look up, or compute once, and draw what it drew
keys.py              → which call is which: the function's code, and the whole content of its arguments
caches.py, entries.py → the values of all functions, of one function within its bounds
flights.py           → one computation at a time per key; whoever else asks waits for it
frozen.py, buffers.py → a value as it is kept, and its copies
replay.py            → the elements that a computation drew, drawn again on a hit
refresh.py, disk.py  → values that are renewed in the background, or outlive the process
"""
