from pathlib import Path

import ostinato as st

st.video(Path(__file__).with_name("stars.webm"), alt="Stars that turn")
