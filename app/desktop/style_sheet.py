"""The one style sheet, written from the tokens. Roles of widgets are their object names or the property `role`."""

from __future__ import annotations

from pathlib import Path
from string import Template

from app.desktop.tokens import Sizes, Tokens

_SHEET = Template(
    """
* { font-size: ${body}px; }
QMainWindow, QDialog, QWidget#page, QWidget#body { background: $window; color: $text; }
QScrollArea, QScrollArea > QWidget > QWidget#body { background: $window; border: 0; }
QScrollArea > QWidget > QWidget#step { background: $surface; }
QLabel { color: $text; background: transparent; }
QLabel[role="title"] { font-size: ${title}px; font-weight: 600; }
QLabel[role="section"] { font-size: ${section}px; font-weight: 600; }
QLabel[role="verdict"] { font-size: ${section}px; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="muted"], QLabel[role="field"] { color: $muted; font-size: ${secondary}px; }
QLabel[tone="ok"] { color: $ok; } QLabel[tone="warn"] { color: $warn; }
QLabel[tone="bad"] { color: $bad; } QLabel[tone="paused"] { color: $paused; }
QLabel[tone="accent"] { color: $accent; } QLabel[tone="muted"] { color: $muted; }

QFrame#navigation { background: $surface; border: 0; border-right: 1px solid $line; }
QFrame#head { background: $window; border: 0; border-bottom: 1px solid $line; }
QFrame#runLine { background: $surface; border: 0; border-top: 1px solid $line; }
QFrame#profile { background: $sunken; border: 1px solid $line; border-radius: 6px; }
QFrame#card { background: $surface; border: 1px solid $line; border-radius: 6px; }
QFrame#drop { background: $surface; border: 1px dashed $muted; border-radius: 6px; }
QFrame#drop[over="true"] { border: 1px solid $accent; background: $tint; }
QFrame#hairline { background: $line; border: 0; max-height: 1px; min-height: 1px; }
QFrame#notice { background: $surface; border: 1px solid $line; border-left: 3px solid $muted; border-radius: 4px; }
QFrame#notice[tone="bad"] { border-left-color: $bad; } QFrame#notice[tone="warn"] { border-left-color: $warn; }
QFrame#notice[tone="ok"] { border-left-color: $ok; }

QPushButton, QToolButton#menu {
  background: $surface; color: $text; border: 1px solid $line; border-radius: 6px;
  padding: 5px 14px; min-height: 20px;
}
QToolButton#menu { padding-right: 24px; }
QToolButton#menu::menu-indicator { image: url($icons/chevron-control.svg); width: 14px; height: 14px;
  subcontrol-origin: padding; subcontrol-position: right center; right: 7px; }
QPushButton:hover, QToolButton#menu:hover { background: $tint; border-color: $muted; }
QPushButton:pressed, QToolButton#menu:pressed { background: $sunken; }
QPushButton:focus, QToolButton#menu:focus { border: 2px solid $accent; padding: 4px 13px; }
QToolButton#menu:focus { padding-right: 23px; }
QPushButton:disabled, QToolButton#menu:disabled { color: $muted; background: $window; border-color: $line; }
QPushButton[primary="true"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
QPushButton[primary="true"]:hover { background: $accent; border-color: $text; }
QPushButton[primary="true"]:focus { border: 2px solid $text; }
QPushButton[primary="true"]:disabled { background: $sunken; color: $muted; border-color: $line; font-weight: 400; }
QPushButton[role="link"] { background: transparent; border: 1px solid transparent; color: $accent;
  padding: 1px 0; min-height: 18px; text-align: left; border-radius: 4px; }
QPushButton[role="link"]:hover { text-decoration: underline; background: transparent; border-color: transparent; }
QPushButton[role="link"]:focus { border: 1px solid $accent; padding: 1px 0; }
QPushButton[role="link"]:disabled { color: $muted; }
QToolButton[role="icon"] { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 3px; }
QToolButton[role="icon"]:hover { background: $tint; }
QToolButton[role="icon"]:focus { border: 1px solid $accent; }

QPushButton#nav { background: transparent; border: 1px solid transparent; text-align: left; padding: 6px 8px;
  border-radius: 6px; min-height: 22px; }
QPushButton#nav:hover { background: $sunken; }
QPushButton#nav:checked { background: $tint; color: $accent; font-weight: 600; border-color: $checked_line; }
QPushButton#nav:focus { border: 1px solid $accent; padding: 6px 8px; }
QLabel#badge { background: $bad; color: $surface; border-radius: 6px; padding: 1px 5px; font-weight: 600;
  font-size: ${badge}px; }

QLineEdit, QComboBox, QSpinBox, QTimeEdit, QDateEdit, QPlainTextEdit, QTextBrowser {
  background: $surface; color: $text; border: 1px solid $line; border-radius: 6px; padding: 4px 8px; min-height: 20px;
  selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QTimeEdit:focus, QDateEdit:focus,
QPlainTextEdit:focus, QTextBrowser:focus {
  border: 1px solid $accent; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled, QDateEdit:disabled { color: $muted; background: $window; }
QTextBrowser { padding: 0; }
QComboBox::drop-down, QDateEdit::drop-down { border: 0; width: 24px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url($icons/chevron-control.svg); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: $surface; color: $text; border: 1px solid $line; outline: 0;
  selection-background-color: $tint; selection-color: $text; padding: 2px; }
QSpinBox::up-button, QTimeEdit::up-button { border: 0; width: 20px; subcontrol-position: top right; }
QSpinBox::down-button, QTimeEdit::down-button { border: 0; width: 20px; subcontrol-position: bottom right; }
QSpinBox::up-arrow, QTimeEdit::up-arrow { image: url($icons/chevron-up-control.svg); width: 12px; height: 12px; }
QSpinBox::down-arrow, QTimeEdit::down-arrow { image: url($icons/chevron-control.svg); width: 12px; height: 12px; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: 0; background: transparent; min-height: 0; padding: 0; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QListView { background: $surface; color: $text; border: 1px solid $line; border-radius: 6px; padding: 4px; outline: 0; }
QListView::item { padding: 6px 8px; border-radius: 4px; }
QListView::item:hover { background: $sunken; }
QListView::item:selected { background: $tint; color: $accent; }
QListView:focus { border-color: $accent; }
QCheckBox, QRadioButton { color: $text; spacing: 8px; background: transparent; padding: 2px; }
QCheckBox::indicator, QTreeView::indicator, QListView::indicator {
  width: 16px; height: 16px; border: 1px solid $muted; border-radius: 4px; background: $surface; }
QCheckBox::indicator:checked, QTreeView::indicator:checked, QListView::indicator:checked {
  background: $accent; border-color: $accent; image: url($icons/$check); }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid $muted; border-radius: 8px;
  background: $surface; }
QRadioButton::indicator:checked { border: 5px solid $accent; width: 6px; height: 6px; }
QCheckBox:focus, QRadioButton:focus { border: 1px solid $accent; border-radius: 4px; padding: 1px; }

QTableView, QTreeView { background: $surface; color: $text; border: 1px solid $line; border-radius: 6px; outline: 0;
  gridline-color: transparent; selection-background-color: $tint; selection-color: $text; }
QTableView:focus, QTreeView:focus { border-color: $accent; }
QTableView::item { padding: 4px 5px; border: 0; border-bottom: 1px solid $sunken; }
QTreeView::item { padding: 3px 2px; border: 0; }
QTableView::item:selected, QTreeView::item:selected { background: $tint; color: $text; }
QHeaderView { background: $sunken; border: 0; }
QHeaderView::section { background: $sunken; color: $muted; border: 0; border-bottom: 1px solid $line;
  padding: 6px 8px; font-size: ${secondary}px; font-weight: 600; }
QTableView QTableCornerButton::section { background: $sunken; border: 0; }
QTableView QLineEdit, QTableView QComboBox { border-radius: 0; padding: 1px 6px; min-height: 16px; }
QProgressBar { background: $sunken; border: 1px solid $line; border-radius: 4px; max-height: 8px; min-height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSplitter::handle { background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 4px; margin: 2px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenu { background: $surface; color: $text; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: $tint; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QLabel#keyTip { background: $accent; color: $on_accent; border-radius: 3px; padding: 0 4px;
  font-size: ${secondary}px; font-weight: 600; }
QToolTip { background: $surface; color: $text; border: 1px solid $line; padding: 4px 6px; }
"""
)


def style_sheet(tokens: Tokens, sizes: Sizes, icons: Path) -> str:
    return _SHEET.substitute(
        window=tokens.window,
        surface=tokens.surface,
        sunken=tokens.sunken,
        line=tokens.line,
        text=tokens.text,
        muted=tokens.muted,
        accent=tokens.accent,
        on_accent=tokens.on_accent,
        ok=tokens.ok,
        warn=tokens.warn,
        bad=tokens.bad,
        paused=tokens.paused,
        tint=tokens.tint,
        # Without tints the border is what marks the chosen page.
        checked_line=tokens.text if tokens.high_contrast else "transparent",
        title=sizes.title,
        section=sizes.section,
        badge=sizes.secondary - 1,
        body=sizes.body,
        secondary=sizes.secondary,
        icons=icons.as_posix(),
        check="check-on-light.svg" if tokens.dark else "check-on-dark.svg",
    )
