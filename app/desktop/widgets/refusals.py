"""Which sources of CloudSuite the account may not read, why, and what an administrator does about it."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from app.desktop import text
from app.desktop.widgets.basic import button, column, label, row
from app.domain.discovery import SourceFinding, Standing, Tenant


class Refusals(QFrame):
    """One line that unfolds; hidden while everything is open."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._tenant: Tenant | None = None
        self._closed: list[SourceFinding] = []
        self.count = button("", self.unfold, role="link")
        self.copy = button(
            self.tr("Copy for the administrator"),
            self._copy,
            name=self.tr("Copy the closed sources for the administrator"),
        )
        self.list = QWidget()
        self._lines = QVBoxLayout(self.list)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(10)
        head = row(self.count, self.copy)
        head.insertStretch(1, 1)
        self.setLayout(column(head, self.list, margins=(16, 12, 16, 12)))
        self.list.hide()
        self._show(None)

    def show_tenant(self, tenant: Tenant | None) -> None:
        """Counted as in the connection's line: what is read only on request is told without being counted."""
        # What is being read or marked stays as it is.
        if tenant != self._tenant:
            self._show(tenant)

    def _show(self, tenant: Tenant | None) -> None:
        self._tenant = tenant
        sources = tenant.sources if tenant else ()
        counted = [one for one in sources if one.standing is not Standing.READY and not one.is_on_request]
        self._closed = tenant.refusals() if tenant else []
        self.setVisible(bool(self._closed))
        words = self.tr("{n} of {m} sources are not open to this account")
        self.count.setText(words.replace("{n}", text.number(len(counted))).replace("{m}", text.number(len(sources))))
        self.count.setAccessibleName(self.count.text())
        self._fill()
        self._describe()

    def unfold(self) -> None:
        self.list.setVisible(self.list.isHidden())
        self._describe()

    def words(self) -> str:
        """What is copied: each source, why it is closed, and what to ask for."""
        return "\n\n".join(
            "\n".join(filter(None, (title(one), text.said(one.reason), text.said(one.hint)))) for one in self._closed
        )

    def _describe(self) -> None:
        folded = self.list.isHidden()
        self.count.setAccessibleDescription(self.tr("Shows the list") if folded else self.tr("Hides the list"))
        self.count.setToolTip(self.count.accessibleDescription())

    def _fill(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for one in self._closed:
            self._lines.addWidget(line(one))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.words())


def title(found: SourceFinding) -> str:
    """`Invoices: EXPORTMI/Select of FPLEDG (100)`."""
    place = f" ({found.place})" if found.place else ""
    return f"{text.route(found.route)}: {found.name}{place}"


def line(found: SourceFinding) -> QWidget:
    made = QWidget()
    parts: list[QLabel] = [label(title(found), "strong", wrap=True)]
    if found.reason:
        parts.append(label(text.said(found.reason), wrap=True, selectable=True))
    if found.hint:
        parts.append(label(text.said(found.hint), "muted", wrap=True, selectable=True))
    made.setLayout(column(*parts, space=2))
    made.setAccessibleName(f"{title(found)}. {text.said(found.reason)} {text.said(found.hint)}".strip())
    return made
