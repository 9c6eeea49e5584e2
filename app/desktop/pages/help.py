"""Help: the user guide that comes with the app."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QDesktopServices,
    QFont,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextTable,
    QTextTableCellFormat,
)
from PySide6.QtWidgets import QListWidget, QTextBrowser

from app.desktop.bridge import Bridge
from app.desktop.look import Look
from app.desktop.pages.page import Page
from app.desktop.tokens import Tokens
from app.desktop.widgets.basic import button, column, row


class HelpPage(Page):
    def __init__(self, bridge: Bridge, look: Look) -> None:
        super().__init__(bridge, look)
        self._files = _in_order((look.icons.folder.parent / "help").glob("*.md"))
        self.topics = QListWidget()
        self.topics.setAccessibleName(self.tr("Topics"))
        self.topics.setObjectName("topics")
        self.topics.setFixedWidth(232)
        self.topics.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.topics.addItems([_title(path) for path in self._files])
        self.reader = QTextBrowser()
        self.reader.setAccessibleName(self.tr("User guide"))
        self.reader.setOpenLinks(False)
        self.reader.setSearchPaths([str(path.parent) for path in self._files[:1]])
        self.check = button(self.tr("Check this installation…"), self.check_up)
        beside = column(self.topics, self.check, space=12)
        layout = row(beside, self.reader, space=12, margins=(24, 16, 24, 16))
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.topics.currentRowChanged.connect(self._show)
        self.reader.anchorClicked.connect(self._follow)
        look.theme.changed.connect(self._write)
        self.topics.setCurrentRow(0)

    def check_up(self) -> None:
        from app.desktop.widgets.check_up import CheckUpDialog  # noqa: PLC0415

        self.dialog = CheckUpDialog(self.bridge, self.look, self)
        self.dialog.finished.connect(self.dialog.deleteLater)
        self.dialog.open()

    def _show(self, _row: int) -> None:
        self._write()

    def _write(self) -> None:
        place = self.topics.currentRow()
        if 0 <= place < len(self._files):
            font = QFont(self.font())
            font.setPixelSize(self.look.theme.sizes.body + 1)
            self.reader.document().setDefaultFont(font)
            self.reader.setMarkdown(self._files[place].read_text(encoding="utf-8"))
            self.reader.document().setDocumentMargin(20)
            _space_out(self.reader.document(), self.look.theme.tokens)

    def _follow(self, link: QUrl) -> None:
        names = [path.name for path in self._files]
        if link.fileName() in names:
            self.topics.setCurrentRow(names.index(link.fileName()))
        else:
            QDesktopServices.openUrl(link)


def _space_out(document: QTextDocument, tokens: Tokens) -> None:
    """Markdown comes without room between paragraphs, and with tables drawn like a spreadsheet."""
    block = document.begin()
    while block.isValid():
        room = QTextBlockFormat()
        level = block.blockFormat().headingLevel()
        in_table = QTextCursor(block).currentTable() is not None
        room.setTopMargin(0 if in_table or level == 1 else 18 if level else 0)
        room.setBottomMargin(0 if in_table else 8)
        room.setLineHeight(125, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        QTextCursor(block).mergeBlockFormat(room)
        block = block.next()
    for table in (frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable)):
        form = table.format()
        form.setBorder(0)
        form.setCellSpacing(0)
        form.setBottomMargin(8)
        table.setFormat(form)
        _rule(table, QColor(tokens.line))


def _rule(table: QTextTable, line: QColor) -> None:
    """A hairline under each row, nothing else."""
    for line_number in range(table.rows()):
        for place in range(table.columns()):
            cell = QTextTableCellFormat()
            cell.setBottomBorder(1)
            cell.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            cell.setBottomBorderBrush(line)
            cell.setTopPadding(5)
            cell.setBottomPadding(5)
            cell.setRightPadding(24)
            cell.setLeftPadding(2)
            table.cellAt(line_number, place).setFormat(cell)


def _title(path: Path) -> str:
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    return first.lstrip("# ").strip() or path.stem


def _in_order(files: Iterable[Path]) -> list[Path]:
    """The guide to the first steps first, then by name."""
    return sorted(files, key=lambda path: (path.name != "guide.md", path.name))
