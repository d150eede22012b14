"""Every result and every warning that looking up a claim can have; report.txt is the document."""

from __future__ import annotations

import hashlib
import time
from dataclasses import replace
from pathlib import Path

import pytest

from mapper.model.claim import Claim, Quantity
from mapper.model.dataset import Dataset
from mapper.model.grade import Tlp
from mapper.model.locator import parse_locator
from mapper.model.problem import Origin
from mapper.model.source import Source
from mapper.model.when import parse_when
from mapper.passages.copies import Copy, copies_of, find_copies
from mapper.passages.document import Document
from mapper.passages.verify import Result, Verdict, judge, verify
from tests.sizes import assert_growth, cost

REPORT = Path(__file__).parent / "report.txt"
WHERE = Origin("seeds/report.toml")


def claim(*evidence: str, at: str = "para. 2", **fields: object) -> Claim:
    locators = tuple(parse_locator(locator) for locator in at.split(" + "))
    made = Claim("claim", "report", locators, str(fields.pop("text", "Our own words.")), evidence, WHERE)
    return replace(made, **fields)  # type: ignore[arg-type]


def verdict_on(made: Claim) -> Verdict:
    return judge(made, Document(REPORT.read_text("utf-8"), furniture=["PAGE 000"]))


def test_found_also_across_lines_quotes_and_doubled_spaces() -> None:
    verdict = verdict_on(claim("based in Harbour City", "The Board reported in October"))
    assert (verdict.result, verdict.found_at, verdict.warnings) == (Result.FOUND, "para. 2 (line 20)", ())


def test_found_across_a_page_break() -> None:
    assert verdict_on(claim("Nobody knows how wide it is", at="para. 1")).result is Result.FOUND


def test_misprints_are_found_as_printed() -> None:
    assert verdict_on(claim('does "intQational" work', at="para. 3")).result is Result.FOUND


def test_found_elsewhere_says_where() -> None:
    verdict = verdict_on(claim("five of the seven offices", at="para. 2"))
    assert (verdict.result, verdict.found_at) == (Result.ELSEWHERE, "para. 1 (line 8)")
    assert verdict.fails


def test_ambiguous_where_a_locator_means_several_places_that_fit() -> None:
    verdict = verdict_on(claim("the group met in", at='"May 2010:"'))
    assert verdict.result is Result.AMBIGUOUS
    assert verdict.found_at.count("May 2010:") == 2
    assert verdict_on(claim("in the first city", at='"May 2010:"')).result is Result.FOUND
    assert verdict_on(claim("the group met in", at='"May 2010:"[2]')).result is Result.FOUND


def test_not_found_names_the_words() -> None:
    verdict = verdict_on(claim("Traffic from the mountains", "reaches the moon"))
    assert verdict.result is Result.NOT_FOUND
    assert verdict.warnings == ("“reaches the moon” is not in the document",)


def test_evidence_scattered_over_passages_is_not_found() -> None:
    assert verdict_on(claim("the High Road", "Traffic from the mountains")).result is Result.NOT_FOUND


def test_where_several_places_are_named_each_must_hold() -> None:
    both = claim("called the High Road", "Traffic from the mountains", at="para. 1 + para. 2")
    assert verdict_on(both).result is Result.FOUND
    assert verdict_on(replace(both, locators=(*both.locators, parse_locator("para. 3")))).fails


@pytest.mark.parametrize(
    ("made", "warning"),
    [
        (claim("based in Harbour City"), "the evidence also fits para. 3"),
        (claim("office based in Harbour City", "Board", negative=True), "no item of the evidence has a negating word"),
        (claim("The Board reported", when=parse_when("2008")), "does not give the date 2008"),
        (claim("The Board reported", when=parse_when("2009-11")), "does not give the date 2009-11"),
        (
            claim("kilograms per year", quantity=Quantity("m", "kg", 75_000, 90_000)),
            "does not give the figure 90,000",
        ),
        (
            claim("The Board reported", text="It is a figure at the start of a line and not more."),
            "the document's own words: “a figure at the start of a line”",
        ),
    ],
)
def test_warnings(made: Claim, warning: str) -> None:
    verdict = verdict_on(made)
    assert verdict.result is Result.FOUND
    assert len(verdict.warnings) == 1
    assert warning in verdict.warnings[0]


