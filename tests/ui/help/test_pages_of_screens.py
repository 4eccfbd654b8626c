"""Every screen has its help page in both languages: short, with its picture, its keys real."""

import re
from pathlib import Path

import pytest
from PIL import Image

from lthtgn_desktop import folders
from lthtgn_desktop.messages import Language
from lthtgn_desktop.ui.help.keys import groups_of_card, keys_of
from lthtgn_desktop.ui.screens import SCREENS, START
from lthtgn_desktop.ui.texts.keys import EVERYWHERE, FORM, KEYS
from lthtgn_desktop.usecases.guides import Guide, guide
from pictures.shots import SHOTS

ROOT = Path(__file__).parents[3]
UI = ROOT / "src" / "lthtgn_desktop" / "ui"
HELP = folders.resources() / "help"
BOTH = list(Language)
TOPICS = sorted(KEYS)

WITHOUT_A_SCREEN = {START, "preview", "voucher"}
"""Pages of what is no screen of its own in `screens.py`."""

FOLDERS = {"register": "association", "first-run": "first_run", "voucher": "vouchers"}
"""Where the keys of a topic are made, if not in the folder of its name."""

SHARED = ("widgets", "preview", "vouchers")
"""Parts that screens have in common, with keys of their own."""

_MADE = re.compile(r'key="([^"]+)"')
_NAMED = re.compile(r'"(F\d+|Ctrl\+[A-Z]|PgUp|PgDown|[+0-])"')


def page(language: Language, topic: str) -> Guide:
    return guide(HELP, language.value, topic)


def sources(*names: str) -> str:
    files = (file for name in names for file in sorted((UI / name).rglob("*.py")))
    return "\n".join(file.read_text("utf-8") for file in files)


def test_every_screen_has_a_page_and_every_page_a_screen() -> None:
    written = {language: {f.stem for f in (HELP / language).glob("*.md")} for language in BOTH}

    assert set(TOPICS) == {*SCREENS, *WITHOUT_A_SCREEN}
    assert all(topics == set(TOPICS) for topics in written.values())


@pytest.mark.parametrize("language", BOTH)
@pytest.mark.parametrize("topic", TOPICS)
def test_a_page_has_at_most_five_short_steps_and_a_picture(topic: str, language: Language) -> None:
    found = page(language, topic)

    assert 1 <= len(found.steps) <= 5
    assert all(len(step.split()) <= 30 for step in found.steps)
    assert found.shows
    with Image.open(found.picture) as picture:
        assert picture.size == (1366, 706)


@pytest.mark.parametrize("language", BOTH)
@pytest.mark.parametrize("topic", TOPICS)
def test_a_page_names_only_keys_that_its_screen_has(topic: str, language: Language) -> None:
    known = {key for key, _ in (*KEYS[topic], *EVERYWHERE, *FORM)} - {"+ -"}
    ranges = {key for key in known if re.fullmatch(r"\d-\d", key)}
    for first, last in (key.split("-") for key in ranges):
        known |= {str(number) for number in range(int(first), int(last) + 1)}

    assert page(language, topic).keys - known == set()


def test_both_languages_name_the_same_keys() -> None:
    for topic in TOPICS:
        assert page(Language.VIETNAMESE, topic).keys == page(Language.ENGLISH, topic).keys, topic


@pytest.mark.parametrize("topic", TOPICS)
def test_every_function_key_of_the_list_is_made_on_its_screen(topic: str) -> None:
    made = set(_NAMED.findall(sources(FOLDERS.get(topic, topic), *SHARED)))
    listed = {key.replace("PgDn", "PgDown") for key, _ in KEYS[topic]}

    assert {key for key in listed if _NAMED.fullmatch(f'"{key}"')} - made == set()


@pytest.mark.parametrize("topic", TOPICS)
def test_every_key_of_a_screens_buttons_is_on_the_list(topic: str) -> None:
    made = set(_MADE.findall(sources(FOLDERS.get(topic, topic))))

    listed = {key.replace("PgDn", "PgDown") for key, _ in KEYS[topic]}
    assert made - listed == set()


def test_no_key_is_listed_twice_for_a_screen() -> None:
    for topic in TOPICS:
        keys = [line.key for line in keys_of(topic)]
        assert len(set(keys)) == len(keys), topic


def test_the_card_has_words_for_every_key() -> None:
    lines = [line for _, keys in groups_of_card() for line in keys]

    assert len(lines) > 40
    assert all(line.does and "(" not in line.does for line in lines)


def test_every_screen_and_every_topic_is_photographed() -> None:
    assert {shot.screen for shot in SHOTS} == {*SCREENS, START}
    assert {shot.name for shot in SHOTS} >= set(TOPICS)
    assert len({shot.name for shot in SHOTS}) == len(SHOTS)


def test_pictures_are_small_enough_to_travel() -> None:
    sizes = [file.stat().st_size for file in (HELP / "pictures").rglob("*.png")]

    assert sum(sizes) < 2_000_000
