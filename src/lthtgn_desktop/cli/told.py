"""What only the command has to say: calls that are wrong, and readers who went away."""

from __future__ import annotations

from lthtgn_desktop.domain.errors import ClubError
from lthtgn_desktop.messages.words import visible


class Told(ClubError):
    """Something with sentences of its own; `sentences` are Vietnamese and English."""

    def __init__(self, vietnamese: str, english: str) -> None:
        super().__init__(vietnamese, english)
        self.sentences = (visible(vietnamese), visible(english))


class WrongCall(Told):
    """The words of a call are not right."""


class ThereAlready(WrongCall):
    """A file of this name is there; the command was not told to write over it, but could be."""

    def __init__(self, path: object) -> None:
        super().__init__(
            f"Đã có tệp “{path}” nên vẫn để nguyên. Chọn tên khác, hoặc thêm --force để ghi đè.",
            f"The file “{path}” exists and was left alone. Choose another name, or add --force.",
        )


class NobodyReads(Told):
    """Whoever read the acknowledgements has gone; the event on `line` is the last recorded."""

    def __init__(self, line: int) -> None:
        super().__init__(
            f"Bên nhận báo “ok” đã đóng nên dừng lại sau dòng {line}; các việc sau dòng đó chưa"
            " ghi. Kiểm tra bên nhận, rồi ghi tiếp các việc còn lại.",
            f"Whoever read the acknowledgements has gone, so it stopped after line {line}; nothing"
            " after that line is recorded. Look at the reader, then replay the rest.",
        )
