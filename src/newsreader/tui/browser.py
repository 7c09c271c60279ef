"""Opening a web address outside the terminal."""

from __future__ import annotations

import asyncio
import webbrowser
from urllib.parse import urlsplit

from textual.app import App, SuspendNotSupported


def is_web_address(url: str) -> bool:
    """True for what may be handed to a browser: nothing but the web, with a host, and no control characters."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc) and url.isprintable() and " " not in url


async def open_in_browser(app: App[None], url: str) -> str:
    """Open an address; returns what to tell the reader. A browser for terminals has the terminal until it ends."""
    if not is_web_address(url):
        return "That is no web address."
    try:
        controller = await asyncio.to_thread(webbrowser.get)
    except webbrowser.Error:
        return "No browser was found."
    # The exact class: its subclass for the background is one of those with windows of their own.
    if type(controller) is not webbrowser.GenericBrowser:
        opened = await asyncio.to_thread(controller.open, url)
        return "Sent to the browser." if opened else "The browser could not be started."
    try:
        with app.suspend():
            opened = controller.open(url)
    except SuspendNotSupported:
        return "No browser was found."
    return "Back from the browser." if opened else "The browser could not be started."
