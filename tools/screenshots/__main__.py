"""Take the pictures of all elements, or of those that are named: scripts/screenshots button slider."""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from tools import browser as chromium
from tools.gen import picture

from .camera import SCHEMES, Camera
from .file import save
from .scene import Scene, scenes
from .served import served

DOCS = Path(__file__).resolve().parents[2] / "docs"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--hide-scrollbars",
    "--font-render-hinting=none",
    "--use-fake-ui-for-media-stream",  # it grants the camera, without asking
    "--use-fake-device-for-media-stream",
    f"--use-file-for-fake-video-capture={picture.SCENES / 'plant.mjpeg'}",
]


def main(names: list[str]) -> None:
    wanted = scenes(DOCS / "elements", names)
    with served(wanted) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=ARGUMENTS)
        for scene in wanted:
            _take(scene, Camera(browser, address))
        browser.close()


def _take(scene: Scene, camera: Camera) -> None:
    for scheme in SCHEMES:
        path = DOCS / picture.path(scene.name, scheme)
        if save(camera.picture(scene, scheme), path):
            print(f"wrote: {path.relative_to(DOCS.parent)}")


if __name__ == "__main__":
    main(sys.argv[1:])
