"""How the name of a place becomes the name of a field, and back. A dot divides names of fields into families, so ours are written with another sign."""

from urllib.parse import quote, unquote

ABOUT = "kwartiermaker"
"""The hidden field that says which plan a copy belongs to."""
OFF = "Off"


def make_field_name(name: str) -> str:
    """net.theme/mental -> net:theme/mental."""
    return name.replace("%", "%25").replace(":", "%3A").replace(".", ":")


def read_field_name(name: str) -> str:
    """The way back."""
    return name.replace(":", ".").replace("%3A", ":").replace("%25", "%")


def make_state(value: str) -> str:
    """The name of a box that is ticked, for one of several: letters and figures only, and never that of a box that is not."""
    state = quote(value, safe="").replace("~", "%7E")
    return "%4Fff" if state == OFF else state or "yes"


def read_state(state: str) -> str:
    """The way back; "" for a box that is not ticked."""
    return "" if state == OFF else unquote(state)
