"""The house rules that no other tool checks: sizes, names, exact numbers, clocks, twins."""

import ast
import re
import string
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TypeVar

import pytest

from lthtgn_desktop.domain.errors import RefusalCode
from lthtgn_desktop.messages import SENTENCES

ROOT = Path(__file__).parents[1]
SRC = ROOT / "src" / "lthtgn_desktop"
TESTS = ROOT / "tests"
TWINNED = ("domain", "store", "exchange", "printing")  # layers whose every module has its test file

DRAWERS = re.compile(r"\b(utils?|misc|helpers?|common|base|manager|service|handler)\b")

# A module without a test file of its own, or a test file of no single module; and why.
NO_TWIN = {
    "domain/acts.py": "plain values; test_life reads and refuses them",
    "domain/answers.py": "plain values; test_answer_file writes and reads them",
    "domain/association.py": "plain values; the tests of the register keep and find them",
    "domain/club_month.py": "plain values; test_month_of_club and test_club_sums fill them",
    "domain/file_forms.py": "plain values; test_payload writes and reads them",
    "domain/breaches.py": "codes and errors; their sentences are tested in tests/messages",
    "domain/choices.py": "closed lists; test_life reads and refuses them",
    "domain/errors.py": "codes; their sentences are tested below",
    "exchange/signing/test_attacks.py": "every attack of the signature's specification, as a file",
    "exchange/signing/test_outside_judges.py": "other programs verify our files, and we theirs",
    "domain/test_corners.py": "corners in which several rules meet",
    "store/test_store_corners.py": "corners in which the whole store meets",
    "domain/test_properties.py": "random lives through all the rules together",
    "store/test_durability.py": "kills and full disks, at the command from outside",
    "store/test_tampering.py": "every column of every table changed from outside",
    "domain/request_acts.py": "plain values; test_life reads and refuses them",
    "domain/fields.py": "names of shapes; test_life reads and refuses them",
    "domain/events.py": "plain values; test_life reads and refuses them",
}

# A module of the domain that divides something other than whole đồng with `/`; and why.
DIVIDES: dict[str, str] = {}

# Paths of a developer's machine and hosts of registries; the spaces keep them out of this file.
NOT_OURS = ["/work /main", "/work /shared", "/root /"]
NOT_OURS += ["pypi .org", "python hosted.org", "deb .debian.org", "registry .npmjs"]

Node = TypeVar("Node", bound=ast.AST)


def modules(*layers: str) -> list[Path]:
    return sorted(path for layer in layers for path in (SRC / layer).rglob("*.py"))


def name(path: Path) -> str:
    return path.relative_to(SRC).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


def nodes(paths: list[Path], kind: type[Node]) -> Iterator[tuple[str, Node]]:
    for path in paths:
        for node in ast.walk(tree(path)):
            if isinstance(node, kind):
                yield f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', '?')}", node


def test_a_module_fits_in_the_head() -> None:
    lengths = {name(path): len(path.read_text("utf-8").splitlines()) for path in modules("")}

    assert {path: length for path, length in lengths.items() if length > 300} == {}
    assert lengths.get("ui/main_window.py", 0) <= 150


def test_a_function_fits_on_a_screen() -> None:
    functions = nodes(modules(""), ast.FunctionDef)

    assert [at for at, node in functions if (node.end_lineno or 0) - node.lineno >= 40] == []


def test_a_class_has_at_most_fifteen_methods() -> None:
    def methods(node: ast.ClassDef) -> list[ast.stmt]:
        return [part for part in node.body if isinstance(part, ast.FunctionDef)]

    assert [at for at, node in nodes(modules(""), ast.ClassDef) if len(methods(node)) > 15] == []


def test_nothing_is_a_drawer() -> None:
    assert [name(path) for path in modules("") if DRAWERS.search(name(path))] == []


def test_the_domain_has_no_float() -> None:
    literals = nodes(modules("domain"), ast.Constant)
    calls = nodes(modules("domain"), ast.Call)

    assert [at for at, node in literals if isinstance(node.value, float | complex)] == []
    assert [at for at, node in calls if ast.unparse(node.func) == "float"] == []


def test_the_domain_does_not_divide_with_a_slash() -> None:
    exact = [path for path in modules("domain") if name(path) not in DIVIDES]

    assert [at for at, node in nodes(exact, ast.BinOp) if isinstance(node.op, ast.Div)] == []
    assert [at for at, node in nodes(exact, ast.AugAssign) if isinstance(node.op, ast.Div)] == []


