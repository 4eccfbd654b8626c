from builders import an_event
from lthtgn_desktop.domain import acts
from lthtgn_desktop.domain.lenders import Lenders, lender_keys, lender_name
from lthtgn_desktop.domain.life import read_event


def keys_of(**said: str) -> list[str]:
    act = read_event(an_event("receive", nature="borrowed", **said), spare_ref="e").act
    assert isinstance(act, acts.Receive)
    return lender_keys(act)


def test_lenders_are_numbered_in_their_order_in_each_fund() -> None:
    lenders = Lenders()
    names = [("TTN", "Hội"), ("TTN", "Chủ nhiệm"), ("HD", "Hội"), ("TTN", "HỘI")]

    numbers = [lenders.take_in(fund, [lender_name(name)]) for fund, name in names]

    assert numbers == [1, 2, 1, 1]
    assert lenders.next_number("TTN") == 3


def test_a_lender_is_known_by_any_name_and_a_stranger_by_none() -> None:
    lenders = Lenders()
    lenders.take_in("TTN", keys_of(**{"from": "Bà Tư", "member": "M001"}))

    assert lenders.number("TTN", [lender_name("bà tư")]) == 1
    assert lenders.number("TTN", ["member:M001"]) == 1
    assert lenders.number("TTN", [lender_name("Bà Năm")]) is None


def test_a_lender_of_whom_nothing_is_said_is_known_by_the_source() -> None:
    assert keys_of(source="bank") == ["name:bank"]
