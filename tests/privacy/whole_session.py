"""A whole session with the program in a process of its own: start, new plan, password, answers, print, export, close. Words on the command line: a folder, a wish.

Every socket that Python opens to anywhere but this computer's own display or bus ends it with an exit code of 9.
"""

import os
import signal
import socket
import sys
from pathlib import Path

from app.support.log import log_exception

PASSWORD = "paard batterij nietje"
SECRET = "Ademnoodgang"


def main(folder: Path, wish: str) -> int:
    forbid_network()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtTest import QTest

    from app.main.entry import make_application, make_window
    from app.support.log import start_log
    from app.support.settings import Settings

    start_log()
    application = make_application(["kwartiermaker"])
    window = make_window(Settings(language="nl", palette="light"))
    window.show()
    window.start()
    QTest.qWait(100)
    from app.session.starting import NewPlan

    window.start_part.create(NewPlan(form="netwerk", answers={"gen.title": "Op Adem"}))
    QTest.qWait(200)
    plan = window.plan
    assert plan is not None
    session = plan.session
    if wish != "open":
        from app.session.secrecy import set_password

        set_password(session, PASSWORD)
    fill(session)
    window.lock()
    QTest.qWait(50)
    if wish == "kill":
        kill_in_mid_write(session)
    print_and_export(session, folder)
    session.undo()
    session.redo()
    copy = folder / "plans" / "Kopie.kwartier"
    session.store_copy(copy)
    make_backup(session)
    window.close()
    application.processEvents()
    return 0


def fill(session: object) -> None:
    """Everything a plan can hold, with the word that nobody may find."""
    session.answer("net.trigger", f"{SECRET} eerste keer")
    session.answer("net.trigger", f"{SECRET} tweede keer")
    session.set_note("net.trigger", f"{SECRET} in een notitie")
    session.add_row("shr.people", {"name": SECRET, "function": SECRET})
    session.set_assignment("preparation", "2027-01-01", SECRET)
    session.answer("gen.title", f"{SECRET} als titel")
    log_exception("crash", ValueError(f"{SECRET} in een fout"))


def print_and_export(session: object, folder: Path) -> None:
    from app.document.settings import PrintSettings

    out = folder / "papers"
    out.mkdir(exist_ok=True)
    session.render_document(PrintSettings(document="plan", today=session.surroundings.today), out / "plan.pdf")
    session.export_json(out / "plan.json")


def make_backup(session: object) -> None:
    from app.session.backups import BackupJob

    BackupJob(session.path, session.surroundings.clock(), session.key).run()


def kill_in_mid_write(session: object) -> None:
    """Stop dead inside a transaction that is larger than the memory of SQLite, so that pages and journal are on disk."""
    from app.store.connection import connect_file

    session.close()
    connection = connect_file(session.path, "rw", session.key)
    connection.execute("PRAGMA cache_size = 5")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE facts SET value = replace(value, 'keer', 'maal')")
    connection.executemany("INSERT INTO facts VALUES ('answer', ?, '', ?)", [(f"x{nr}", f'"{SECRET} {nr} {"x" * 900}"') for nr in range(400)])
    os.kill(os.getpid(), signal.SIGKILL)


def forbid_network() -> None:
    """From now on this process has no network."""

    def look(event: str, words: tuple[object, ...]) -> None:
        if not event.startswith("socket."):
            return
        if event == "socket.gethostname":
            return
        first = words[0] if words else None
        # A socket that is being made does not know yet what it is.
        family = words[1] if event == "socket.__new__" and len(words) > 1 else first.family if isinstance(first, socket.socket) else None
        if family != getattr(socket, "AF_UNIX", None):
            sys.stderr.write(f"network: {event}\n")
            os._exit(9)

    sys.addaudithook(look)


def run_commands(folder: Path) -> int:
    """The command line, one command after another."""
    forbid_network()
    from app.cli.entry import main as run

    plan = str(folder / "Plan.kwartier")
    out = str(folder / "plan.")
    words = (
        ["new", plan, "--form", "netwerk"],
        ["answer", plan, "net.trigger", '"Iets"'],
        ["show", plan, "--json"],
        ["check", plan],
        ["print", plan, "-o", f"{out}pdf"],
        ["export", plan, "-o", f"{out}json"],
        ["import", plan, f"{out}json"],
        ["verify", plan],
        ["forms", "list"],
    )
    return max(run(each) for each in words)


if __name__ == "__main__":
    place, what = Path(sys.argv[1]), sys.argv[2]
    sys.exit(run_commands(place) if what == "commands" else main(place, what))
