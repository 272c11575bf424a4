import ostinato as st

st.markdown(
    """
A paragraph with **bold**, *italic*, `code`, a [link](https://example.com), :green[colour],
:orange-badge[badges], :material/bolt: symbols and $e^{i\\pi} = -1$.

| Station | Rows |
|---|---:|
| North | 1,204 |
| East | 981 |

- [x] read
- [ ] checked
"""
)
