"""Sentences of the other layers in the user's language: they come in English, with values filled in.

`resources/translations/sentences.txt` holds their patterns, such as `monday said no: "{1}".`, and the translations
hold each under "said". Here a sentence finds its pattern, and what was filled in goes into the translation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import cast

from PySide6.QtCore import QLocale, QObject, QTranslator

CONTEXT = "said"
FILE = "sentences.txt"
HOLE = re.compile(r"\{(\d)\}")
SENTENCE_END = re.compile(r"(?<=[.:;!?”\"…]) (?=\S)")
PLACE = re.compile(r"\S+( -> \S+)?: ")
"""Before the reason why a record is invalid: the field and the column that it concerns."""
LONGEST = 2_000
"""Characters; what is longer is no sentence of ours."""


@dataclass(frozen=True, slots=True)
class _Found:
    text: str
    weight: int
    """How many characters of it are known words; the reading with the most is taken."""


@dataclass(frozen=True, slots=True)
class _Pattern:
    source: str
    match: re.Pattern[str]
    weight: int

    @classmethod
    def of(cls, source: str) -> _Pattern:
        pieces = HOLE.split(source)
        parts = [f"(?P<v{piece}>.+?)" if place % 2 else re.escape(piece) for place, piece in enumerate(pieces)]
        return cls(source, re.compile("".join(parts), re.DOTALL), sum(map(len, pieces[::2])))


class Sentences(QTranslator):
    """Answers for the context "said" alone. An unknown sentence, or part of one, stays as it is."""

    def __init__(self, folder: Path, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._translations = QTranslator(self)
        self._translations.load(name, str(folder))
        self._folder = folder
        self._patterns: list[_Pattern] | None = None
        self._said = lru_cache(maxsize=2_000)(self._read)

    def isEmpty(self) -> bool:  # noqa: N802
        return False

    def translate(self, context: str, source: str, *_more: object) -> str:
        """None, Qt's null string, for what is not ours: an empty one would be taken for the translation."""
        known = self._said(source) if context == CONTEXT and len(source) <= LONGEST else None
        return cast(str, known)

    def _read(self, source: str) -> str:
        return self._best(source).text

    def _best(self, text: str) -> _Found:
        whole = self._whole(text)
        if whole is not None and whole.weight == len(text):
            return whole
        found = [whole] if whole is not None else []
        if place := PLACE.match(text):
            reason = self._best(text[place.end() :])
            found.append(_Found(f"{place.group()}{reason.text}", reason.weight))
        for cut in SENTENCE_END.finditer(text):
            first = self._whole(text[: cut.start()])
            if first is not None:
                rest = self._best(text[cut.end() :])
                found.append(_Found(f"{first.text} {rest.text}", first.weight + rest.weight))
        return max(found, key=lambda one: one.weight, default=_Found(text, 0))

    def _whole(self, text: str) -> _Found | None:
        known = self._translations.translate(CONTEXT, text)
        if known:
            return _Found(known, len(text))
        fitting = [(each, hit) for each in self._all() if (hit := each.match.fullmatch(text))]
        if not fitting:
            return None
        pattern, hit = max(fitting, key=lambda pair: pair[0].weight)
        values = {name[1:]: self._value(value) for name, value in hit.groupdict().items()}
        words = self._translations.translate(CONTEXT, pattern.source)
        words = HOLE.sub(lambda hole: values[hole.group(1)].text, words or pattern.source)
        return _Found(words, pattern.weight + sum(value.weight for value in values.values()))

    def _value(self, value: str) -> _Found:
        """Itself a sentence, a number as the locale writes it, or what it is."""
        if re.fullmatch(r"\d{1,3}(,\d{3})+", value):
            return _Found(QLocale().toString(int(value.replace(",", ""))), 0)
        return self._best(value) if " " in value else _Found(value, 0)

    def _all(self) -> list[_Pattern]:
        """Read when the first sentence is asked for: most starts need none."""
        if self._patterns is None:
            lines = (self._folder / FILE).read_text(encoding="utf-8").splitlines()
            self._patterns = [_Pattern.of(line) for line in lines if HOLE.search(line)]
        return self._patterns