@pytest.mark.parametrize(
    "made",
    [
        claim("does not trade", negative=True),
        claim("The Board reported", when=parse_when("2009-10")),
        claim("The group met in the second city", at='"May 2010:"[2]', when=parse_when("2010-05")),
        claim("kilograms per year", quantity=Quantity("m", "kg", 75_000, 80_000)),
        claim("million doses", quantity=Quantity("m", "doses", 2_000_000, 3_000_000)),
        claim("The Board reported", text="The Board reported in October 2009 that the valley is full."),
    ],
)
def test_no_warning_where_there_is_no_ground_for_one(made: Claim) -> None:
    assert verdict_on(made).warnings == ()


@pytest.mark.parametrize(
    ("passage", "quantity", "is_there"),
    [
        ("7.2 tonnes", Quantity("m", "kg", 7_200, 7_200), True),
        ("7.2 tonnes", Quantity("m", "kg", 720, 720), False),
        ("7,200 tonnes", Quantity("m", "kg", 7_200, 7_200), False),
        ("seven to eight tonnes", Quantity("m", "kg", 7_000, 8_000), True),
        ("some 500 pounds", Quantity("m", "kg", 227, 227), True),
        ("some 500 pounds", Quantity("m", "kg", 250, 250), False),
        ("7.2 tonnes of heroin a year", Quantity("m", "kg/year", 7_200, 7_200), True),
        ("600 kilograms a month", Quantity("m", "t/year", 7.2, 7.2), True),
        ("600 kilograms a month", Quantity("m", "kg/year", 600, 600), False),
        ("8.5 million users", Quantity("m", "thousand people", 8_500, 8_500), True),
        ("8.5 million users", Quantity("m", "million people", 8.5, 8.5), True),
        ("8.5 million users", Quantity("m", "people", 8.5, 8.5), False),
        ("5,000 grams and 3 lakh tablets", Quantity("m", "tablets", 300_000, 300_000), True),
        ("250 square kilometres", Quantity("m", "ha", 25_000, 25_000), True),
        ("7,2 тонны", Quantity("m", "kg", 7_200, 7_200), True),
        ("20 percent", Quantity("m", "% of opiates", 20, 20), True),
    ],
)
def test_a_figure_is_the_same_in_another_unit_of_its_family(passage: str, quantity: Quantity, is_there: bool) -> None:
    made = claim("they seized", at="block 1", quantity=quantity)
    warnings = judge(made, Document(f"They seized {passage}.")).warnings
    assert [warning.startswith("the passage does not give the figure") for warning in warnings] == [True] * (
        not is_there and len({quantity.low, quantity.high})
    )


def test_words_divided_at_a_lines_end_are_evidence_and_a_copied_run() -> None:
    text = "1. Most of the opi-\nates cross by way of the Ca\u00ad\nspian, coun-\nter-\nnarcotics police say of it."
    made = claim("opiates cross", "counter-narcotics police", at="para. 1", text="The opiates cross.")
    assert judge(made, Document(text)).warnings == ()
    made = replace(made, text="Opiates cross by way of the Caspian, counternarcotics police say.")
    assert judge(made, Document(text)).warnings == (
        "the document's own words: “opiates cross by way of the Caspian counternarcotics police say”",
    )


def test_a_word_divided_at_the_end_of_a_page_is_found_across_its_furniture() -> None:
    text = "1. Afghan opi-\n\n PAGE 3 of 9\n\fPAGE 000 REPORT\n\nates and counter\u00ad\n\n\fPAGE 000\nnarcotics."
    made = claim("Afghan opiates and", "counter-narcotics", at="para. 1")
    assert judge(made, Document(text, furniture=["PAGE"])).result is Result.FOUND


