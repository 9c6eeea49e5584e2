"""`python -m tests.desktop.real_file FILE`: what a file manager is to others, a window from which a file is dragged."""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QMimeData, Qt, QTimer, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel


class File(QLabel):
    def __init__(self, path: str) -> None:
        super().__init__("A file")
        self._path = path
        self.setFixedSize(120, 60)
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
        self.move(1140, 780)

    def mouseMoveEvent(self, _event: QMouseEvent) -> None:  # noqa: N802
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(self._path)])
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction)

    def tell(self) -> None:
        there = self.mapToGlobal(self.rect().center())
        sys.stdout.write(json.dumps({"at": [there.x(), there.y()]}) + "\n")
        sys.stdout.flush()


def main() -> int:
    app = QApplication(sys.argv[:1])
    file = File(sys.argv[1])
    file.show()
    timer = QTimer(file)
    timer.timeout.connect(file.tell)
    timer.start(100)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
