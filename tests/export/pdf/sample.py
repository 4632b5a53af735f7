"""A paper with every kind of block, for the tests of the export and for looking at it."""

from datetime import date

from app.document.blocks import (
    Block,
    Box,
    BulletList,
    Card,
    Cards,
    Choices,
    Contents,
    CutCard,
    CutSheet,
    Document,
    Frame,
    Frames,
    Line,
    Note,
    Paragraph,
    Section,
    SideBySide,
    Signature,
    SignatureBlock,
    SizeName,
    Table,
    TableColumn,
    TableRow,
    Title,
    Turned,
    WritingLines,
)
from app.document.drawings import Faces
from tests.export.pdf.drawn import BARS, GANTT, MAP, RISKS, STRIP, STRIP_OF_MONTHS

LONG = (
    "Vier op de tien collega’s vindt dat je hier beter niet kunt vertellen dat het mentaal niet goed gaat. Wie uitvalt, zegt vaak achteraf: "
    "had ik het maar eerder gezegd. Dan praten we te laat. We willen dat het gesprek gewoon wordt, op alle vijf de locaties en ook in de nacht. "
)

FRAMES = Frames(
    frames=(
        Frame(title="Waarom", items=(LONG * 9,), cut="sentences", more="Meer op bladzijde {page}.", more_section="why", origin="net.trigger"),
        Frame(
            title="Doelen",
            items=(
                "Collega’s vinden elkaar en steunen elkaar.",
                "Teamleiders beginnen het gesprek.",
                "De directie hoort twee keer per jaar wat beter kan.",
            ),
            more="{n} meer",
            numbered=True,
            left_out=1,
        ),
        Frame(title="Wie", items=("Zes kernleden uit vijf afdelingen, samen 44 uur per maand.", "Sponsor: directeur operatie.")),
        Frame(title="Binnen honderd dagen zichtbaar", items=("Eerste open lunch met 25 mensen (8 april).",), star=True),
        Frame(
            title="Wat er nodig is",
            items=("44 uur per maand, € 6.500 voor 2027, een zaal op elke locatie.", "Besluit op 4 maart 2027, directie."),
            strong_last=True,
        ),
        Frame(title="Terugkijken", items=(), empty="nog invullen"),
    )
)
ACTIONS = Table(
    columns=(
        TableColumn(label="nr", width=6),
        TableColumn(label="actie", width=34),
        TableColumn(label="trekker", width=18),
        TableColumn(label="van – tot", width=14),
        TableColumn(label="uren", width=8, align="right"),
        TableColumn(label="€", width=8, align="right"),
        TableColumn(label="klaar als", width=20),
        TableColumn(label="stand", width=6),
    ),
    rows=tuple(
        TableRow(
            cells=(
                f"{nr} ★" if nr == 2 else str(nr),
                "Praktijkuur maken en proberen met zes teamleiders",
                "communicatiemedewerker",
                "1 mrt – 20 apr",
                "48",
                "1.500",
                "",
                "◧",
            ),
            origin=f"shr.actions#r{nr}",
        )
        for nr in range(1, 31)
    ),
    totals=(TableRow(cells=("", "Samen", "", "", "1.440", "45.000", "", "")),),
    legend="□ gepland   ◧ bezig   ■ klaar   ✕ gestopt   ★ snel zichtbaar",
    origin="shr.actions",
)


AGREEMENTS = Cards(
    cards=(
        Card(
            number="1",
            title="Waar en wanneer",
            lines=("We vergaderen elke tweede dinsdag.", "De data zijn 9 februari en 9 maart 2027."),
            origin="wg.where",
        ),
        Card(number="2", title="Op tijd", lines=("Of we op tijd beginnen, spreken we nog af.",), is_open=True, origin="wg.start"),
        Card(number="3", title="Met hoeveel", lines=("Met vijf van de negen.",)),
        Card(title="Onze spelregels", lines=("één spreekt tegelijk", "telefoons weg"), bullets=True, wide=True),
    ),
    height_mm=46,
)
CARDS = CutSheet(
    cards=(
        CutCard(
            title="Bij wie kun je terecht?",
            blocks=(Line(label="Direct gevaar", text="bel 112"), Note(text="Bel elk nummer één keer.")),
            repeated=True,
        ),
        CutCard(title="Dit heb ik toegezegd", blocks=tuple(Paragraph(text=LONG) for _ in range(5))),
    )
)


