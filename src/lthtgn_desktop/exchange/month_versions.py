"""The versions of the monthly report's form: 1, and 2 for books that took over what paper said.

Version 2 says in `brought` what capital the lending fund had when the book began. A report that
has nothing of it is written in version 1, byte for byte as before.
"""

from __future__ import annotations

from lthtgn_desktop.domain.documents import NotThisForm
from lthtgn_desktop.domain.report import MonthlyReport
from lthtgn_desktop.exchange import layout

_FIRST = 1
VERSIONS_READ = range(_FIRST, layout.VERSION + 1)
"""The versions that can be read."""

_WITH_BROUGHT = ("capital", "income_fund")
"""Where version 2 has `brought`, within `counted`."""


def version_of(report: MonthlyReport) -> int:
    """Return the version in which a report is written."""
    return layout.VERSION if report.has_openings else _FIRST


def written_in(version: int, content: object) -> object:
    """Return a report's document as its version has it."""
    if version != _FIRST or not isinstance(content, dict):
        return content
    counted = dict(content["counted"])
    for name in _WITH_BROUGHT:
        counted[name] = {key: value for key, value in counted[name].items() if key != "brought"}
    return content | {"counted": counted}


def readable(version: int, content: object) -> object:
    """Return the document of any version as the newest one; raises `NotThisForm`.

    What is no such document at all comes back as it is, to be refused where it is read.
    """
    if version != _FIRST or not isinstance(content, dict):
        return content
    counted = content.get("counted")
    if not isinstance(counted, dict):
        return content
    counted = dict(counted)
    for name in _WITH_BROUGHT:
        if isinstance(part := counted.get(name), dict):
            if "brought" in part:
                raise NotThisForm("counted", name, "brought")
            counted[name] = part | {"brought": "0"}
    return content | {"counted": counted}
