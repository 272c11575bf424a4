import ostinato as st

HILLS = """
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 700 260">
  <rect width="700" height="260" fill="#fde2b8"/>
  <circle cx="520" cy="90" r="42" fill="#f59e42"/>
  <path d="M0 190 Q120 90 260 180 T520 160 T700 190 V260 H0Z" fill="#7aa89a"/>
  <path d="M0 230 Q180 150 360 220 T700 200 V260 H0Z" fill="#2f6f6a"/>
</svg>
"""

st.image(HILLS, caption="Hills *in the evening*", width="stretch", alt="Two green hills below a low sun")
