from lthtgn_desktop.domain.reception import (
    FileRefused,
    Outcome,
    Reason,
    ReasonCode,
    read_reasons,
    reasons_text,
)


def test_reasons_are_kept_as_text_and_read_again() -> None:
    reasons = [
        Reason(ReasonCode.GAP, {"missing": "2, 3", "number": 4}),
        Reason(ReasonCode.OTHER_IDENTITY, {"club": "HP-Đông"}),
    ]

    assert read_reasons(reasons_text(reasons)) == reasons
    assert "Đông" in reasons_text(reasons)
    assert read_reasons(reasons_text([])) == []


def test_a_detail_that_is_no_number_is_kept_as_its_text() -> None:
    (kept,) = read_reasons(reasons_text([Reason(ReasonCode.DATA_FORM, {"field": Outcome.VALID})]))

    assert kept.details == {"field": "valid"}


def test_a_refused_file_says_how_far_and_why() -> None:
    refused = FileRefused(Outcome.BROKEN, ReasonCode.CONTENT_CHANGED, parts="Bìa")

    assert refused.outcome is Outcome.BROKEN
    assert refused.reason == Reason(ReasonCode.CONTENT_CHANGED, {"parts": "Bìa"})
