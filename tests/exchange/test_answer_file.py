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
MADE = Made(3, "2026-11-24T08:00:00", "lthtgn 0.1.0")


def shown(answer: Answer) -> list[object]:
    return list(cells(answer_parts(answer, MADE)[sheet_part(1)]).values())


def test_an_answer_is_read_as_it_was_given() -> None:
    found = read_answer(answer_parts(ANSWER, MADE))

    assert isinstance(found, AnswerFile)
    assert found.answer == ANSWER
    assert (found.envelope.number, found.envelope.sender) == (3, "HNCT-LN")


def test_the_sheet_says_what_was_decided_and_asked() -> None:
    said = shown(ANSWER)

    assert "CHƯA NHẬN BÁO CÁO" in said
    assert said[-3:] == ["Khoản vay", 7, "Vì sao L0003 chưa trả gốc?"]
    assert "Thiếu chữ ký của chủ nhiệm trên bản giấy" in said


def test_an_answer_without_questions_says_so() -> None:
    said = shown(replace(ANSWER, decision=Decision.ACCEPTED, reasons=(), questions=()))

    assert "ĐÃ NHẬN BÁO CÁO" in said
    assert said[-1] == "Không có câu hỏi nào."


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
