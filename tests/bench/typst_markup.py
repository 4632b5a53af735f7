"""The same texts, tables and headings as markup for typst, which sets and tags them in its own way."""

from app.document.blocks import Document, Section, Table, Title
from app.document.walk import iter_texts

HEAD = """#set document(title: "{title}", date: datetime(year: 2027, month: 1, day: 11))
#set page(paper: "a4", margin: (left: 30mm, right: 20mm, top: 22mm, bottom: 22mm), numbering: "1 / 1")
#set text(font: "Atkinson Hyperlegible Next", size: 11pt, lang: "nl")
#set par(leading: 0.55em)
#show table.cell: set text(size: 9.5pt)
#set table(stroke: (x, y) => (bottom: 0.5pt))
#outline(title: "Inhoud", depth: 1)
"""


def make_markup(document: Document) -> str:
    """The whole paper."""
    return HEAD.replace("{title}", document.file_title) + "\n".join(line for section in document.sections for line in _list_lines(section))


def _list_lines(section: Section) -> list[str]:
    lines = [f"#heading(level: 1, {_quote(f'{section.number} {section.title}'.strip() or '–')})"]
    for block in section.blocks:
        if isinstance(block, Table) and block.rows:
            lines.append(_make_table(block))
        elif isinstance(block, Title):
            lines.append(f"#heading(level: 2, {_quote(block.text)})")
        else:
            lines += [f"#par({_quote(text)})" for text in iter_texts(block) if text.strip()]
    return lines


def _make_table(table: Table) -> str:
    columns = ", ".join(f"{max(column.width, 1):g}fr" for column in table.columns)
    head = ", ".join(_quote(column.label) for column in table.columns)
    cells = "\n".join(f"  {', '.join(_quote(cell or '–') for cell in row.cells)}," for row in (*table.rows, *table.totals))
    label = f"#par(strong({_quote(table.label)}))\n" if table.label else ""
    notes = "".join(f"\n#par({_quote(text)})" for text in (table.legend, table.under) if text)
    return f"{label}#table(columns: ({columns}), table.header({head}),\n{cells}\n){notes}"


def _quote(text: str) -> str:
    """A text as typst reads it back: never as markup."""
    safe = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{safe}"'