def test_time_comes_in_as_an_argument() -> None:
    clock = re.compile(r".+\.(now|today|utcnow)|time\.time(_ns)?")
    attributes = nodes(modules(*TWINNED), ast.Attribute)

    assert [at for at, node in attributes if clock.fullmatch(ast.unparse(node))] == []


def test_at_most_two_places_catch_everything() -> None:
    def catches_everything(node: ast.ExceptHandler) -> bool:
        caught = ast.unparse(node.type) if node.type else "Exception"
        # A handler that cleans up and passes the error on catches nothing.
        passes_on = ast.unparse(node.body[-1]) == "raise"
        return re.search(r"\b(Base)?Exception\b", caught) is not None and not passes_on

    handlers = nodes(modules(""), ast.ExceptHandler)

    assert len([at for at, node in handlers if catches_everything(node)]) <= 2


def test_migrations_import_nothing_of_the_program() -> None:
    versions = sorted(ROOT.glob("migrations/**/versions/*.py"))
    imports = [*nodes(versions, ast.Import), *nodes(versions, ast.ImportFrom)]

    assert [at for at, node in imports if "lthtgn_desktop" in ast.unparse(node)] == []


@pytest.mark.parametrize("versions", sorted(ROOT.glob("migrations/**/versions")))
def test_migrations_form_one_line(versions: Path) -> None:
    def says(path: Path, key: str) -> object:
        assigned = nodes([path], ast.Assign)
        (value,) = [node.value for _, node in assigned if ast.unparse(node.targets[0]) == key]
        return ast.literal_eval(value)

    files = sorted(versions.glob("*.py"))
    after = {says(path, "down_revision"): says(path, "revision") for path in files}

    walked: list[object] = [None]
    while walked[-1] in after:
        walked.append(after.pop(walked[-1]))

    assert len(walked) == len(files) + 1


def test_paths_in_the_readme_exist() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    rows = [line for line in readme.splitlines() if line.startswith("|")]
    words = [word for row in rows for word in re.findall(r"`([\w./-]+)`", row)]
    paths = [word for word in words if "/" in word or word.endswith(".py")]

    assert paths
    assert [p for p in paths if not ((ROOT / p).exists() or (SRC / p).exists())] == []


def twins(module: Path) -> list[Path]:
    """The test file of a module, or the one of the package that it is a part of."""
    place = module.relative_to(SRC)
    return [TESTS / part.parent / f"test_{part.stem}.py" for part in [place, *place.parents[:-2]]]


def test_modules_and_test_files_are_twins() -> None:
    tests = {path for layer in TWINNED for path in (TESTS / layer).rglob("test_*.py")}
    named = [path for path in modules(*TWINNED) if path.stem != "__init__"]

    untested = {name(path) for path in named if tests.isdisjoint(twins(path))}
    strays = tests - {twin for path in named for twin in twins(path)}

    assert sorted(untested - NO_TWIN.keys()) == []
    assert sorted({path.relative_to(TESTS).as_posix() for path in strays} - NO_TWIN.keys()) == []
    assert [p for p in NO_TWIN if not ((SRC / p).exists() or (TESTS / p).exists())] == []


def test_every_file_of_the_program_is_a_module() -> None:
    files = [path for path in SRC.rglob("*") if path.is_file() and "__pycache__" not in path.parts]

    assert [name(path) for path in files if path.suffix != ".py"] == ["py.typed"]


def test_no_file_names_a_machine_or_a_registry() -> None:
    # Without the index: a new file counts before it is added, and an archive without .git will do.
    search = ["git", "grep", "--no-index", "--exclude-standard", "--files-with-matches", "-F"]
    words = [part for word in NOT_OURS for part in ("-e", word.replace(" ", ""))]
    command = [*search, *words, "--", ".", ":(exclude)*.lock"]

    found = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)

    assert (found.stdout, found.stderr, found.returncode) == ("", "", 1)  # 1: nothing found


def placeholders(sentence: str) -> set[str]:
    return {key for _, key, _, _ in string.Formatter().parse(sentence) if key is not None}


@pytest.mark.parametrize("code", RefusalCode)
def test_every_refusal_has_a_sentence_in_both_languages(code: RefusalCode) -> None:
    vietnamese, english = SENTENCES[code.value]

    assert vietnamese.strip()
    assert english.strip()
    assert placeholders(vietnamese) == placeholders(english)
