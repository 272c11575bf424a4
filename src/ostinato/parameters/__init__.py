"""What calls of st have in common: parameters that many elements take, and the checks of them.

A check is called only where a parameter differs from its default, so a plain call pays nothing.
"""
