import io

from PIL import Image, ImageDraw

import ostinato as st

page = Image.new("RGB", (620, 320), "white")
pen = ImageDraw.Draw(page)
pen.text((60, 40), "The third quarter", "black", font_size=36)
for line in range(6):
    pen.rectangle((60, 110 + 32 * line, 560 - 70 * (line % 3), 122 + 32 * line), "#c8ccd0")
document = io.BytesIO()
page.save(document, "PDF")

st.pdf(document.getvalue(), height=340, alt="The report on the third quarter")
