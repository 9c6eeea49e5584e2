"""The words of states, and numbers, times and durations as the user's locale writes them."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from app.domain.events import Phase
from app.domain.routes import RouteId
from app.domain.schedules import Schedule, ScheduleKind
from app.domain.status import AppState, AuditEvent, Counts, Outcome, RouteState, Trigger


def tr(words: str) -> str:
    """For what stands outside a QObject. lupdate files `text.tr` under "text", and `tr` in this module under ""."""
    found = QCoreApplication.translate("text", words)
    return found if found != words else QCoreApplication.translate("", words)


def said(words: str) -> str:
    """What another layer said in English (an error, a reason, a report, the audit), in the user's language."""
    return QCoreApplication.translate("said", words) if words else ""


def field(title: str) -> str:
    """The title of a field of CloudSuite in the user's language; one that the user gave stays."""
    return QCoreApplication.translate("field", title) if title else ""


def field_name(name: str) -> str:
    """`due_date` -> `Due date`, `po_no` -> `PO number`, in the user's language where a field has that title."""
    words = name.replace("_", " ").capitalize()
    words = f"{words.removesuffix(' no')} number" if words.endswith(" no") else words
    return field(f"PO {words[3:]}" if words.startswith("Po ") else words)


def number(value: int) -> str:
    return QLocale().toString(value)


def counted(value: int, one: str, many: str) -> str:
    """`counted(3, "{} record", "{} records")` -> `3 records`; both texts come translated."""
    return (one if value == 1 else many).replace("{}", number(value))


def clock(at: datetime) -> str:
    return time_there(at.astimezone())


def time_there(local: datetime) -> str:
    """Of a time that is in its own zone already."""
    return QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)


def day(at: datetime) -> str:
    local = at.astimezone()
    return QLocale().toString(QDate(local.year, local.month, local.day), QLocale.FormatType.ShortFormat)


def moment(at: datetime, now: datetime) -> str:
    """`10:02` today, `tomorrow 06:00`, `yesterday 10:02`, else with the date."""
    days = (at.astimezone().date() - now.astimezone().date()).days
    if days == 0:
        return clock(at)
    if days == 1:
        return tr("tomorrow {}").replace("{}", clock(at))
    if days == -1:
        return tr("yesterday {}").replace("{}", clock(at))
    return f"{day(at)} {clock(at)}"


def exact(at: datetime) -> str:
    """Date and time to the second, for tables of events."""
    local = at.astimezone()
    return f"{day(at)} {QLocale().toString(QTime(local.hour, local.minute, local.second), 'HH:mm:ss')}"


def to_the_second(at: datetime, now: datetime) -> str:
    """The time alone for what happened today."""
    local = at.astimezone()
    if local.date() != now.astimezone().date():
        return exact(at)
    return QLocale().toString(QTime(local.hour, local.minute, local.second), "HH:mm:ss")


def lasting(seconds: float) -> str:
    """`20 s`, `2 min`, `3 h 10 min`: for time that is left."""
    whole = round(seconds)
    if whole < 60:
        return tr("{} s").replace("{}", number(max(1, whole)))
    minutes = round(whole / 60)
    if minutes < 60:
        return tr("{} min").replace("{}", number(minutes))
    hours, rest = divmod(minutes, 60)
    return tr("{h} h {m} min").replace("{h}", number(hours)).replace("{m}", number(rest))


