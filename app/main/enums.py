"""Qt's enumerations, made quicker: a good part of a start goes to what Python weighs for each of their thousands of members, and a whole number never is."""

from collections.abc import Callable
from enum import Enum, EnumType, Flag
from typing import Any, TypeGuard, cast

_BOOKS = frozenset(("_member_names_", "_member_map_", "_value2member_map_", "_unhashable_values_", "_unhashable_values_map_"))
"""The lists that Python keeps of the members. Where it keeps another one too, a Python to come, it makes all enumerations itself."""
_SAMPLE = [("No", 0), ("Left", 1), ("Leading", 1), ("Right", 2), ("Mask", 3), ("Far", 0x80000000), ("Top", 4)]
"""Made both ways to begin with: even between two small versions of Python it differs what is kept of a member. Where a difference shows, Python makes them all."""


def quicken_enums() -> None:
    """From now on, an enumeration that is given as names with whole numbers is made at once."""
    type.__setattr__(EnumType, "_create_", QuickMaker(vars(EnumType)["_create_"]).get_method())


class QuickMaker:
    """Makes what Python would make: an empty one of each kind is made by Python, and all others of that kind in its likeness."""

    def __init__(self, slowly: Callable[..., Any]) -> None:
        self._slowly = slowly
        self._molds: dict[object, tuple[dict[str, object], frozenset[str]]] = {}

    def get_method(self) -> Callable[..., Any]:
        """What takes the place of Python's; it has the same arguments."""

        def make(kind: type[Enum], class_name: str, names: object, *, module: str | None = None, boundary: object = None, **more: object) -> object:
            module = module or __name__  # the binding writes its own over it
            mold, taken = self._get_mold(kind, boundary)
            if not mold or not _are_plain(names, taken):
                return self._slowly(kind, class_name, names, module=module, boundary=boundary, **more)
            return _make(mold, kind, class_name, names, module)

        return make

    def _get_mold(self, kind: type[Enum], boundary: object) -> tuple[dict[str, object], frozenset[str]]:
        """What an empty one holds, and the names that mean something already; nothing where it cannot be copied."""
        if (kind, boundary) not in self._molds:
            empty: type[Enum] = self._slowly(kind, "Empty", (), module=__name__, boundary=boundary)
            mold: dict[str, object] = dict(vars(empty))
            lists = {key for key in mold if isinstance(mold[key], list | dict | set)}
            taken = frozenset(str(name) for base in kind.__mro__ for name in vars(base))
            quick = _make(mold, kind, "Sample", _SAMPLE, __name__) if lists <= _BOOKS else None
            slow = self._slowly(kind, "Sample", _SAMPLE, module=__name__, boundary=boundary)
            is_flag = issubclass(kind, Flag)
            is_good = quick is not None and _describe(quick, is_flag=is_flag) == _describe(slow, is_flag=is_flag)
            self._molds[kind, boundary] = (mold if is_good else {}, taken)
        return self._molds[kind, boundary]


def _make(mold: dict[str, object], kind: type[Enum], class_name: str, names: list[tuple[str, int]], module: str) -> EnumType:
    books = {key: type(mold[key])() for key in _BOOKS & mold.keys()}
    made = type.__new__(EnumType, class_name, (kind,), {**mold, **books, "__module__": module})
    _fill(made, names, is_flag=issubclass(kind, Flag))
    return made


def _describe(made: Any, *, is_flag: bool) -> list[object]:
    """All that can be told of one and its members."""
    held = cast("dict[str, object]", {**vars(made)})
    books = {key: repr(cast("object", value)) for key, value in held.items() if isinstance(value, int | list | dict)}
    members: list[object] = [made[name] for name, _ in _SAMPLE]
    told = [{key: repr(value) for key, value in vars(member).items()} for member in members]
    return [sorted(held), books, told, repr(list(made)), repr(~made["Left"]) if is_flag else ""]


def _are_plain(names: object, taken: frozenset[str]) -> TypeGuard[list[tuple[str, int]]]:
    pairs = cast("list[tuple[str, object]]", names) if type(names) is list else [("", None)]
    return all(type(value) is int and value >= 0 and name[0] != "_" and name not in taken for name, value in pairs)


def _fill(made: Any, names: list[tuple[str, int]], *, is_flag: bool) -> None:
    new, takes_value, put = made._new_member_, made._use_args_, type.__setattr__
    by_name, by_value, canonical = made._member_map_, made._value2member_map_, made._member_names_
    mask = singles = 0
    for name, value in names:
        is_single = value and not value & (value - 1)
        mask |= value
        if is_single:
            singles |= value
        member = by_value.get(value)
        if member is None:
            by_value[value] = member = new(made, value) if takes_value else new(made)
            member.__dict__.update(_value_=value, _name_=name, __objclass__=made, _sort_order_=len(canonical))
            if is_single or not is_flag:
                canonical.append(name)
        by_name[name] = member
        put(made, name, member)
    if is_flag:
        made._flag_mask_, made._singles_mask_, made._all_bits_ = mask, singles, 2 ** mask.bit_length() - 1
        values = [by_name[name]._value_ for name in canonical]
        if values != sorted(values):
            made._iter_member_ = made._iter_member_by_def_
