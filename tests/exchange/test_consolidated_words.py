import pytest

from consolidation_material import a_consolidated_file
from lthtgn_desktop.domain.association import Level
from lthtgn_desktop.domain.choices import Source
from lthtgn_desktop.domain.period import Period
from lthtgn_desktop.domain.ratios import Whole
from lthtgn_desktop.exchange import consolidated_words as words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-02", "Tháng 02 năm 2026"),
        ("2026-Q1", "Quý I năm 2026"),
        ("2026-Q4", "Quý IV năm 2026"),
        ("2026-H1", "6 tháng đầu năm 2026"),
        ("2026-H2", "6 tháng cuối năm 2026"),
        ("2026", "Năm 2026"),
    ],
)
def test_a_period_is_said_as_officers_say_it(text: str, expected: str) -> None:
    assert words.period(Period.read(text)) == expected


def test_every_figure_has_its_words_and_every_word_its_figure() -> None:
    groups = a_consolidated_file().recounted().indicators.groups

    assert {name: list(figures) for name, figures in groups.items()} == {
        name: list(said) for name, said in words.INDICATORS.items()
    }
    assert words.GROUPS.keys() == groups.keys()


def test_every_choice_has_its_words() -> None:
    assert words.WHOLES.keys() == set(Whole)
    assert words.LEVELS.keys() == set(Level)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (Source.STATE_BUDGET, "Ngân sách nhà nước"),
        (Source.ASSOCIATION, "Hội Người cao tuổi"),
        ("unknown", "Chưa rõ"),
        ("chùa làng", "Chùa làng"),
    ],
)
def test_a_source_begins_a_line(code: str, expected: str) -> None:
    assert words.source(code) == expected
