"""A client of the accessibility bus, as a screen reader is one. Run by Debian's python3 (pyatspi); talks JSON, a line each way.

{"do": "tree"} answers the showing nodes of the program; "focus" the node with the keyboard; "press", "fill", "value", "select" and "grab" act on a node of the last tree; "heard"
tells what was announced, and which windows opened, since the last time.
"""

import json
import sys
import threading

import pyatspi
from gi.repository import Atspi, GLib

_KEPT = (
    "FOCUSED",
    "FOCUSABLE",
    "SELECTED",
    "CHECKED",
    "CHECKABLE",
    "EXPANDED",
    "INVALID_ENTRY",
    "EDITABLE",
    "ENABLED",
    "READ_ONLY",
    "MODAL",
    "ACTIVE",
)
_PLAIN = ("label", "filler", "panel", "layered pane", "image", "scroll bar", "table column header")
"""What has nothing more to say than its name; every further word costs a call to the program."""
_STATES = {name: getattr(pyatspi, f"STATE_{name}") for name in _KEPT}


class Client:
    """Follows one program from the moment its process is named."""

    def __init__(self):
        self.nodes = []
        self.focused = None
        self.turn = 0
        self.heard = []
        self.pid = 0
        self.listener = Atspi.EventListener.new(self.hear)
        for kind in ("object:state-changed:focused", "object:announcement", "object:property-change:accessible-name", "window:activate"):
            self.listener.register(kind)

    def hear(self, event):
        kind = event.type
        if "focused" in kind:
            if event.detail1:
                self.focused = event.source
                self.turn += 1
                self.heard.append({"kind": "focus", "text": ""})
        elif "announcement" in kind:
            self.heard.append({"kind": "announcement", "text": str(event.any_data)})
        elif "window" in kind:
            self.heard.append({"kind": "window", "text": event.source.get_name() or ""})

    def do(self, order):
        act = getattr(self, f"do_{order.pop('do')}")
        return act(**order)

    def do_follow(self, pid):
        self.pid = pid
        self.focused = None
        self.heard.clear()
        return self.get_application() is not None

    def get_application(self):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(index)
            if application is not None and application.get_process_id() == self.pid and application.get_child_count():
                return application
        return None

    def do_tree(self, cells, without):
        self.nodes = []
        shown = []
        application = self.get_application()
        if application is not None:
            for index in range(application.get_child_count()):
                self.walk(application.get_child_at_index(index), -1, shown, cells, without)
        return shown

    def walk(self, node, parent, shown, cells, without):
        if node is None:
            return
        try:
            states = node.get_state_set()
            if not (states.contains(pyatspi.STATE_SHOWING) or states.contains(pyatspi.STATE_VISIBLE)):
                return
            place = len(self.nodes)
            self.nodes.append(node)
            shown.append({"id": place, "parent": parent, **self.describe(node, states)})
            if (not cells and shown[-1]["role"] in ("table", "list")) or (without and shown[-1]["name"] == without):
                return
            for index in range(min(node.get_child_count(), 400)):
                self.walk(node.get_child_at_index(index), place, shown, cells, without)
        except GLib.Error as error:
            if "UnknownObject" not in str(error):
                raise

    def describe(self, node, states=None):
        states = states or node.get_state_set()
        role = node.get_role_name()
        words = {"role": role, "name": node.get_name() or "", "states": [name for name, state in _STATES.items() if states.contains(state)]}
        if role in _PLAIN:
            return {**words, "description": "", "labels": [], "text": "", "value": None, "actions": []}
        text = node.get_text_iface()
        value = node.get_value_iface()
        actions = node.get_action_iface()
        return {
            **words,
            "description": node.get_description() or "",
            "labels": self.get_labels(node),
            "text": Atspi.Text.get_text(text, 0, -1) if text is not None else "",
            "value": Atspi.Value.get_current_value(value) if value is not None else None,
            "actions": [Atspi.Action.get_action_name(actions, nr) for nr in range(Atspi.Action.get_n_actions(actions))]
            if actions is not None
            else [],
        }

    def get_labels(self, node):
        labels = []
        for relation in node.get_relation_set():
            if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
                labels += [relation.get_target(nr).get_name() for nr in range(relation.get_n_targets())]
        return labels

    def do_focus(self):
        try:
            if self.focused is None:
                self.focused = self.find_focus(self.get_application())
            return {**self.describe(self.focused), "turn": self.turn} if self.focused is not None else None
        except GLib.Error:
            self.focused = None
            return None

    def find_focus(self, node):
        """It may have got the keyboard before anybody listened. A list item may claim it for its list."""
        if node is None:
            return None
        if node.get_state_set().contains(pyatspi.STATE_FOCUSED) and node.get_role_name() not in ("list item", "table cell"):
            return node
        found = (self.find_focus(node.get_child_at_index(index)) for index in range(node.get_child_count()))
        return next((each for each in found if each is not None), None)

    def do_press(self, node, action):
        return Atspi.Action.do_action(self.nodes[node].get_action_iface(), action)

    def do_fill(self, node, text):
        return Atspi.EditableText.set_text_contents(self.nodes[node].get_editable_text_iface(), text)

    def do_grab(self, node):
        return Atspi.Component.grab_focus(self.nodes[node].get_component_iface())

    def do_select(self, node, child):
        return Atspi.Selection.select_child(self.nodes[node].get_selection_iface(), child)

    def do_cells(self, node):
        """A table the way a reader goes through it: the head of each column, and the cells row by row."""
        table = self.nodes[node].get_table_iface()
        columns, rows = Atspi.Table.get_n_columns(table), Atspi.Table.get_n_rows(table)
        heads = [Atspi.Table.get_column_header(table, nr) for nr in range(columns)]
        return {
            "heads": [head.get_name() if head is not None else "" for head in heads],
            "rows": [[(Atspi.Table.get_accessible_at(table, row, nr).get_name() or "") for nr in range(columns)] for row in range(rows)],
        }

    def do_extents(self):
        """Where the main window is on the screen, without its frame."""
        frame = self.get_application().get_child_at_index(0)
        found = Atspi.Component.get_extents(frame.get_component_iface(), Atspi.CoordType.SCREEN)
        return [found.x, found.y, found.width, found.height]

    def do_heard(self):
        heard, self.heard = self.heard, []
        return heard


def main():
    """Answer orders from standard input until it closes."""
    client = Client()
    loop = GLib.MainLoop()

    def answer(line):
        try:
            result = {"result": client.do(json.loads(line))}
        except (GLib.Error, AttributeError, IndexError, TypeError, NotImplementedError) as error:
            result = {"error": f"{type(error).__name__}: {error}"}
        sys.stdout.write(json.dumps(result) + "\n")
        sys.stdout.flush()
        return False

    def listen():
        for line in sys.stdin:
            GLib.idle_add(answer, line)
        GLib.idle_add(loop.quit)

    threading.Thread(target=listen, daemon=True).start()
    sys.stdout.write('{"result": "ready"}\n')
    sys.stdout.flush()
    loop.run()


if __name__ == "__main__":
    main()
