import time

import ostinato as st

with st.spinner("Reading the figures"):
    while True:
        time.sleep(0.1)
