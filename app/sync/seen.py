"""What a full read has brought, to know afterwards what it has not."""

from __future__ import annotations

from app.domain.ports import Page


class Seen:
    """Which records a full read brought. Hashes of keys: a clash keeps an item, which is the safe side."""

    def __init__(self) -> None:
        self._keys: set[int] = set()
        self._places: set[str] = set()

    def note(self, page: Page) -> None:
        keys = (*(record.key for record in page.records), *page.known, *(bad.key for bad in page.unreadable))
        self._keys.update(map(hash, keys))
        self._places.update(map(_place, keys))

    def misses(self, key: str) -> bool:
        """Is a record of that key absent, while others of its company, division or site were read?"""
        return hash(key) not in self._keys and _place(key) in self._places


def _place(key: str) -> str:
    """Company and division, or site: all of the key but its last part."""
    return key.rpartition(":")[0]
