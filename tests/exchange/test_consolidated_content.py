import json

import pytest

from consolidation_material import a_consolidated_file
from lthtgn_desktop.domain.documents import NotThisForm
from lthtgn_desktop.domain.period import Period
from lthtgn_desktop.exchange.consolidated_content import (
    MOST_CLUBS,
    MOST_FUNDS,
    MOST_MONTHS,
    Content,
    content_document,
    read_content,
)

YEAR = Period.read("2026-Q4")
SIGNER = "0123-4567-89AB-CDEF-GHJK"


def a_document() -> dict[str, dict[str, dict[str, list[object]]]]:
    document = json.loads(json.dumps(content_document(Content(a_consolidated_file(), SIGNER))))
    assert isinstance(document, dict)
    return document


def test_a_file_comes_back_as_it_went() -> None:
    file = a_consolidated_file()

    assert read_content(a_document(), file.period) == Content(file, SIGNER)


def test_a_month_is_a_short_list_of_texts() -> None:
    row = a_document()["months"]["A"]["2026-12"]

    assert row[:3] == ["2024-01-01", False, ["50", "33", "33", "2", "3", "4", "5", "1", "0"]]
    assert len(json.dumps(row)) < 500


def test_a_figure_too_many_or_too_few_is_refused() -> None:
    for figures in (["50"] * 10, ["50"] * 8, []):
        document = a_document()
        document["months"]["A"]["2026-12"][2] = figures

        with pytest.raises(NotThisForm) as wrong:
            read_content(document, YEAR)

        assert wrong.value.path == "months.A.2026-12.members"


@pytest.mark.parametrize(
    ("place", "value", "path"),
    [
        (2, [50] * 9, "months.A.2026-12.2.0"),
        (1, "no", "months.A.2026-12.1"),
        (7, {"TTN": ["1"]}, "months.A.2026-12.funds.TTN"),
        (8, {"project": ["1", "2", "3"]}, "months.A.2026-12.sources.project"),
    ],
)
def test_what_is_not_in_the_form_is_named(place: int, value: object, path: str) -> None:
    document = a_document()
    document["months"]["A"]["2026-12"][place] = value

    with pytest.raises(NotThisForm) as wrong:
        read_content(document, YEAR)

    assert wrong.value.path == path


@pytest.mark.parametrize(
    "missing", ["association", "clubs", "below", "months", "notes", "stated", "signer"]
)
def test_nothing_may_lack(missing: str) -> None:
    document = a_document()
    del document[missing]

    with pytest.raises(NotThisForm):
        read_content(document, YEAR)


def test_nothing_may_be_added() -> None:
    document = a_document() | {"more": {}}

    with pytest.raises(NotThisForm) as wrong:
        read_content(document, YEAR)

    assert wrong.value.path == "more"


def test_more_than_anybody_has_to_send_is_refused_before_it_is_read() -> None:
    many = dict.fromkeys(map(str, range(MOST_CLUBS + 1)), None)
    year = {"A": dict.fromkeys(map(str, range(MOST_MONTHS + 1)))}
    funds = {"A": {"2026-12": [None] * 7 + [dict.fromkeys(map(str, range(MOST_FUNDS + 1)))]}}
    for name, value, path in (
        ("clubs", list(many), "clubs"),
        ("below", many, "below"),
        ("notes", {"targets": list(many)}, "notes.targets"),
        ("months", year, "months"),
        ("months", funds, "months"),
    ):
        with pytest.raises(NotThisForm) as wrong:
            read_content(a_document() | {name: value}, YEAR)

        assert wrong.value.path == path
