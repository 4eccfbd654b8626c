from pathlib import Path

import pytest

from clubs_for_tests import SendingClub, enrolled, taken
from keys_for_tests import PASSWORD, a_key
from lthtgn_desktop.domain.answers import Answer, Decision, Question
from lthtgn_desktop.domain.errors import FileExists, RefusalCode, Refused, SurroundingsRefuse
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.period import Period
from lthtgn_desktop.exchange.received import receive
from lthtgn_desktop.store import register_sent
from lthtgn_desktop.usecases.register.add_up import send
from lthtgn_desktop.usecases.register.answer import answer, answer_again, report_of
from lthtgn_desktop.usecases.register.decide import accept, refuse, waiting
from lthtgn_desktop.usecases.register.desk import RegisterDesk
from lthtgn_desktop.usecases.register.enrol import enrol
from lthtgn_desktop.usecases.register.own_key import own_card, own_key

OWN = a_key("Hội xã")
WHY = Question("Khoản vay", 4, "Vì sao chậm?")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "out"
    made.mkdir()
    return made


def answered(desk: RegisterDesk, folder: Path, *questions: Question) -> Answer:
    path = answer(desk, report_of(desk, "CLB-A", "2024-01"), questions, folder, OWN)
    content = receive(path.read_bytes()).content
    assert isinstance(content, Answer)
    return content


def kept(desk: RegisterDesk) -> list[register_sent.Answer]:
    file = report_of(desk, "CLB-A", "2024-01")
    with desk.register.reading() as connection:
        return register_sent.answers_to(connection, file.id)


def refusal(desk: RegisterDesk, code: str, period: str) -> Refused:
    with pytest.raises(Refused) as refused:
        report_of(desk, code, period)
    return refused.value


def test_a_report_that_is_in_is_answered_as_accepted(
    any_desk: RegisterDesk, club: SendingClub, folder: Path
) -> None:
    enrolled(any_desk, club)
    (path,) = club.exports("2024-01")
    taken(any_desk, path)

    told = answered(any_desk, folder, WHY)

    assert told == Answer(
        association="HNCT-DONG",
        association_name="Hội Người cao tuổi xã Đông",
        officer="Bà Hòa",
        club="CLB-A",
        month=Month(2024, 1),
        number=1,
        report=receive(path.read_bytes()).verified.id,
        received_at="2026-11-20T09:00:00",
        decision=Decision.ACCEPTED,
        reasons=(),
        questions=(WHY,),
    )


def test_the_answer_that_left_is_kept_with_its_bytes(
    any_desk: RegisterDesk, club: SendingClub, folder: Path
) -> None:
    enrolled(any_desk, club)
    taken(any_desk, *club.exports("2024-01"))

    answered(any_desk, folder)

    (one,) = kept(any_desk)
    assert one.file_name == "TL_CLB-A_2024-01_0001.xlsx"
    assert [path.name for path in folder.iterdir()] == [one.file_name]
    assert one.content == (folder / one.file_name).read_bytes()


def test_a_report_that_was_refused_is_answered_with_the_reason(
    desk: RegisterDesk, club: SendingClub, folder: Path
) -> None:
    enrolled(desk, club)
    other = club.copied(folder.parent / "other")
    taken(desk, *club.exports("2024-02"), *other.exports("2024-01"))
    refuse(desk, waiting(desk)[0].file.id, "sổ chép lại")

    told = answered(desk, folder)

    assert (told.decision, told.reasons) == (Decision.REFUSED, ("sổ chép lại",))


def test_of_two_reports_of_a_month_the_one_that_counts_is_answered(
    desk: RegisterDesk, club: SendingClub, folder: Path
) -> None:
    enrolled(desk, club)
    taken(desk, *club.exports("2024-01", "2024-01"))
    assert answered(desk, folder).number == 1

    accept(desk, waiting(desk)[0].file.id, "giống nhau")

    told = answered(desk, folder)
    assert (told.number, told.reasons) == (2, ("giống nhau",))


def test_a_report_that_waits_is_not_answered(
    desk: RegisterDesk, club: SendingClub, folder: Path
) -> None:
    enrolled(desk, club)
    other = club.copied(folder.parent / "other")
    taken(desk, *club.exports("2024-02"), *other.exports("2024-01"))

    with pytest.raises(Refused) as refused:
        answered(desk, folder)

    assert refused.value.code is RefusalCode.STILL_WAITING
    assert list(folder.iterdir()) == []


def test_what_never_came_in_is_not_answered(desk: RegisterDesk, club: SendingClub) -> None:
    enrolled(desk, club)

    assert refusal(desk, "CLB-A", "2024-01").code is RefusalCode.NOTHING_TO_ANSWER
    assert refusal(desk, "CLB-X", "2024-01").code is RefusalCode.NOTHING_TO_ANSWER