def make_sections() -> tuple[Section, ...]:
    """A section of every kind, with every kind of block."""
    summary: tuple[Block, ...] = (STRIP, FRAMES, Paragraph(text="Eén jaar in één regel: 528 uur, € 6.500 gevraagd.", small=True))
    return (
        Section(
            id="cover",
            title="Voorblad",
            new_page=True,
            blocks=(
                Faces(alt="Tekening van gezichten die met lijnen verbonden zijn. Samen vormen ze een netwerk."),
                Title(text="Netwerk Op Adem"),
                Paragraph(text="Plan van aanpak voor een medewerkersnetwerk"),
                Paragraph(text="Ziekenhuis De Linde"),
                Paragraph(text="Versie 0.3, ter bespreking · 11 januari 2027"),
                Paragraph(text="Vragen? afdeling HR", origin="gen.contact"),
            ),
        ),
        Section(
            id="summary", title="In één oogopslag", lead="Dit is het hele plan op één bladzijde.", new_page=True, blocks=summary, keep_together=True
        ),
        Section(id="contents", title="Inhoud", new_page=True, blocks=(Contents(title="Inhoud"),)),
        Section(
            id="why",
            title="Waarom en waarom nu",
            number="1",
            lead="Wat er speelt, en wat er al is.",
            new_page=True,
            blocks=(
                Line(label="Rond welk thema komt het netwerk?", text="psychische gezondheid", origin="net.theme"),
                Paragraph(label="Wat is de aanleiding?", text=LONG * 3, origin="net.trigger"),
                Paragraph(text="Regel een\nRegel twee\n\nRegel vier", strong=True),
                Note(text="Bron: medewerkersonderzoek 2026."),
                BulletList(label="Voordelen", items=("meer samenwerken", LONG, "minder verzuim"), origin="net.advantages"),
                BulletList(label="Al geregeld", items=("een zaal", "een budget"), ticks=(True, False)),
                BARS,
            ),
        ),
        Section(
            id="story",
            title="Het verhaal",
            number="2",
            blocks=(
                Title(text="Op Adem", origin="net.name"),
                Box(label="Waarom dit netwerk?", text=LONG, origin="net.why"),
                SideBySide(
                    boxes=(
                        Box(label="Mag", text="Collega’s bevragen."),
                        Box(label="Moet", text=LONG),
                        Box(label="Mag niet", text="Dossiers.", dashed=True),
                    )
                ),
                Choices(
                    label="Welke rol heeft de groep?",
                    options=("voert uit", "adviseert", "maakt voorstellen", "beslist binnen grenzen", "beslist"),
                    chosen=2,
                    lead="De groep maakt voorstellen; de directie beslist.",
                ),
                WritingLines(label="Met wie praten we eerst?", note="nog invullen", lines=3, origin="net.listeners"),
                Title(text="Nog een kop", level=3),
                Table(
                    columns=(TableColumn(label="wie", width=50), TableColumn(label="wat", width=50)),
                    rows=(),
                    blank_rows=3,
                    label="Wie luistert mee?",
                    note="nog invullen",
                ),
            ),
        ),
        Section(id="parties", title="Krachtenveld", number="3", lead="Wie heeft invloed, en hoe staan ze erin?", new_page=True, blocks=(MAP, RISKS)),
        Section(
            id="actions",
            title="Actieplan",
            number="4",
            lead="Wat we doen, wie trekt, wanneer het klaar is.",
            new_page=True,
            landscape=True,
            blocks=(ACTIONS,),
        ),
        Section(id="timeline", title="Tijdlijn", number="5", landscape=True, blocks=(GANTT,)),
        Section(id="communication", title="Communicatie", number="6", new_page=True, blocks=(STRIP_OF_MONTHS,)),
        Section(
            id="signoff",
            title="Akkoord",
            number="7",
            keep_together=True,
            blocks=(
                SignatureBlock(
                    columns=("rol", "functie", "datum", "handtekening"),
                    rows=(
                        Signature(role="opdrachtgever", function="algemeen directeur", date=""),
                        Signature(
                            role="ondernemingsraad",
                            function="voorzitter",
                            date="4 maart 2027",
                            note="Een overlegorgaan tekent voor gelezen en besproken.",
                        ),
                    ),
                    remarks="Met opmerkingen:   □ nee   □ ja, namelijk:",
                    remark_lines=3,
                ),
            ),
        ),
        Section(id="sources", title="Bronnen en verantwoording", number="", new_page=True, blocks=(Paragraph(text=LONG),)),
    )


def make_document(*sections: Section, sizes: SizeName = "normal", one_page: bool = False) -> Document:
    """The sample, or a paper with other sections."""
    return Document(
        id="plan",
        file_title="Plan van aanpak",
        language="nl",
        sections=sections or make_sections(),
        header=("Plan van aanpak netwerk Op Adem 2027", "TER BESPREKING"),
        footer=("versie 0.3 · 11 januari 2027 · bladzijde {page} van {pages} · vertrouwelijk", "kenmerk 7F3A-21C9"),
        today=date(2027, 1, 11),
        sizes=sizes,
        one_page=one_page,
        phrases={"continued": "vervolg", "to_fill_in": "nog invullen"},
    )


def make_group_sections() -> tuple[Section, ...]:
    """What only a working group has: agreements on cards, a table that turns its page, numbered decisions, cards to cut out."""
    turned = Turned(blocks=(ACTIONS, Note(text="Naast elkaar.")))
    return (
        Section(id="agreements", title="Onze afspraken", new_page=True, blocks=(AGREEMENTS, turned)),
        Section(id="decisions", title="De directie besluit", blocks=(BulletList(items=("Het begint.", "Het eindigt."), numbered=True),)),
        Section(id="cards", title="Kaarten", blocks=(CARDS,), new_page=True),
    )


def make_section(*blocks: Block) -> Section:
    """A section with some blocks."""
    return Section(id="one", title="Een", blocks=blocks)
