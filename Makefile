# Two commands do everything on a fresh Debian machine: `make run` and `make test`.
# Each first sets up what is missing (installer/setup.sh) and does nothing when all is there.

PYTHON := .venv/bin/python
COMPILE := .venv/bin/uv pip compile --quiet --universal --generate-hashes \
	--no-emit-index-url --python-version 3.11

.DEFAULT_GOAL := help
.PHONY: help run test torture bench pictures lock clean

help:
	@echo "make run      mở chương trình với sổ làm thử / open the program on a practice book"
	@echo "make test     mọi kiểm tra / every check: format, lint, imports, types, tests"
	@echo "make torture  thử nặng, một tỉnh 100 CLB / at full size, a province (TORTURE_ARGS=…)"
	@echo "make bench    đo tốc độ / measure the speed (BENCH_ARGS=…)"
	@echo "make pictures chụp mọi màn hình / photographs every screen (PICTURES_ARGS=…)"
	@echo "make lock     làm lại hai tệp khóa / re-make both lock files (LOCK_ARGS=--upgrade)"
	@echo "make clean    xóa .venv và đồ tạm, giữ sổ trong practice/ / keeps the books in practice/"

run:
	@sh installer/setup.sh run
	@sh installer/run.sh

test:
	@sh installer/setup.sh test
	@sh installer/checks.sh

# What takes too long for every change: the same as in the tests, at full size.
torture:
	@sh installer/setup.sh test
	@PYTHONPATH=tests $(PYTHON) tests/torture/english_window.py
	@PYTHONPATH=tests $(PYTHON) tests/torture/province.py $(TORTURE_ARGS)

bench:
	@sh installer/setup.sh test
	@PYTHONPATH=tests $(PYTHON) tests/bench/run.py $(BENCH_ARGS)

# Drawn without a screen, always alike: the help pages' pictures, and all others to be looked at.
pictures:
	@sh installer/setup.sh test
	@PYTHONPATH=tests $(PYTHON) tests/pictures/run.py $(PICTURES_ARGS)

# uv is needed for this alone, so it is in no lock file.
lock:
	@test -x $(PYTHON) || sh installer/setup.sh run
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check uv
	@echo "Đang làm lại tệp khóa / Re-making the lock files"
	@$(COMPILE) $(LOCK_ARGS) --group build pyproject.toml -o requirements.lock
	@$(COMPILE) $(LOCK_ARGS) --group build --group dev pyproject.toml -o requirements-dev.lock

clean:
	@rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find src tests migrations -name __pycache__ -type d -prune -exec rm -rf {} +
