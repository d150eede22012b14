"""What a file may cost, whoever sent it: no faster than its size, and no more memory than there is.

Times are compared between sizes, since machines differ. `HEAVY` is judged in a process of its own whose memory is
bounded; each of its files is about as large as a file may be.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain
from pathlib import Path

import pytest

import mapper.check
import mapper.model
import mapper.read
from mapper.model.problem import Problem
from mapper.read.nesting import MOST_LEVELS, MOST_PARTS, beyond_bounds
from mapper.read.text import MAX_BYTES
from tests.conftest import ROOT
from tests.sizes import assert_growth, seconds_of

Judge = Callable[[Path], tuple[Problem, ...]]

SEED, GEODATA, NAMES = "seeds/many.toml", "geodata/many.geojson", "geodata/names.toml"
SOURCE = '[source]\ntype = "report"\ntitle = "t"\ntlp = "CLEAR"\n'
CLAIM = '[[claim]]\nid = "{}"\nlocator = "header"\ntext = "x"\nevidence = ["a b c"]\n'
FEATURES = '{"type": "FeatureCollection", "features": ['
GIGABYTE = 1024**3


def claims(count: int, more: str) -> str:
    """Return a seed file; in `more`, ``#`` is the number of the claim, ``<`` that of the one before."""
    return SOURCE + "".join(
        CLAIM.format(f"c{number}") + more.replace("#", str(number)).replace("<", str(max(number - 1, 0))) + "\n"
        for number in range(count)
    )


def voices(count: int, via: Callable[[int], int]) -> str:
    return SOURCE + "".join(
        f'[[voice]]\nid = "v{number}"\nby = ["news-agency"]\nvia = "v{via(number)}"\n' for number in range(count)
    )


def features(count: int, properties: str, geometry: str) -> str:
    each = f'{{"type": "Feature", "properties": {{"id": "f#", "name": "n", {properties}}}, "geometry": {{{geometry}}}}}'
    return FEATURES + ",\n".join(each.replace("#", str(number)) for number in range(count)) + "]}"


RING = "[[0, 0], [1, 0], [1, 1], [0, 0]]"


def area(polygons: str) -> str:
    coordinates = f"[{polygons}[[{RING}]]]"
    return features(1, '"kind": "area", "basis": "drawn"', f'"type": "MultiPolygon", "coordinates": {coordinates}')


LEG = '"kind": "leg", "route": "northern-route", "basis": "schematic", "from": "afghanistan", "to": "russia"'
SITE = '"kind": "site", "category": "institution", "country": "KAZ", "precision": "city", "basis": "geocoded"'
CARRIED = ', "claims": ["open-report#laboratory"]'
AGAINST = 'disagrees_with = [{ claim = "many#c<", kind = "contradiction", why = "w" }]'
LINE = '"type": "LineString", "coordinates": [[66.0, 33.8], [58.0, 58.0]]'
POINT = '"type": "Point", "coordinates": [76.9, 43.2]'

GROWING: dict[str, tuple[str, Callable[[int], str]]] = {
    "voices in a chain": (SEED, lambda count: voices(count, lambda number: max(number - 1, 1))),
    "voices in a chain that comes later": (SEED, lambda count: voices(count, lambda number: number + 1)),
    "voices in a circle": (SEED, lambda count: voices(count, lambda number: (number + 1) % count)),
    "claims that support each other": (SEED, lambda count: claims(count, 'supports = ["many#c<"]')),
    "claims in conflict": (SEED, lambda count: claims(count, 'about = ["office"]\n' + AGAINST)),
    "claims that answer each other": (SEED, lambda count: claims(count, 'responds_to = ["many#c<"]')),
    "claims that answer a voice": (SEED, lambda count: claims(count, 'responds_to = ["open-report#relay"]')),
    "claims about one site": (SEED, lambda count: claims(count, 'about = ["office"]')),
    "claims about nothing known": (SEED, lambda count: claims(count, 'about = ["offices"]')),
    "two lists of links to each other": (
        SEED,
        lambda count: claims(2, "supports = [" + '"many#c0", "many#c1", ' * count + "]"),
    ),
    "legs of one route": (GEODATA, lambda count: features(count, LEG + CARRIED, LINE)),
    "sites": (GEODATA, lambda count: features(count, SITE, POINT)),
    "an area of many parts": (GEODATA, lambda count: area(f"[[{RING}]], " * count)),
    "an area of many holes": (GEODATA, lambda count: area(f"[{f'{RING}, ' * count}{RING}], ")),
    "a claim twice on one leg": (
        GEODATA,
        lambda count: features(1, LEG + ', "claims": [' + '"open-report#office-is-useful", ' * count + '"a#b"]', LINE),
    ),
    "keys that nobody knows": (SEED, lambda count: SOURCE + "".join(f"key-{number} = 1\n" for number in range(count))),
    "short dotted keys": (SEED, lambda count: "".join(f"k{number}.a.b.c = 1\n" for number in range(count))),
    "keys of one deep table": (SEED, lambda count: "[a.b.c.d]\n" + "".join(f"k{n} = 1\n" for n in range(count))),
    "one key again and again": (SEED, lambda count: "a = 1\n" * count),
    "brackets that nothing closes": (GEODATA, lambda count: "[" * 8 * count),
    "steps that never end a sentence": (
        "maps/all.toml",
        lambda count: (
            'title = "a"\n' + "".join(f'[[step]]\nheading = "a"\ntext = "a{"." * count}b"\n' for _ in range(50))
        ),
    ),
    "quotes that nothing closes": (GEODATA, lambda count: '{"a": NaN, "b": "' + '\\"' * 8 * count),
    "a key that is wrong and long": (SEED, lambda count: 2 * ('["' + " " * 8 * count + '"]\n')),
}
"""Files by how many of something they have."""


