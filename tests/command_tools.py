"""Calls of the command, in this process or in one of their own, and what they answered."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from typing import IO, Any, NamedTuple

HEADER = '{"format": "club-life", "version": 1}\n'
CLUB: dict[str, Any] = {
    "type": "club",
    "date": "2024-01-01",
    "ref": "clb",
    "code": "HP-LN-NX",
    "name": "CLB LTHTGN thôn Nam Xuân",
    "hamlet": "Nam Xuân",
    "commune": "Liên Nghĩa",
    "province": "Hải Phòng",
}
GIFT: dict[str, Any] = {
    "type": "receive",
    "date": "2024-01-02",
    "ref": "qua",
    "fund": "HD",
    "into": "cash",
    "nature": "gift",
    "source": "mobilised",
    "amount": 70_000,
}
SPEND: dict[str, Any] = {
    "type": "spend",
    "date": "2024-01-03",
    "ref": "chi",
    "fund": "HD",
    "from": "cash",
    "area": "health",
    "amount": 90_000,
    "text": "Khám sức khỏe",
}
NEW = ["--code", "C1", "--name", "CLB", "--hamlet", "H", "--commune", "X", "--province", "P"]
VIETNAMESE = re.compile("[ăâđêôơưạảấầẩậắằẳặẹẻếềểệỉịọỏốồổộớờởợụủứừửựỳỵỷỹ]", re.IGNORECASE)


class Answer(NamedTuple):
    """What a call answered: its exit code, standard output and standard error."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:  # noqa: ANN401 - whatever JSON holds
        """The one document of a `--json` call; no number in it has a fraction."""
        return json.loads(self.out, parse_float=_no_fraction)


Lthtgn = Callable[..., Answer]


def _no_fraction(text: str) -> float:
    raise AssertionError(text)


def a_life(*documents: dict[str, Any]) -> str:
    """A life file of these events."""
    lines = (json.dumps(document, ensure_ascii=False) + "\n" for document in documents)
    return HEADER + "".join(lines)


def is_one_sentence(answer: Answer) -> bool:
    """Whether a failed call said one line, on standard error and nowhere else."""
    said = answer.err
    is_line = said.endswith("\n") and said.count("\n") == 1 and len(said) > len("\n")
    return is_line and answer.out == "" and "Traceback" not in said


def started(*words: object) -> subprocess.Popen[bytes]:
    """Start the command and leave it running, with a pipe at each end."""
    pipe = subprocess.PIPE
    command = [sys.executable, "-m", "lthtgn_desktop", *map(str, words)]
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe)


def pipe_of(stream: IO[bytes] | None) -> IO[bytes]:
    """One end of a command that was started."""
    assert stream is not None
    return stream


def in_a_process_of_its_own(*words: object, **more: Any) -> Answer:  # noqa: ANN401 - subprocess's
    """Call the command as a shell does."""
    command = [sys.executable, "-m", "lthtgn_desktop", *map(str, words)]
    done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8", **more)
    return Answer(done.returncode, done.stdout, done.stderr)
