"""What takes long is done beside the window: it stays awake, can be stopped, and tells once."""

from collections.abc import Iterator
from pathlib import Path
from threading import current_thread, main_thread
from time import sleep

import pytest
from PySide6.QtCore import Qt, QTimer

from builders import an_event, collected, paid
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.papers import Paper, PassbookMode, Wanted
from lthtgn_desktop.ui.long_work import LongWork
from lthtgn_desktop.ui.main_window import Frame
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.paper.passbook_shelf import last_event
from lthtgn_desktop.usecases.paper.print_paper import print_paper
from lthtgn_desktop.usecases.practice import make_practice
from lthtgn_desktop.usecases.progress import Stopped
from lthtgn_desktop.usecases.record import record_document
from ui.windows import (
    AROUND_THE_MEETING,
    a_book,
    a_frame,
    a_runner,
    a_window,
    focused,
    labels,
    press,
    until,
)

pytestmark = pytest.mark.usefixtures("qtbot")

Key = Qt.Key


def runner_of(frame: Frame) -> Runner:
    assert frame.page is not None
    return frame.page.runner


@pytest.fixture
def frame(tmp_path: Path) -> Iterator[Frame]:
    shown = a_frame(tmp_path, "home")
    yield shown
    runner_of(shown).get_up()
    shown.close()


@pytest.fixture
def runner(tmp_path: Path) -> Iterator[Runner]:
    made = a_runner(tmp_path)
    yield made
    made.get_up()


def for_ever(desk: Desk) -> None:
    """Work that ends only when it is stopped."""
    for done in range(10_000):
        desk.follow(done % 60, 60)
        sleep(0.005)


def recorded_for_ever(desk: Desk) -> None:
    """The same, in the middle of writing in the book."""
    with desk.book.writing() as writing:
        writing.connection.exec_driver_sql("DELETE FROM draft")
        for_ever(desk)


def test_it_works_in_another_thread_at_a_desk_of_its_own(runner: Runner) -> None:
    def verb(desk: Desk, more: int) -> tuple[bool, bool, int]:
        own = desk is not runner.desk and desk.book.engine is not runner.desk.book.engine
        return current_thread() is not main_thread(), own, last_event(desk) + more

    assert runner.run_long(verb, 3) == (True, True, last_event(runner.desk) + 3)
    assert runner.work is None


def test_the_window_lives_on_meanwhile(runner: Runner) -> None:
    ticks: list[int] = []
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(1))
    timer.start(10)

    runner.run_long(lambda _desk: sleep(0.5))

    assert len(ticks) > 5


def test_what_it_changed_is_told_in_the_windows_thread(runner: Runner) -> None:
    threads: list[object] = []
    runner.changed.connect(lambda _changed: threads.append(current_thread()))
    document = collected("2022-12-10", paid("M001", dues=10_000))

    assert runner.run_long(record_document, document) is not None

    assert threads == [main_thread()]
    assert runner.run(record_document, an_event("leave", "2022-12-11", member="M002")) is not None


def test_a_refusal_and_a_fault_are_told_once_each(runner: Runner) -> None:
    told: list[str] = []
    runner.refused.connect(lambda sentence, _error: told.append(sentence))

    def refuses(_desk: Desk) -> None:
        raise Refused(RefusalCode.PASSBOOK_NOTHING_NEW, member="Bà Hòa")

    def fails(_desk: Desk) -> None:
        raise ZeroDivisionError

    assert runner.run_long(refuses) is None
    assert runner.run_long(fails) is None

    assert len(told) == 2
    assert "Bà Hòa" in told[0]
    assert runner.work is None


def test_a_second_one_meanwhile_is_refused(runner: Runner) -> None:
    told: list[str] = []
    runner.refused.connect(lambda sentence, _error: told.append(sentence))
    answers: list[object] = []
    QTimer.singleShot(60, lambda: answers.append(runner.run_long(last_event)))

    def takes_a_while(_desk: Desk) -> int:
        sleep(0.3)
        return 7

    assert runner.run_long(takes_a_while) == 7

    assert answers == [None]
    assert len(told) == 1


def test_esc_stops_it_and_the_book_is_as_before(frame: Frame) -> None:
    runner = runner_of(frame)
    before, here = last_event(runner.desk), focused()
    seen: list[str] = []

    def look() -> None:
        seen.extend(labels(frame))
        press(Key.Key_Escape)

    def look_and_stop(_work: LongWork[object]) -> None:
        QTimer.singleShot(150, look)

    runner.slow.connect(look_and_stop)

    assert runner.run_long(recorded_for_ever) is None

    assert any(words.startswith("Đang làm ") and "/60" in words for words in seen)
    assert "Đã dừng theo yêu cầu. Sổ và các tệp vẫn như trước." in labels(frame)
    assert last_event(runner.desk) == before
    assert focused() is here
    assert runner.run_long(last_event) == before


def test_keys_and_clicks_go_nowhere_else_meanwhile(frame: Frame) -> None:
    page = frame.page

    def keys(_work: object) -> None:
        def typed() -> None:
            press(Key.Key_1, Key.Key_2)
            press(Key.Key_Return)  # the button that stops has the cursor

        QTimer.singleShot(50, typed)

    runner_of(frame).slow.connect(keys)

    assert runner_of(frame).run_long(for_ever) is None

    assert frame.page is page


def test_a_practice_club_that_is_stopped_leaves_nothing(tmp_path: Path) -> None:
    runner = Runner()
    runner.slow.connect(lambda work: work.stop())
    path = tmp_path / "lam-thu.clb"

    def slowly(follow: object) -> None:
        sleep(0.5)  # so that the person is told on any computer
        make_practice(path, AROUND_THE_MEETING._replace(follow=follow))  # type: ignore[arg-type]

    assert runner.attempt_long(slowly) is None

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("everyone", [Paper.PASSBOOK, Paper.STATEMENT])
def test_papers_of_everybody_say_how_far_they_are_and_can_be_stopped(
    everyone: Paper, runner: Runner
) -> None:
    heard: list[tuple[int, int]] = []
    wanted = Wanted(everyone=True, year=2022)

    desk = runner.desk.another(lambda done, count: heard.append((done, count)))
    print_paper(desk, everyone, wanted)
    desk.close()

    assert [done for done, _ in heard] == list(range(len(heard)))
    assert {count for _, count in heard} == {len(heard)}

    def stops(done: int, _count: int) -> None:
        if done == 3:
            raise Stopped

    stopped = runner.desk.another(stops)
    with pytest.raises(Stopped):
        print_paper(stopped, everyone, wanted)
    stopped.close()


def test_it_prints_what_it_prints_without_a_thread(runner: Runner) -> None:
    wanted = Wanted(everyone=True, year=2022, mode=PassbookMode.BOOKLET)

    assert runner.run_long(print_paper, Paper.PASSBOOK, wanted) == runner.run(
        print_paper, Paper.PASSBOOK, wanted
    )


def test_closing_the_window_stops_it_first(tmp_path: Path) -> None:
    window, opening = a_window(a_book(tmp_path))
    closed: list[bool] = []

    def close(_work: object) -> None:
        QTimer.singleShot(50, lambda: closed.append(window.close()))

    opening.runner.slow.connect(close)

    assert opening.runner.run_long(for_ever) is None

    assert closed == [False]
    until(lambda: not window.isVisible())
    assert not opening.runner.has_desk
