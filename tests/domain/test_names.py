from itertools import pairwise
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lthtgn_desktop.domain.names import clean_text, fold, hidden_character, matches, rank, sort_key

VIETNAMESE = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèéẹêềệghiìíklmnoòóôồộơờợpqrstuùúưừựvxyỳý ĐÂƯ"
PHUONG = "Nguyễn Thị Kim Phượng"


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("  Nguyễn   Thị\tLan \n", "Nguyễn Thị Lan"),
        (normalize("NFD", "Nguyễn Thị Phượng"), "Nguyễn Thị Phượng"),
        ("Trần\u00a0Văn\u2009An", "Trần Văn An"),
        ("nguyễn thị lan", "nguyễn thị lan"),
        ("Thuỷ", "Thuỷ"),
        ("   ", ""),
    ],
)
def test_what_a_person_types_is_tidied_but_not_respelt(typed: str, text: str) -> None:
    assert clean_text(typed) == text


@given(text=st.text())
def test_a_tidy_text_stays_as_it_is(text: str) -> None:
    assert clean_text(clean_text(text)) == clean_text(text)


@pytest.mark.parametrize(
    "hidden",
    [
        pytest.param("\x00", id="null"),
        pytest.param("\n", id="line feed"),
        pytest.param("\x7f", id="delete"),
        pytest.param("\x85", id="next line"),
        pytest.param("\u00ad", id="soft hyphen"),
        pytest.param("\u200b", id="zero width space"),
        pytest.param("\u200d", id="zero width joiner"),
        pytest.param("\u202e", id="right-to-left override"),
        pytest.param("\u2066", id="left-to-right isolate"),
        pytest.param("\ufeff", id="byte order mark"),
        pytest.param("\ud800", id="surrogate"),
        pytest.param("\ue000", id="private use"),
        pytest.param("\u2028", id="line separator"),
        pytest.param("\u2029", id="paragraph separator"),
        pytest.param("\uffff", id="no character"),
    ],
)
def test_a_character_that_cannot_be_seen_is_found(hidden: str) -> None:
    assert hidden_character(f"Nguyễn{hidden} Lan\u0007") == hidden


@pytest.mark.parametrize("text", ["", PHUONG, normalize("NFD", PHUONG), "Tổ 3 – xóm Đình (cũ)"])
def test_an_ordinary_text_hides_nothing(text: str) -> None:
    assert hidden_character(text) is None


@pytest.mark.parametrize(
    "in_order",
    [
        pytest.param(["Trần Thị An", "Lê Văn Bình", "Bùi Thị Cúc"], id="given name first"),
        pytest.param(["An", "Bùi Văn An", "Lê Thị An", "Lê Văn An"], id="then family, then middle"),
        pytest.param(["Lê Anh Đức Hà", "Lê Anh Sơn Hà", "Lê Bá An Hà"], id="middle names in turn"),
        pytest.param(["Đỗ Văn Hà", "Hồ Văn Hà", "Hồ Xuân Hà"], id="đ before h"),
        pytest.param(["Dung", "Duy", "Đào", "Em"], id="đ is a letter after d"),
        pytest.param(["An", "Ăn", "Ân", "Ba"], id="a ă â"),
        pytest.param(["Em", "Én", "Êm", "Giang"], id="e ê"),
        pytest.param(["Oanh", "Ôn", "Ơn", "Phong"], id="o ô ơ"),
        pytest.param(["Út", "Uyên", "Ưng", "Vân"], id="u ư"),
        pytest.param(["ma", "mà", "mả", "mã", "má", "mạ", "mai"], id="tones, after letters"),
        pytest.param(["Lê Mạ", "Bùi Mai"], id="tone of the given name before the family name"),
        pytest.param(["Bùi Mã", "Lê Mã", "An Má"], id="tone weighs more than the next word"),
        pytest.param(["Hoa", "Hoà", "Hoá", "Hoan"], id="shorter words first"),
        pytest.param(["Ya", "Za", "9", "Ж"], id="digits and other letters last"),
        pytest.param(["En", "Fa", "Ga", "Ia", "Ja", "Ka", "Va", "Wa", "Xa"], id="f j w"),
        pytest.param(["Y Blan", "Y Bliă", "Y Blok"], id="marks of other languages"),
    ],
)
def test_a_list_of_members_is_in_vietnamese_order(in_order: list[str]) -> None:
    for earlier, later in pairwise(in_order):
        assert sort_key(earlier) < sort_key(later)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nguyễn Văn Hoà", "Nguyễn Văn Hòa"),
        ("Lê Thị Thuỷ", "Lê Thị Thủy"),
        ("Khoẻ", "Khỏe"),
        ("LÊ THỊ ĐÀO", "Lê Thị Đào"),
        (PHUONG, normalize("NFD", PHUONG)),
        ("H'Hen Niê", "HHen  Niê"),
    ],
)
def test_one_name_in_two_spellings_has_one_place(one: str, other: str) -> None:
    assert sort_key(one) == sort_key(other)


