"""PySide6 6.12.0 on CPython 3.11 loses a reference to True at every emit and aborts the process after some 600."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication


class Sender(QObject):
    told = Signal(bool, object)


class Receiver(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def take(self, flag: bool, _fact: object) -> None:
        self.count += flag


def test_five_thousand_emits_leave_the_interpreter_whole(qapp: QApplication) -> None:
    sender, receiver = Sender(), Receiver()
    sender.told.connect(receiver.take)
    for place in range(5_000):
        sender.told.emit(True, place)
    assert receiver.count == 5_000