@pytest.mark.parametrize("name", GROWING)
def test_four_times_as_much_costs_about_four_times_the_time(sound: Path, problems_of: Judge, name: str) -> None:
    file, text = GROWING[name]

    def seconds(count: int) -> float:
        (sound / file).write_text(text(count), "utf-8")
        return seconds_of(lambda: problems_of(sound))

    # Sixteen times as much is what a square would take.
    assert_growth(seconds, 1_000, 4_000, most=9, least=0.033)


def filled(suffix: str, begin: str, unit: str, end: str = "") -> str:
    return begin + unit * ((MAX_BYTES[suffix] - len(begin) - len(end) - 100) // len(unit)) + end


def numbered(share: float, unit: str, begin: str = "") -> str:
    size = int(MAX_BYTES[".toml"] * share) // (len(unit) + 4)
    return begin + "".join(unit.replace("#", str(number)) for number in range(size))


HEAVY: dict[str, tuple[str, Callable[[], str]]] = {
    "a key of two million parts": (SEED, lambda: filled(".toml", "", "a.", "a = 1\n")),
    "a header of two million parts": (SEED, lambda: filled(".toml", "[", "a.", "a]\n")),
    "as many dotted keys as may be": (SEED, lambda: numbered(0.8, "k#.a.b.c.d.e = 1\n")),
    "lists of nothing": (GEODATA, lambda: filled(".geojson", FEATURES, "[],", "1]}")),
    "objects of nothing": (GEODATA, lambda: filled(".geojson", FEATURES, "{},", "1]}")),
    "numbers, then a fault": (GEODATA, lambda: filled(".geojson", FEATURES, "1,", "!]}")),
    "positions, then a fault": (GEODATA, lambda: filled(".geojson", FEATURES, "[71.4,51.1],", "!]}")),
    "numbers that are none": (GEODATA, lambda: filled(".geojson", FEATURES, "NaN,", "1]}")),
    "escapes": (SEED, lambda: filled(".toml", SOURCE + 'note = "', "\\n", '"\n')),
    "tables without end": (SEED, lambda: numbered(0.25, "[[claim]]\n", SOURCE)),
    "authors that are none": (SEED, lambda: SOURCE + "author = [" + "{}, " * 900_000 + "]\n"),
}

JUDGE = """
import resource, sys
from pathlib import Path
from mapper.admission.admit import find_problems
from mapper.read.dataset import load_dataset
resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
problems = find_problems(load_dataset(Path(sys.argv[1])))
assert any(problem.severity == "error" for problem in problems)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


@pytest.mark.slow
@pytest.mark.parametrize("name", HEAVY)
def test_no_file_within_the_limits_takes_a_gigabyte(sound: Path, name: str) -> None:
    file, text = HEAVY[name]
    (sound / file).write_text(text(), "utf-8")
    assert (sound / file).stat().st_size <= MAX_BYTES[Path(file).suffix]
    done = subprocess.run([sys.executable, "-c", JUDGE, str(sound)], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-500:]
    unit = 1 if sys.platform == "darwin" else 1024
    assert int(done.stdout) * unit < GIGABYTE


@pytest.mark.parametrize(
    ("file", "text", "message", "place"),
    [
        (SEED, f"x = 1\ny.{'a.' * 50_000}b = 1\n", "a key of more than", (2, 2 * MOST_PARTS)),
        (SEED, f"[{'a.' * 50_000}b]\n", "a key of more than", (1, 2 * MOST_PARTS + 1)),
        (SEED, f"[[{'a.' * 50_000}b]]\n", "a key of more than", (1, 2 * MOST_PARTS + 2)),
        (SEED, f"x = {{ {'a . ' * 50_000}b = 1 }}\n", "a key of more than", (1, 4 * MOST_PARTS + 5)),
        (SEED, "x = " + '{ "a" = ' * 50_000, "nested too deeply", (1, 8 * MOST_LEVELS["toml"] + 5)),
        (SEED, "x = [\n" + "[" * 50_000, "nested too deeply", (2, MOST_LEVELS["toml"])),
        (SEED, "x = 0x" + "f" * 50_000, "too many digits", (1, 5)),
        (SEED, "x = [1, -" + "9" * 50_000 + "]", "too many digits", (1, 10)),
        (GEODATA, '{"a":\n' + "[" * 50_000, "nested too deeply", (2, MOST_LEVELS["json"])),
        (GEODATA, '{"[[":' * 50_000, "nested too deeply", (1, 6 * MOST_LEVELS["json"] + 1)),
    ],
)
def test_what_goes_too_far_is_told_where_it_does(
    sound: Path, problems_of: Judge, file: str, text: str, message: str, place: tuple[int, int]
) -> None:
    (sound / file).write_text(text, "utf-8")
    (error,) = [problem for problem in problems_of(sound) if problem.severity == "error"]
    assert message in error.message
    assert (error.file, error.line, error.column) == (file, *place)


@pytest.mark.parametrize(
    ("text", "syntax"),
    [
        ("x = [1.5, 2.5]\n" * 1_000, "toml"),
        ('x = "' + "a." * 1_000 + '"\n', "toml"),
        ('x = """\n' + 'a"".b"\n[[[' * 1_000 + '"""""\n', "toml"),
        ("x = '''\n" + "a''.b'\n[[[" * 1_000 + "'''\n", "toml"),
        ('x = "' + '\\"[' * 1_000 + '"\n', "toml"),
        ("# it's " + "[a." * 1_000 + "\n" + "x = 1 # '\n" * 100, "toml"),
        ("x = " + "[" * MOST_LEVELS["toml"] + "]" * MOST_LEVELS["toml"] + "\n", "toml"),
        (".".join("a" * MOST_PARTS) + " = 1\n", "toml"),
        ('{"a": "' + '[\\"\\\\' * 1_000 + '"}', "json"),
        ('["[", "]"]' * 1_000, "json"),
        ("[" * MOST_LEVELS["json"] + "]" * MOST_LEVELS["json"], "json"),
    ],
)
def test_what_stands_in_texts_and_comments_is_not_counted(text: str, syntax: str) -> None:
    assert beyond_bounds(text, syntax) is None  # type: ignore[arg-type]


UNITS = [
    *'a1_X-#.!?*=<"\\[]{} \n\t,:;',
    "a.",
    "a-",
    '\\"',
    '"""',
    "'''",
    " \n",
    "?)",
    ". ",
    "[@",
    "[@a#b]",
    "- ",
    "\n- ",
]
UNITS += ["a=", "=[", "\ufffc", "。", "\\ud800", "e999", "00:", "para. ", '"a"', "[[a", "[1,", '"[', " (at ", "@a#b;"]


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Yield every regular expression of the rooms that read and judge, by name."""
    rooms = (
        pkgutil.walk_packages(room.__path__, f"{room.__name__}.") for room in (mapper.read, mapper.model, mapper.check)
    )
    for module in chain(*rooms):
        for name, value in vars(importlib.import_module(module.name)).items():
            for pattern in value if isinstance(value, tuple) else (value,):
                if isinstance(pattern, re.Pattern) and name not in ANCHORED:
                    yield f"{module.name}.{name}", pattern


ANCHORED = {"_HEADING", "_KEY", "_AT", "_PERIOD", "_LAST_WORD", "_CITATIONS"}
"""Those that are matched at one place alone, or in a text of a few characters; they would be slow to look for."""


@pytest.mark.parametrize("pattern", [pytest.param(found[1], id=found[0]) for found in patterns()])
def test_no_text_holds_a_regular_expression_up(pattern: re.Pattern[str]) -> None:
    def taken(unit: str, size: int) -> float:
        text = unit * (size // len(unit)) + "\x01"
        begun = time.process_time()
        pattern.fullmatch(text)
        for _ in pattern.finditer(text):
            pass
        return time.process_time() - begun

    for unit in UNITS:
        if taken(unit, 10_000) >= 0.05:
            assert_growth(partial(taken, unit), 10_000, 40_000, most=9)
