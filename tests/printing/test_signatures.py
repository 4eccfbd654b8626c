import pytest

from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.paper import A4, A5, LARGE, Paper, Place
from lthtgn_desktop.printing.signatures import Signatures, Signer
from paper_checks import all_troubles, text_on

FIVE = (
    Signer("TM. BAN CHỦ NHIỆM\nCHỦ NHIỆM", "Trần Văn Ẩn"),
    Signer("Kế toán", "Công Tằng Tôn Nữ Hoàng Thị Ngọc Phượng Ẩn"),
    Signer("Người nộp tiền"),
    Signer("Người lập phiếu", "Vũ Thị Ngà"),
    Signer("Thủ quỹ", "Nguyễn Thị Hồng", "(Ký tên)"),
)


@pytest.mark.parametrize("scale", [1.0, LARGE])
@pytest.mark.parametrize("count", [2, 3, 4, 5])
@pytest.mark.parametrize("paper", [A4, A5])
def test_those_who_sign_stand_side_by_side(paper: Paper, count: int, scale: float) -> None:
    document = Document("Phiếu")

    Signatures(FIVE[:count]).draw(document.sheet(paper), Place(12, 15, paper.width - 24, scale))

    assert all_troubles(document) == []
    assert text_on(document).count("(Ký, ghi rõ họ tên)") == min(count, 4)


def test_each_line_of_a_title_is_a_line() -> None:
    document = Document("Phiếu")

    Signatures(FIVE[:2]).draw(document.sheet(A4), Place(20, 15, 175))

    lines = [text for _, text in document.sheets[0].written()]
    assert lines[:3] == ["TM. BAN CHỦ NHIỆM", "CHỦ NHIỆM", "Kế toán"]


def test_there_is_room_for_the_pen_above_the_names() -> None:
    document = Document("Phiếu")

    Signatures(FIVE[3:], room=20).draw(document.sheet(A4), Place(20, 15, 175))

    boxes = {text: box for box, text in document.sheets[0].written()}
    assert boxes["Vũ Thị Ngà"].top - boxes["(Ký, ghi rõ họ tên)"].bottom >= 20
