"""Functions of st that only call elements: no struct, no browser code of their own."""
