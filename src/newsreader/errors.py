"""The errors that a user can meet: each is one clear sentence and an exit status."""

from __future__ import annotations


class NewsreaderError(Exception):
    """Something a user should be told in one line; `str(error)` is that line."""

    exit_status = 2


class SourceError(NewsreaderError):
    """The input cannot be read: missing, a folder, binary, too large."""


class NoArticleError(NewsreaderError):
    """The input was read, and there is no article in it."""

    exit_status = 1