def test_a_name_without_letters_comes_first_and_breaks_nothing() -> None:
    assert sort_key("") < sort_key("?") < sort_key("An")


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        (PHUONG, "nguyen thi kim phuong"),
        ("ĐỖ ĐỨC ĐẠT", "do duc dat"),
        (normalize("NFD", "Thuỷ Ưng"), "thuy ung"),
        ("Tổ 3", "to 3"),
    ],
)
def test_a_folded_text_is_what_one_types_without_marks(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("Phượng", 0),
        ("phượ", 0),
        ("kim", 0),
        ("ng", 0),
        ("PHƯỢNG NGUYỄN", 0),
        ("thị phượng", 0),
        (normalize("NFD", "phượng"), 0),
        ("phuong", 1),
        ("phương", 1),
        ("phuong nguyen", 1),
        ("  kim   phu ", 1),
        ("ntkp", 2),
        ("NTKP", 2),
        ("ntk", 2),
        ("", 0),
        (" ", 0),
        ("uong", None),
        ("kim lan", None),
        ("ntkpx", None),
        ("tkp", None),
        ("n tkp", None),
    ],
)
def test_a_name_is_found_by_its_words_or_its_initials(query: str, expected: int | None) -> None:
    assert rank(PHUONG, query) == expected


@pytest.mark.parametrize(
    ("name", "query", "expected"),
    [
        ("Phạm Xuân Đạt", "Đạt", 0),
        ("Phạm Xuân Dat", "Đạt", 1),
        ("Phạm Xuân Đạt", "đát", 1),
        ("Đỗ Đức Đạt", "ddd", 2),
        ("Đỗ Đức Đạt", "đđđ", 2),
        ("Trần Văn Hòa", "hoà", 0),
        ("Trần Văn Hoà", "hòa", 0),
        ("Trần Văn Hòa", "hò", 0),
        ("Trần Văn Hoàng", "hoà", 0),
        ("Lê Thị Thuý", "thúy", 0),
        ("Lê Thị Khoẻ", "khỏe", 0),
        ("Lê Thị Mùa", "mù", 0),
    ],
)
def test_marks_that_were_typed_put_the_exact_name_first(
    name: str, query: str, expected: int
) -> None:
    assert rank(name, query) == expected


def test_a_search_finds_whatever_has_a_rank() -> None:
    assert matches(PHUONG, "kim phuong")
    assert matches(PHUONG, "ntkp")
    assert not matches(PHUONG, "lan")


@given(name=st.text(VIETNAMESE, max_size=30))
def test_every_name_is_found_by_itself_with_and_without_marks(name: str) -> None:
    assert rank(name, name) == 0
    assert matches(name, fold(name))


@given(one=st.text(VIETNAMESE, max_size=12), other=st.text(VIETNAMESE, max_size=12))
def test_order_does_not_depend_on_capitals_or_composition(one: str, other: str) -> None:
    in_order = sort_key(one) < sort_key(other)

    assert in_order == (sort_key(one.upper()) < sort_key(normalize("NFD", other)))