@pytest.mark.parametrize(
    "unit",
    [
        "-",
        "-" * 30 + "x\n",
        "1. a\n\n",
        "May 2010:\n\nYes.\n\n",
        "It is so.\n",
        "it is so ",
        "2-\n",
        "A\n\n1. a\n\n",
        "7 t ",
    ],
)
def test_a_document_is_looked_into_in_linear_time(unit: str) -> None:
    def seconds(size: int) -> float:
        document = Document(unit * (size // len(unit)) + "x")
        quantity = Quantity("m", "kg", 1, 1)
        start = time.process_time()
        for at in ("para. 1", '"May 2010:"', '"May 2010:", para. 1', "block 1", "header", "00:00:01"):
            judge(claim("it is", "so", at=at, text="It is so, so it is.", quantity=quantity), document)
        return time.process_time() - start

    assert_growth(seconds, 10_000, 40_000, most=12)


def test_a_large_copy_takes_little_more_memory_than_its_text() -> None:
    text = REPORT.read_text("utf-8") * 150
    made = claim("five of the seven offices", "reaches the moon", text="Five of the seven offices are on the moon.")
    assert cost(lambda: judge(made, Document(text))).peak < 40 * len(text)


def dataset_with(sha256: str) -> Dataset:
    source = Source("report", {"title": "Report", "number": "R-12"}, WHERE, Tlp.CLEAR, sha256=sha256)
    source = replace(source, furniture=("PAGE 000",))
    made = claim("The Board reported", "per year")
    return Dataset(sources={"report": source}, claims={made.ref: made})


def results(folder: Path, sha256: str) -> list[Result]:
    return [verdict.result for verdict in verify(dataset_with(sha256), find_copies(folder))]


def test_a_copy_is_recognised_by_checksum_then_by_name(tmp_path: Path) -> None:
    content = REPORT.read_bytes()
    checksum = hashlib.sha256(content).hexdigest()
    assert results(tmp_path, checksum) == [Result.NO_DOCUMENT]
    (tmp_path / "scan-0001.txt").write_bytes(content)
    assert results(tmp_path, checksum) == [Result.FOUND]
    assert results(tmp_path, "0" * 64) == [Result.NO_DOCUMENT]
    (tmp_path / "scan-0001.txt").rename(tmp_path / "copy of r-12.txt")
    assert results(tmp_path, "0" * 64) == [Result.OTHER_COPY]
    assert results(tmp_path, "") == [Result.FOUND]


@pytest.mark.parametrize(
    ("name", "owner"),
    [
        ("unodc-2012", "unodc-2012"),
        ("UNODC-2012 (1)", "unodc-2012"),
        ("copy_of_unodc-2012_v2", "unodc-2012"),
        ("unodc-2012.en", "unodc-2012"),
        ("uzbekistan-unodc-2012", None),
        ("unodc-20123", None),
        ("unodc-2012-annex", "unodc-2012-annex"),
        ("unodc-2012, unodc-2012-annex", "unodc-2012-annex"),
        ("report r-12", "unodc-2012"),
        ("report r-121", None),
        ("report r-12 of unodc-2012-annex", "unodc-2012-annex"),
        ("anything else", None),
    ],
)
def test_a_copy_is_that_of_the_longest_whole_id_in_its_name(name: str, owner: str | None) -> None:
    sources = [
        Source("unodc-2012", {"number": "R-12"}, WHERE, Tlp.CLEAR),
        Source("unodc-2012-annex", {}, WHERE, Tlp.CLEAR),
    ]
    assert list(copies_of(sources, [Copy(Path(f"{name}.txt"), "")])) == ([] if owner is None else [owner])


def test_a_copy_that_a_checksum_tells_is_of_no_other_source() -> None:
    sources = [Source("a", {}, WHERE, Tlp.CLEAR, sha256="1" * 64), Source("b", {}, WHERE, Tlp.CLEAR)]
    mine = Copy(Path("b.txt"), "1" * 64)
    assert copies_of(sources, [mine]) == {"a": (mine, True)}
    second, third = Copy(Path("c/b.txt"), "2" * 64), Copy(Path("d/b.txt"), "3" * 64)
    assert copies_of(sources, [mine, second, third])["b"] == (second, True)


def test_html_is_read_as_a_browser_shows_it(tmp_path: Path) -> None:
    page = "<head><title>per year</title></head><style>per year</style><p>The <b>Bo</b>ard reported<br>nothing.</p>"
    (tmp_path / "report.html").write_text(page + "<p>2. So much p&shy;er&nbsp;year</p>", "utf-8")
    verdicts = list(verify(dataset_with(""), find_copies(tmp_path)))
    assert verdicts[0].result is Result.NOT_FOUND
    (tmp_path / "report.html").write_text("<p>1. None</p><div>2. The Board<br>reported, <i>per</i> year</div>", "utf-8")
    assert results(tmp_path, "") == [Result.FOUND]


def test_pdf_is_read_by_pages(tmp_path: Path) -> None:
    (tmp_path / "report.pdf").write_bytes(pdf_of("1. The first page", "2. The Board reported 5 kg per year"))
    assert results(tmp_path, "") == [Result.FOUND]


def pdf_of(*pages: str) -> bytes:
    """Return a minimal PDF with a line of text on each page (PDF 1.4, ISO 32000 syntax)."""
    count = len(pages)
    kids = " ".join(f"{3 + 2 * place} 0 R" for place in range(count))
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {count} >>"]
    for place, text in enumerate(pages):
        stream = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET"
        font = "<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources {font} /Contents {4 + 2 * place} 0 R >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    body, offsets = "%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    tail = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R >>\n"
    return f"{body}{tail}startxref\n{len(body)}\n%%EOF\n".encode()
