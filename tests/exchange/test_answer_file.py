from dataclasses import replace

import pytest

from lthtgn_desktop.domain.answers import Answer, Decision, Question
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.reception import FileRefused, ReasonCode
from lthtgn_desktop.exchange.answer_file import (
    AnswerFile,
    Made,
    answer_parts,
    answer_purpose,
    read_answer,
)
from lthtgn_desktop.exchange.sheet_reader import cells
from lthtgn_desktop.exchange.spreadsheet import sheet_part

ANSWER = Answer(
    association="HNCT-LN",
    association_name="Hội NCT xã Liên Nghĩa",
    officer="Vũ Thị Lan",
    club="HP-LN-NX",
    month=Month(2026, 10),
    number=17,
    report="a" * 64,
    received_at="2026-11-23T08:00:00",
    decision=Decision.REFUSED,
    reasons=("Thiếu chữ ký của chủ nhiệm trên bản giấy",),
    questions=(Question("Khoản vay", 7, "Vì sao L0003 chưa trả gốc?"),),
)
MADE = Made(3, "2026-11-24T08:00:00", "lthtgn 0.1.0", "7SFS-2WRS-VSWH-YXW4-MJ7K")


def shown(answer: Answer) -> list[object]:
    return list(cells(answer_parts(answer, MADE)[sheet_part(1)]).values())


def test_an_answer_is_read_as_it_was_given() -> None:
    found = read_answer(answer_parts(ANSWER, MADE))

    assert isinstance(found, AnswerFile)
    assert (found.answer, found.signer) == (ANSWER, MADE.signer)
    assert (found.envelope.number, found.envelope.sender) == (3, "HNCT-LN")


def test_the_sheet_says_what_was_decided_and_asked() -> None:
    said = shown(ANSWER)

    assert said[0] == "CHƯA NHẬN BÁO CÁO, CÓ CÂU HỎI"
    at = said.index("Khoản vay")
    assert said[at : at + 3] == ["Khoản vay", 7, "Vì sao L0003 chưa trả gốc?"]
    assert "Thiếu chữ ký của chủ nhiệm trên bản giấy" in said


def test_an_answer_without_questions_says_so() -> None:
    said = shown(replace(ANSWER, decision=Decision.ACCEPTED, reasons=(), questions=()))

    assert said[0] == "ĐÃ NHẬN BÁO CÁO"
    assert "Không có câu hỏi nào." in said


def test_the_sheet_says_who_answered_when_and_with_which_key_and_leaves_room_to_sign() -> None:
    said = [text for text in shown(ANSWER) if text is not None]

    assert said[2] == "Hội NCT xã Liên Nghĩa (HNCT-LN) · Người trả lời: Vũ Thị Lan"
    assert said[3] == f"Ngày 24/11/2026 · Trả lời số 3 · Mã khóa của Hội: {MADE.signer}"
    assert said[-3:] == ["NGƯỜI TRẢ LỜI", "(Ký, ghi rõ họ tên, đóng dấu)", "Vũ Thị Lan"]


def test_the_purpose_names_the_report() -> None:
    assert answer_purpose(ANSWER) == "Trả lời báo cáo tháng 10/2026 - HP-LN-NX - số 17"


def test_a_question_that_looks_like_a_formula_stays_a_text() -> None:
    answer = replace(ANSWER, questions=(Question("Bìa", 0, "=1+1"),))

    assert "=1+1" in shown(answer)
    assert read_answer(answer_parts(answer, MADE)).answer == answer


def test_an_answer_whose_sheet_says_something_else_is_refused() -> None:
    parts = answer_parts(ANSWER, MADE)
    accepted = answer_parts(replace(ANSWER, decision=Decision.ACCEPTED), MADE)

    with pytest.raises(FileRefused) as refused:
        read_answer({**parts, sheet_part(1): accepted[sheet_part(1)]})

    assert refused.value.reason.code is ReasonCode.SHEETS_DISAGREE


@pytest.mark.parametrize("made", [MADE._replace(signer="x"), MADE._replace(signer="")])
def test_an_answer_that_names_no_key_is_refused(made: Made) -> None:
    with pytest.raises(FileRefused) as refused:
        read_answer(answer_parts(ANSWER, made))

    assert refused.value.reason.code is ReasonCode.DATA_FORM
