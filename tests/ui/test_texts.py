"""The catalogue of texts: whole in both languages, and the only place with words."""

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from string import Formatter

import pytest

from lthtgn_desktop.messages import Language
from lthtgn_desktop.ui import texts
from lthtgn_desktop.ui.language import speak
from lthtgn_desktop.ui.texts import catalogue, english, speech, text

UI = Path(texts.__file__).parents[1]
VIETNAMESE = re.compile(r"[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]")
UNIT = re.compile(r"\b(đồng|đ)\b")
KEY = re.compile(r"\((?:F\d+|Esc|Enter|Ctrl[^)]*|Page\w+|[-+0])\)|&.")

QUOTED = {
    "first.people.hint": "a line as people write it",
    "first.purpose": "it goes into the book, and from there onto papers",
    "first.sex.F": "the word that is typed and read in the sheet",
    "register.name.hint": "a name, as people write it",
    "wishes.reading.north": "the words that are chosen between",
    "wishes.reading.south": "the words that are chosen between",
    "wishes.reading.north_skip_empty_groups": "the words that are chosen between",
    "wishes.says_even.yes": "the word that is added",
}
"""English texts with Vietnamese words in them; and why."""

NO_TEXTS = {
    "association/words.py": "common words of names, taken off to make names short",
    "collection/column_widths.py": "a long name, to measure by",
    "preview/pages_field.py": "words that may be typed",
    "qt_words.py": "Qt's words, by Qt's names",
}
"""Modules with Vietnamese literals that are not the screens' texts; and why."""


def _modules(package: object) -> set[str]:
    return {module.name for module in iter_modules(package.__path__)}  # type: ignore[attr-defined]


def _words(name: str, package: str) -> dict[str, str]:
    words: dict[str, str] = import_module(f"{package}.{name}").TEXTS
    return words


def _details(words: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(words) if name}


MODULES = sorted(_modules(texts) - {"english", speech.__name__.rpartition(".")[2]})


@pytest.mark.parametrize("name", MODULES)
def test_every_text_is_there_in_both_languages(name: str) -> None:
    vietnamese, translated = _words(name, texts.__name__), _words(name, english.__name__)

    assert set(vietnamese) - set(translated) == set()
    assert set(translated) - set(vietnamese) == set()


def test_every_module_of_texts_is_in_the_catalogue() -> None:
    def ids(package: str) -> list[str]:
        return [one for name in MODULES for one in _words(name, package)]

    assert sorted(ids(texts.__name__)) == sorted(set(texts.TEXTS) - set(speech.TEXTS))
    assert sorted(ids(english.__name__)) == sorted(english.TEXTS)


def test_both_languages_take_the_same_details() -> None:
    pairs = [(name, words, english.TEXTS.get(name, words)) for name, words in texts.TEXTS.items()]

    assert [name for name, vi, en in pairs if _details(vi) != _details(en)] == []


def test_both_languages_name_the_same_keys() -> None:
    pairs = [(name, words, english.TEXTS.get(name, words)) for name, words in texts.TEXTS.items()]

    assert [name for name, vi, en in pairs if set(KEY.findall(vi)) != set(KEY.findall(en))] == []


def test_an_english_text_has_no_vietnamese_letter() -> None:
    found = {name for name, words in english.TEXTS.items() if VIETNAMESE.search(_bare(words))}

    assert found - set(QUOTED) == set()


def test_texts_are_composed() -> None:
    every = {**texts.TEXTS, **english.TEXTS}

    assert [name for name, words in every.items() if re.search("[\u0300-\u036f]", words)] == []


def test_the_words_of_a_screen_stand_in_the_catalogue_alone() -> None:
    found = {at for at, literal in _literals() if VIETNAMESE.search(_bare(literal))}

    assert {at for at in found if at.rpartition(":")[0] not in NO_TEXTS} == set()


def test_a_text_is_shown_in_the_language_that_is_spoken() -> None:
    assert text("members.count", count=60) == "60 người"
    speak(Language.ENGLISH)
    try:
        assert text("members.count", count=60) == "60 people"
        assert text("members.count", count=1) == "1 person"
        assert text("members.count", count="1.200") == "1.200 people"
    finally:
        speak(Language.VIETNAMESE)


def test_an_english_catalogue_lacks_nothing() -> None:
    assert set(catalogue(Language.ENGLISH)) == set(catalogue(Language.VIETNAMESE))


def _bare(words: str) -> str:
    """Return a text without the name of the money, which both languages use."""
    return UNIT.sub("", words)


def _literals() -> Iterator[tuple[str, str]]:
    """Yield every text of a module of the window, apart from what documents it."""
    for path in sorted(UI.rglob("*.py")):
        if path.is_relative_to(UI / "texts"):
            continue
        tree = ast.parse(path.read_text("utf-8"))
        said = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and node not in said and isinstance(node.value, str):
                yield f"{path.relative_to(UI).as_posix()}:{node.lineno}", node.value
