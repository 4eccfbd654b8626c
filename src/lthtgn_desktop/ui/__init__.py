"""What is seen: the only place with Qt; it asks use cases and shows, it decides nothing.

The law here:
- A screen talks to the book through `Runner` alone, and hears of changes through `interests`
  and `reload()` alone; screens never import each other, nor store, exchange or printing.
- An `if` about the club's rules stands in the wrong folder; texts stand in `ui.texts`.
- The keyboard does everything, and focus is seen. No message goes away by itself, no dialog blocks
  (`open()`, never `exec()`), and what was typed is never lost without a question.

How to add a screen, here the one of the members:
1. `texts/members.py`: `TEXTS = {"members.title": "Thành viên", ...}`; one line in
   `texts/__init__.py` adds it. A text with figures: `text("members.count", count=60)`.
   The same ids in English stand in `texts/english/members.py`.
2. `members/__init__.py` (one docstring) and `members/page.py`:

    class MembersPage(Page):
        interests = Changed.MEMBERS

        def __init__(self, runner: Runner) -> None:
            super().__init__(runner, title=text("members.title"))
            self._list = QTableView()                 # widgets only; nothing is read here
            self.fill_with(self._list)

        def reload(self) -> None:                     # on entering, and on a change that matters
            if (seen := self.runner.run(picture)) is not None:
                ...                                   # None: refused, the strip says why

        def first_focus(self) -> QWidget:
            return self._list

    def make(runner: Runner) -> Page:
        return MembersPage(runner)

3. `screens.py`: `"members": "lthtgn_desktop.ui.members.page"`; a line in `home/groups.py`, and its
   word `home.members`. Home and the meeting send a person on an `Errand` (a day, a task): override
   `take`. A page that `waits` is shown again when what it led to emits `leaves("home")`, or on Esc.
4. Saving: `done = self.runner.run(record_document, self._form.document())`; after a success
   `self.told.emit(text("members.saved", ...))` and `self.leaves.emit("home")`.
   A form: `Form([Row("name", text("members.name"), TextField()), ...])` from `widgets/form.py`;
   `form.document()` is None while a field has a problem, which then stands beside the field.
   A big act asks first: `ask(self, question, yes=..., no=..., then=self._save)`.
5. Buttons of the top bar: `bar_buttons()`. Unsaved work: override `leave(go)`.
6. `tests/ui/members/test_members_page.py` (names of test files are unique); `ui.windows` has
   `a_frame(folder, "members")`, `press` and `type_text`.
"""
