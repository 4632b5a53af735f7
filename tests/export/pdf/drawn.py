"""A drawing of every kind."""

from datetime import date

from app.document.drawings import Bar, BarChart, Gantt, GanttRow, GridChart, MapPoint, Milestone, MonthCell, MonthStrip, Strip, StripPart

MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
STRIP = Strip(
    label="Zes fasen",
    alt="De voorbereiding, het verhaal en de kerngroep zijn klaar; het plan is bezig; uitvoeren en borgen komen nog.",
    parts=(
        StripPart(number="1", title="Voorbereiding", note="klaar", state="done"),
        StripPart(number="2", title="Je verhaal", note="klaar", state="done"),
        StripPart(number="3", title="Kerngroep", note="klaar", state="done"),
        StripPart(number="4", title="Plan", note="tot 4 maart", state="busy"),
        StripPart(number="5", title="Uitvoeren", note="vanaf 8 april", state="to_come"),
        StripPart(number="6", title="Borgen", note="jan 2028", state="to_come"),
    ),
)
MAP = GridChart(
    kind="support_map",
    points=(
        MapPoint(nr="1", label="Directie", x=1, y=5),
        MapPoint(nr="2", label="Teamleiders", x=0, y=4),
        MapPoint(nr="3", label="Ondernemingsraad", x=2, y=4),
        MapPoint(nr="4", label="Nachtploeg", x=1, y=3),
        MapPoint(nr="5", label="Planning", x=-1, y=4),
        MapPoint(nr="6", label="Inkoop", x=-2, y=2),
        *(MapPoint(nr=str(nr), label="x", x=0, y=1) for nr in range(7, 13)),
        *(MapPoint(nr=str(nr), label="x", x=2, y=2) for nr in range(13, 17)),
    ),
    x_axis="houding",
    y_axis="invloed",
    x_labels=("nog niet overtuigd", "heeft vragen", "wacht af", "is voor", "helpt mee"),
    y_labels=("1 weinig", "2", "3", "4", "5 veel"),
    alt="Krachtenveld met zestien partijen. Veel invloed en nog niet overtuigd: planning. De tabel eronder zegt hetzelfde.",
    legend="● wacht af of is voor   ■ heeft vragen of is nog niet overtuigd",
    not_placed="Nog zonder plek: bewakingsdienst.",
    origin="shr.parties",
)
RISKS = GridChart(
    kind="risk_matrix",
    points=(MapPoint(nr="1", label="Geen tijd", x=4, y=4), MapPoint(nr="2", label="Stil", x=3, y=2), MapPoint(nr="3", label="Weg", x=5, y=5)),
    x_axis="kans",
    y_axis="gevolg",
    x_labels=("1", "2", "3", "4", "5"),
    y_labels=("1", "2", "3", "4", "5"),
    alt="Risico’s naar kans en gevolg. Eerst aanpakken: geen tijd, weg.",
    legend="Gearceerd: eerst aanpakken (kans × gevolg is 12 of meer).",
    height_mm=90,
)
GANTT = Gantt(
    rows=(
        GanttRow(nr="1", label="Besluit vragen aan de directie", start=date(2027, 2, 1), end=date(2027, 3, 4), pattern=0, status="done"),
        GanttRow(
            nr="2", label="Eerste open lunch, op alle locaties", start=date(2027, 3, 8), end=date(2027, 4, 8), pattern=1, status="busy", star=True
        ),
        GanttRow(nr="3", label="Praktijkuur maken en proberen met zes teamleiders", start=date(2027, 3, 1), end=date(2027, 4, 20), pattern=2),
        GanttRow(nr="4", label="Praktijkuur voor alle teamleiders", start=date(2027, 5, 4), end=date(2027, 11, 25), pattern=2, status="stopped"),
        GanttRow(nr="5", label="Twee signaalbrieven", start=date(2027, 6, 1), end=date(2027, 12, 9)),
        GanttRow(nr="6", label="Terugblik", start=None, end=date(2028, 1, 13), pattern=3),
    ),
    milestones=(
        Milestone(on=date(2027, 3, 4), label="besluit"),
        Milestone(on=date(2027, 3, 10), label="start"),
        Milestone(on=date(2027, 9, 9), label="halverwege"),
        Milestone(on=date(2028, 1, 13), label="evaluatie"),
    ),
    alt="Tijdlijn van zes acties, van februari 2027 tot januari 2028.",
    months=MONTHS,
    patterns=("1 Collega’s vinden elkaar", "2 Teamleiders beginnen het gesprek", "3 De directie hoort wat beter kan", "4 Borgen"),
    legend="◆ vaste datum   ★ snel zichtbaar   patroon = doel",
    origin="shr.actions",
)
BARS = BarChart(
    bars=(
        Bar(label="tijd", value=3, words="3 · gaat"),
        Bar(label="geld", value=3, words="3 · gaat"),
        Bar(label="steun van de top", value=4, words="4 · goed"),
        Bar(label="veilig om erover te praten", value=2, words="2 · wordt een risico"),
    ),
    most=5,
    alt="Zo goed is het geregeld, van 1 tot 5: tijd 3, geld 3, steun van de top 4, veilig 2.",
    label="Hoe de randvoorwaarden ervoor staan",
    low="ontbreekt",
    high="goed geregeld",
    origin="net.conditions",
)
STRIP_OF_MONTHS = MonthStrip(
    months=tuple(MonthCell(label=month, dots=index % 4, open_dots=index % 3) for index, month in enumerate(MONTHS)),
    alt="Berichten per maand: februari 1, maart 2.",
    label="Wanneer we iets laten horen",
    origin="shr.messages",
)
