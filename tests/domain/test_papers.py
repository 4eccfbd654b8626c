from datetime import date

from lthtgn_desktop.domain.papers import TITLES, Paper, Wanted


def test_every_paper_has_its_name_in_both_languages() -> None:
    assert set(TITLES) == set(Paper)


def test_only_what_was_said_about_a_paper_counts() -> None:
    assert Wanted().said() == set()
    assert Wanted(day=date(2026, 3, 5), is_large=True).said() == {"day", "is_large"}
