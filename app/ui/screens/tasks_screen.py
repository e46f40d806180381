"""Everything that waits for a supervisor, each with the one thing to do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton
from app.ui.kit.card import TapCard
from app.ui.kit.layouts import ActionBar, column
from app.ui.kit.pill import Pill
from app.ui.kit.text import Text
from app.ui.screens.local_time import local_now
from app.ui.screens.screen import Frame, Screen
from app.ui.screens.tasks.all_tasks import all_tasks
from app.ui.screens.tasks.task import Asked, Task
from app.ui.steps.tile_grid import PagedArea, TileGrid
from app.ui.theme import State, look


class TaskCard(TapCard):
    """Wide enough for a sentence."""

    def minimumSizeHint(self) -> QSize:
        """Three stand beside each other on a wide panel."""
        return super().minimumSizeHint().expandedTo(QSize(look().scale.px(300), 0))


class TasksScreen(Screen):
    """A card a task; a tap leads to where it is done."""

    key = "tasks"
    rail = "line"

    def __init__(self, desk: Desk, frame: Frame) -> None:
        super().__init__(desk, frame)
        self._shown: tuple[Task, ...] | None = None
        self._none = Text(QCoreApplication.translate("TasksScreen", "Nothing waits for you."), "h1")
        self._none.setObjectName("no_tasks")
        self._none.hide()
        self._grid = TileGrid()
        bar = ActionBar()
        back = ActionButton(QCoreApplication.translate("Sheet", "Back"), icon="back")
        back.setObjectName("back")
        back.clicked.connect(frame.back)
        bar.add(back)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(look().scale.mm(2))
        page.addWidget(self._none)
        holder = QWidget()
        holder.setLayout(column(self._grid, 1))
        page.addWidget(PagedArea(holder), 1)
        page.addWidget(bar)

    def enter(self, where: object) -> None:
        """Ask what waits."""
        del where
        self._shown = None
        self._ask()

    def refresh(self, topics: frozenset[str]) -> None:
        """Any fact about a vehicle, run, part, want or person may end a task or bring one."""
        if topics & {"vehicle", "run", "part", "want", "person"}:
            self._ask()

    def _ask(self) -> None:
        language, today = self.frame.language, local_now(self.desk).date()
        self.desk.ask(
            lambda queries: all_tasks(Asked(queries, language, today)),
            self._show,
            self.frame.refuse,
        )

    def _show(self, tasks: tuple[Task, ...]) -> None:
        title = QCoreApplication.translate("TasksScreen", "Supervisor's tasks")
        text = QCoreApplication.translate("TasksScreen", "{count} waiting")
        self.frame.heading(title, text.format(count=len(tasks)))
        if tasks == self._shown:
            return
        self._shown = tasks
        self._none.setVisible(not tasks)
        self._grid.set_tiles([(self._card(one), False) for one in tasks])

    def _card(self, task: Task) -> TapCard:
        card = TaskCard(state=task.state)
        card.setObjectName(f"task:{task.key}")
        card.setAccessibleName(f"{task.title}: {task.about}")
        card.body.addWidget(Pill(task.title, task.state, small=True))
        card.body.addWidget(Text(task.about, "strong"))
        card.body.addWidget(Text(task.detail, "body", state=State.OFF))
        card.body.addStretch(1)
        card.body.addWidget(Text(f"{task.do} ›", "title"))
        card.setMinimumHeight(look().scale.px(190))
        card.tapped.connect(lambda: self.frame.go(task.screen, task.place))
        return card