@pytest.mark.parametrize("period", ["2024-01", "2024-Q1"])
def test_what_an_association_added_up_is_not_answered(
    period: str, desk: RegisterDesk, province: RegisterDesk, club: SendingClub, folder: Path
) -> None:
    enrolled(desk, club)
    taken(desk, *club.exports("2024-01", "2024-02", "2024-03"))
    enrol(province, own_card(desk, OWN))
    taken(province, send(desk, Period.read(period), folder, OWN).path)

    assert refusal(province, "HNCT-DONG", period).code is RefusalCode.NOTHING_TO_ANSWER


@pytest.mark.parametrize(
    "question",
    [
        Question("Bìa", 1, ""),
        Question("", 1, "Vì sao?"),
        Question("Bìa", 1, "Vì\x01sao?"),
        Question("Bìa", 1, "\udcff"),
        Question("Bìa", 1, "x" * 501),
    ],
    ids=repr,
)
def test_a_question_that_nobody_can_read_is_not_sent(
    question: Question, desk: RegisterDesk, club: SendingClub, folder: Path
) -> None:
    enrolled(desk, club)
    taken(desk, *club.exports("2024-01"))

    with pytest.raises(Refused):
        answered(desk, folder, question)

    assert (list(folder.iterdir()), kept(desk)) == ([], [])


def test_another_file_of_the_name_is_left_alone(
    desk: RegisterDesk, club: SendingClub, folder: Path
) -> None:
    enrolled(desk, club)
    taken(desk, *club.exports("2024-01"))
    answered(desk, folder)

    with pytest.raises(FileExists):
        answered(desk, folder, WHY)

    assert len(kept(desk)) == 1


def test_another_answer_takes_the_place_of_the_file_and_both_are_kept(
    any_desk: RegisterDesk, club: SendingClub, folder: Path
) -> None:
    enrolled(any_desk, club)
    taken(any_desk, *club.exports("2024-01"))
    answered(any_desk, folder)
    file = report_of(any_desk, "CLB-A", "2024-01")

    path = answer_again(any_desk, file, [WHY], folder, OWN)

    content = receive(path.read_bytes()).content
    assert isinstance(content, Answer)
    assert content.questions == (WHY,)
    assert [one.number for one in kept(any_desk)] == [1, 2]
    assert [one.name for one in folder.iterdir()] == ["TL_CLB-A_2024-01_0001.xlsx"]


def test_what_is_no_answer_of_ours_is_not_written_over(
    desk: RegisterDesk, club: SendingClub, folder: Path
) -> None:
    enrolled(desk, club)
    taken(desk, *club.exports("2024-01"))
    answered(desk, folder)
    path = folder / "TL_CLB-A_2024-01_0001.xlsx"
    path.chmod(0o600)
    path.write_text("của người khác")

    with pytest.raises(FileExists):
        answer_again(desk, report_of(desk, "CLB-A", "2024-01"), [WHY], folder, OWN)

    assert (path.read_text(), len(kept(desk))) == ("của người khác", 1)


@pytest.mark.parametrize(
    ("question", "code"),
    [
        (Question("Khoan vay", 4, "Vì sao?"), RefusalCode.NO_SUCH_SHEET),
        (Question("_data", 0, "Vì sao?"), RefusalCode.NO_SUCH_SHEET),
        (Question("Khoản vay", 999, "Vì sao?"), RefusalCode.NO_SUCH_ROW),
    ],
    ids=repr,
)
def test_a_question_is_about_a_row_that_the_report_has(
    question: Question, code: RefusalCode, desk: RegisterDesk, club: SendingClub, folder: Path
) -> None:
    enrolled(desk, club)
    taken(desk, *club.exports("2024-01"))

    with pytest.raises(Refused) as refused:
        answered(desk, folder, question)

    assert refused.value.code is code
    assert (list(folder.iterdir()), kept(desk)) == ([], [])
    assert answered(desk, folder, Question("Khoản vay", 0, "Cả trang?")).questions


def test_the_holder_of_the_key_answers(desk: RegisterDesk, club: SendingClub, folder: Path) -> None:
    enrolled(desk, club)
    taken(desk, *club.exports("2024-01"))
    key = own_key(desk, PASSWORD, "Trần Thị Minh")

    path = answer(desk, report_of(desk, "CLB-A", "2024-01"), [], folder, key)

    content = receive(path.read_bytes()).content
    assert isinstance(content, Answer)
    assert content.officer == "Trần Thị Minh"


def test_a_missing_folder_is_told_and_nothing_is_kept(
    desk: RegisterDesk, club: SendingClub, folder: Path
) -> None:
    enrolled(desk, club)
    taken(desk, *club.exports("2024-01"))

    with pytest.raises(SurroundingsRefuse):
        answered(desk, folder / "usb")

    assert kept(desk) == []
