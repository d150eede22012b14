"""What is put on a slide: text frames, pictures, the handling line, the number; each a native shape with a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from typing import Any
from urllib.parse import urlsplit

from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.util import Inches, Pt

from mapper.render.common.files import read_json
from mapper.render.slides.fitting import Place, height, largest, place
from mapper.render.slides.story_text import Paragraph, Run
from mapper.render.slides.wording import plain

NUMBER_SIZE = 10

RAISED = "30000"
"""Of a footnote's number, in thousandths of a per cent of the size of type (a:rPr, attribute baseline)."""

NUMBER_FIELD = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"
"""Any identifier will do for a field; this one is always the same."""


def colour(name: str) -> RGBColor:
    """Return a colour of the layout by its name."""
    made: Any = RGBColor
    return made(*bytes.fromhex(read_json(__package__, "layout.json")["colours"][name]))  # type: ignore[no-any-return]


def write(frame: Any, paragraphs: Sequence[Paragraph], size: int, ink: str, gap: float = 0.0) -> None:
    """Fill a text frame with paragraphs in one size of type, in points."""
    for number, paragraph in enumerate(paragraphs):
        line = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        if number:
            line.space_before = Pt(size * gap)
        if paragraph.is_item:
            line.add_run().text = "• "
        for run in paragraph.runs:
            _write_run(line.add_run(), run)
        for run in line.runs:
            run.font.size, run.font.color.rgb = Pt(size), colour(ink)


def _write_run(written: Any, run: Run) -> None:
    written.text = run.text
    written.font.bold, written.font.italic = run.is_bold or None, run.is_italic or None
    if run.is_note:
        written.font._element.set("baseline", RAISED)


def lines(texts: Sequence[str]) -> tuple[Paragraph, ...]:
    """Return plain texts as paragraphs."""
    return tuple(Paragraph((Run(text),)) for text in texts)


def add_text(
    slide: Any,
    name: str,
    box: Place,
    paragraphs: Sequence[Paragraph],
    ink: str,
    *,
    gap: float = 0.0,
    columns: int = 1,
    in_middle: bool = False,
) -> Any:
    """Add a text box in the largest type that fits; `name` is both its own and that of its sizes in the layout."""
    shape = slide.shapes.add_textbox(*_measures(box))
    shape.name = name.capitalize()
    frame = _bare(shape.text_frame)
    frame.auto_size = MSO_AUTO_SIZE.NONE
    if in_middle:
        frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    if columns > 1:
        frame._bodyPr.set("numCol", str(columns))
        frame._bodyPr.set("spcCol", str(int(Inches(0.25))))
    size = largest(name, [paragraph.text for paragraph in paragraphs], box, gap, columns)
    write(frame, paragraphs, size, ink, gap)
    return shape


def set_title(slide: Any, text: str, name: str, above: float) -> None:
    """Put a text into the slide's own title, which programs list slides by.

    Parameters
    ----------
    name
        Of its place and its sizes in the layout.
    above
        Where the handling line ends, in inches.
    """
    shape, usual = slide.shapes.title, place(name)
    top = max(usual.top, above)
    box = Place(usual.left, top, usual.width, usual.top + usual.height - top)
    shape.left, shape.top, shape.width, shape.height = _measures(box)
    frame = _bare(shape.text_frame)
    frame.vertical_anchor = MSO_ANCHOR.TOP
    write(frame, [Paragraph((Run(text, is_bold=True),))], largest(name, [text], box), "ink")
    frame.paragraphs[0].alignment = PP_ALIGN.LEFT


def add_handling(slide: Any, text: str) -> float:
    """Add the bar with the handling line, higher than usual if the line needs it; return where it ends."""
    usual = place("handling")
    inner = Place(0, 0, usual.width - 2 * place("heading").left, usual.height)
    size = largest("handling", [text], inner)
    most = read_json(__package__, "layout.json")["handling_most"]
    box = replace(usual, height=min(most, max(usual.height, height([text], inner.width, size))))
    bar = add_form(slide, MSO_SHAPE.RECTANGLE, box, "banner", "Handling")
    frame = _bare(bar.text_frame)
    frame.margin_left = frame.margin_right = Inches(place("heading").left)
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    write(frame, lines([text]), size, "banner-ink")
    frame.paragraphs[0].alignment = PP_ALIGN.LEFT
    return box.height


def add_form(slide: Any, form: Any, box: Place, ink: str, name: str) -> Any:
    """Add a filled shape without an outline; `form` is one of `MSO_SHAPE`."""
    shape = slide.shapes.add_shape(form, *_measures(box))
    shape.name = name
    shape.fill.solid()
    shape.fill.fore_color.rgb = colour(ink)
    shape.line.fill.background()
    shape.shadow.inherit = False
    return shape


def describe(shape: Any, words: str) -> None:
    """Say what stands for a shape where it cannot be seen."""
    shape._element.xpath(".//p:cNvPr")[0].set("descr", words)


def add_picture(slide: Any, content: bytes, box: Place, alternative: str, name: str) -> None:
    """Add a picture of the proportions of its box, with what stands for it where it cannot be seen."""
    picture = slide.shapes.add_picture(BytesIO(content), *_measures(box))
    picture.name = name
    describe(picture, alternative)


def add_number(slide: Any, number: int) -> None:
    """Add the number of the slide, as a field that follows when slides are moved."""
    shape = slide.shapes.add_textbox(*_measures(place("number")))
    shape.name = "Number"
    line = _bare(shape.text_frame).paragraphs[0]
    line.alignment = PP_ALIGN.RIGHT
    run = line.add_run()
    run.text = str(number)
    run.font.size, run.font.color.rgb = Pt(NUMBER_SIZE), colour("quiet")
    # A field has the same children as a run.
    run._r.tag = f"{run._r.tag.rpartition('}')[0]}}}fld"
    run._r.set("id", NUMBER_FIELD)
    run._r.set("type", "slidenum")


def link_last_run(shape: Any, number: int, address: str) -> None:
    """Make the last words of a paragraph a link, if the address is one of the web and nothing in it is hidden."""
    try:
        is_of_the_web = urlsplit(address).scheme in ("http", "https")
    except ValueError:
        is_of_the_web = False
    if is_of_the_web and plain(address) == address:
        shape.text_frame.paragraphs[number].runs[-1].hyperlink.address = address


def _bare(frame: Any) -> Any:
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    return frame


def _measures(box: Place) -> tuple[int, int, int, int]:
    return Inches(box.left), Inches(box.top), Inches(box.width), Inches(box.height)