def schedule(plan: Schedule) -> str:
    if plan.kind is ScheduleKind.OFF:
        return tr("Only by hand")
    if plan.kind is ScheduleKind.DAILY:
        times = ", ".join(QLocale().toString(QTime(at.hour, at.minute), "HH:mm") for at in sorted(plan.times))
        return tr("Daily at {}").replace("{}", times)
    minutes = plan.every_minutes
    if minutes % 60 == 0:
        return counted(minutes // 60, tr("Every hour"), tr("Every {} hours"))
    return counted(minutes, tr("Every minute"), tr("Every {} minutes"))


def state(value: AppState | RouteState) -> str:
    return {
        "not connected": tr("Not connected"),
        "not set up": tr("No board yet"),
        "never run": tr("Not synced yet"),
        "up to date": tr("Up to date"),
        "syncing": tr("Syncing"),
        "paused": tr("Paused"),
        "waiting": tr("Waiting"),
        "needs attention": tr("Needs attention"),
        "offline": tr("Offline"),
        "error": tr("Stopped by an error"),
    }[value.value]


STATE_ICONS = {
    "not connected": "state-none",
    "not set up": "state-none",
    "never run": "state-none",
    "up to date": "state-ok",
    "syncing": "state-syncing",
    "paused": "state-paused",
    "waiting": "state-waiting",
    "needs attention": "state-attention",
    "offline": "state-offline",
    "error": "state-error",
}
STATE_TONES = {
    "up to date": "ok",
    "syncing": "accent",
    "paused": "paused",
    "waiting": "warn",
    "needs attention": "warn",
    "offline": "warn",
    "error": "bad",
}


def tone(value: AppState | RouteState) -> str:
    """Name of the token that a state is coloured with, beside its icon and word."""
    return STATE_TONES.get(value.value, "muted")


def phase(value: Phase) -> str:
    return {
        Phase.READING: tr("Reading from CloudSuite"),
        Phase.PLANNING: tr("Comparing with the boards"),
        Phase.WRITING: tr("Writing to monday"),
        Phase.WAITING: tr("Waiting"),
    }[value]


def event(value: AuditEvent) -> str:
    return {
        AuditEvent.RUN_STARTED: tr("Run started"),
        AuditEvent.RUN_ENDED: tr("Run ended"),
        AuditEvent.PULLED: tr("Read from CloudSuite"),
        AuditEvent.STAGED: tr("Change prepared"),
        AuditEvent.SENT: tr("Sent to monday"),
        AuditEvent.SETTLED: tr("On the board"),
        AuditEvent.REFUSED: tr("Refused"),
        AuditEvent.UNCERTAIN: tr("Answer lost"),
        AuditEvent.RESOLVED: tr("Resolved"),
        AuditEvent.REPLAYED: tr("Replayed"),
        AuditEvent.CHANGED: tr("Setting changed"),
        AuditEvent.RETENTION: tr("Old entries removed"),
    }[value]


def trigger(value: Trigger) -> str:
    return {
        Trigger.MANUAL: tr("by hand"),
        Trigger.SCHEDULE: tr("by schedule"),
        Trigger.REPLAY: tr("replay"),
        Trigger.COMMAND: tr("by command"),
    }[value]


def outcome(value: Outcome) -> str:
    return {
        Outcome.OK: tr("Done"),
        Outcome.FAILURES: tr("Done, some records need attention"),
        Outcome.PARKED: tr("Waiting; goes on by itself"),
        Outcome.AUTH: tr("Sign-in refused"),
        Outcome.ERROR: tr("Stopped by an error"),
        Outcome.STOPPED: tr("Stopped"),
    }[value]


def route(value: RouteId | None) -> str:
    if value is None:
        return ""
    return {
        RouteId.SUPPLIERS: tr("Suppliers"),
        RouteId.GL_ACCOUNTS: tr("GL accounts"),
        RouteId.PURCHASE_ORDERS: tr("Purchase orders"),
        RouteId.PO_LINES: tr("PO lines"),
        RouteId.INVOICES: tr("Invoices"),
        RouteId.INVOICE_LINES: tr("Invoice lines"),
    }[value]


def reference(name: str) -> str:
    """What a record points to by this reference; `domain.expressions.REFERENCES`."""
    return {
        "supplier": tr("Supplier"),
        "purchase_order": tr("Purchase order"),
        "po_line": tr("PO line"),
        "invoice": tr("Invoice"),
    }.get(name, name)


def changes(counts: Counts) -> int:
    return counts.created + counts.updated + counts.removed


def until(end: datetime, now: datetime) -> str:
    return tr("until {}").replace("{}", moment(end, now))
