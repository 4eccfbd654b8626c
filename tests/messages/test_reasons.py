import string
import time

import pytest

from command_tools import VIETNAMESE
from lthtgn_desktop.domain.reception import Reason, ReasonCode
from lthtgn_desktop.messages import Language, reason_sentence
from lthtgn_desktop.messages.reasons import REASONS
from lthtgn_desktop.messages.words import MISSING

DETAILS: dict[str, object] = {
    "club": "CLB-01",
    "owner": "CLB-02",
    "cell": "B7",
    "day": "2026-11-20",
    "decision": "sổ chép lại",
    "field": "content.funds",
    "figures": "HD, TTN",
    "fingerprint": "7SFS-2WRS-VSWH-YXW4-MJ7K",
    "first": 3,
    "form": "TH-HOI",
    "last": 4,
    "missing": "2, 3",
    "number": 5,
    "part": "xl/workbook.xml",
    "parts": "Sổ quỹ",
    "period": "2026-11",
    "sheet": "Sổ quỹ",
    "signed_at": "20/11/2026 09:00",
}


def placeholders(sentence: str) -> set[str]:
    return {key for _, key, _, _ in string.Formatter().parse(sentence) if key is not None}


@pytest.mark.parametrize("code", ReasonCode)
def test_every_reason_has_a_sentence_in_both_languages(code: ReasonCode) -> None:
    vietnamese, english = REASONS[code]

    assert VIETNAMESE.search(vietnamese)
    assert english.strip()
    assert VIETNAMESE.search(english) is None
    assert placeholders(vietnamese) == placeholders(english)
    assert placeholders(vietnamese) <= DETAILS.keys()


def test_no_sentence_is_of_no_reason() -> None:
    assert REASONS.keys() == set(ReasonCode)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("code", ReasonCode)
def test_a_reason_with_its_details_is_said_on_one_line(
    code: ReasonCode, language: Language
) -> None:
    wanted = placeholders(REASONS[code][0])

    said = reason_sentence(Reason(code, {name: DETAILS[name] for name in wanted}), language)

    assert "\n" not in said
    assert said.endswith(".")
    assert MISSING not in said
    assert all(f"{{{name}}}" not in said for name in wanted)


def test_the_officer_is_told_what_happened_to_a_file_that_excel_saved() -> None:
    said = reason_sentence(Reason(ReasonCode.NO_SIGNATURE, {}), Language.VIETNAMESE)

    assert "Tệp đã được mở và lưu lại bằng Excel, hãy xin tệp gốc" in said


def test_what_a_stranger_wrote_cannot_hide_or_bend_the_sentence() -> None:
    reason = Reason(ReasonCode.DATA_FORM, {"field": "a\u202eb\nc" + "x" * 500})

    said = reason_sentence(reason, Language.ENGLISH)

    assert said.isprintable()
    assert len(said) < 200


@pytest.mark.parametrize(
    ("code", "detail", "said"),
    [
        (ReasonCode.KEY_REVOKED, {"newer": "7SFS"}, "xuất lại bằng khóa mới (7SFS)"),
        (ReasonCode.KEY_NOT_FOR_NUMBER, {"newer": "7SFS"}, "xuất lại bằng khóa mới (7SFS)"),
        (ReasonCode.NOT_A_WORKBOOK, {"card": "CLB-01"}, "Đây là thẻ đăng ký của CLB-01"),
        (ReasonCode.PRACTICE, {"clubs": "CLB-01"}, "số liệu làm thử, không thật, của: CLB-01"),
        (ReasonCode.NOT_FOR_US, {"form": "TH-HOI"}, "Tệp này là tệp tổng hợp"),
        (ReasonCode.NOT_FOR_US, {"form": "card"}, "Tệp này là thẻ đăng ký"),
        (ReasonCode.MONTH_MISSING, {"period": "2025-Q3"}, "(quý III/2025)"),
        (ReasonCode.MONTH_MISSING, {"period": "2025-01"}, "(tháng 01/2025)"),
        (ReasonCode.MONTH_MISSING, {"period": "2025-H2"}, "(6 tháng cuối năm 2025)"),
        (ReasonCode.MONTH_MISSING, {"period": "2025"}, "(năm 2025)"),
        (ReasonCode.MONTH_CHANGED, {"figures": "CLB-01 2026-10"}, "(CLB-01 10/2026)"),
    ],
    ids=str,
)
def test_what_more_is_known_is_said_in_words(
    code: ReasonCode, detail: dict[str, object], said: str
) -> None:
    sentences = [reason_sentence(Reason(code, DETAILS | detail), one) for one in Language]

    assert said in sentences[0]
    assert VIETNAMESE.search(sentences[1]) is None


def test_a_moment_is_told_by_the_clock_of_this_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Ho_Chi_Minh")
    time.tzset()
    reason = Reason(ReasonCode.CLOCK_ODD, {"signed_at": "2026-11-20T20:00:00+00:00"})

    said = reason_sentence(reason, Language.VIETNAMESE)

    monkeypatch.undo()
    time.tzset()
    assert "(21/11/2026 03:00)" in said
