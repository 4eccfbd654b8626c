import pytest

from lthtgn_desktop.domain.member_list import (
    Listed,
    guessed_sex,
    namesakes,
    read_birth,
    read_list,
    read_sex,
)


@pytest.mark.parametrize(
    ("line", "person"),
    [
        ("Lê Hòa", Listed("Lê Hòa")),
        (
            "1\tNguyễn Thị Lan\t1955\tNữ\t0912 345 678\tThôn Đông",
            Listed("Nguyễn Thị Lan", "1955", "F", "0912345678", "Thôn Đông"),
        ),
        ("2. Trần Văn An, 02/03/1950", Listed("Trần Văn An", "1950-03-02", "M", is_guess=True)),
        ("Lê Hòa 1948 nữ", Listed("Lê Hòa", "1948", "F")),
        ("Đỗ Mạnh; 1960; nam; +84912345678", Listed("Đỗ Mạnh", "1960", "M", "0912345678")),
        ("Lê Hòa; 1948; 1950", Listed("Lê Hòa", "1948", rest="1950")),
        ("Lê Hòa; nữ; 123456", Listed("Lê Hòa", "", "F", rest="123456")),
        ("Lê Hòa; nữ; xóm 2; Thôn Đông", Listed("Lê Hòa", "", "F", address="xóm 2, Thôn Đông")),
    ],
)
def test_a_line_is_told_apart_by_what_stands_in_it(line: str, person: Listed) -> None:
    assert read_list(line) == [person]


def test_headings_and_blank_lines_are_nobody() -> None:
    assert [p.name for p in read_list("STT\tHọ và tên\tNăm sinh\n\n1\tLê Hòa\t1948\n")] == [
        "Lê Hòa"
    ]


def test_decomposed_names_are_composed() -> None:
    assert read_list("Le\u0302 Ho\u0300a")[0].name == "Lê Hòa"


def test_nothing_of_a_line_is_lost() -> None:
    line = "7 Lê Hòa; 1948; nữ; 0912345678; Thôn Đông; 1950; 99"
    person = read_list(line)[0]
    said = " ".join(str(part) for part in person)

    for part in ("Lê Hòa", "1948", "0912345678", "Thôn Đông", "1950", "99"):
        assert part in said


def test_who_is_complete_has_name_birth_and_sex() -> None:
    assert Listed("Lê Hòa", "1948", "F").is_complete
    assert not Listed("Lê Hòa", "1948").is_complete


def test_namesakes_are_found_whatever_their_capitals() -> None:
    assert namesakes(["Lê Hòa", "LÊ HÒA", "Lê Lan", ""]) == {"lê hòa"}


def test_births_and_sexes_are_read_as_people_write_them() -> None:
    assert [read_birth(typed) for typed in ("1955", "2/3/1955", "31/02/1955", "55")] == [
        "1955",
        "1955-03-02",
        "",
        "",
    ]
    assert [read_sex(typed) for typed in ("Nữ", "nam", "nu", "x")] == ["F", "M", "F", ""]
    assert (guessed_sex("Lê Thị Mai"), guessed_sex("Văn Thị")) == ("F", "")
