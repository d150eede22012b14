"""A folder that is exchanged as a whole, and never at the cost of what somebody else put there."""

from __future__ import annotations

import hashlib
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from mapper.cli import site_folder
from mapper.cli.site_folder import exchange
from mapper.errors import UnreadableError, UsageError

FILES = {"index.html": b"<p>front</p>", "maps/a.html": b"a", "data/a/claims.csv": b"x,y\r\n"}


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def out(tmp_path: Path) -> Path:
    exchange(tmp_path / "site", FILES)
    return tmp_path / "site"


def test_the_list_of_checksums_is_true(out: Path) -> None:
    found = contents(out)
    lines = found.pop("SHA256SUMS").decode().splitlines()
    assert found == {**FILES, ".mapper-site": found[".mapper-site"]}
    assert lines == sorted(lines, key=lambda line: line.split("  ")[1])
    assert dict(line.split("  ")[::-1] for line in lines) == {
        name: hashlib.sha256(content).hexdigest() for name, content in found.items()
    }


def test_what_it_wrote_is_replaced_and_nothing_is_left_beside_it(out: Path) -> None:
    exchange(out, {"index.html": b"new"})
    assert contents(out).keys() == {"index.html", "SHA256SUMS", ".mapper-site"}
    assert not (out / "maps").exists()
    assert [path.name for path in out.parent.iterdir()] == ["site"]


@pytest.mark.parametrize("name", ["thesis.odt", "maps/mine.html", "maps/a.html", "SHA256SUMS", "index.html"])
def test_what_somebody_else_wrote_is_refused_by_its_name(out: Path, name: str) -> None:
    (out / name).write_bytes(b"mine")
    before = contents(out)
    with pytest.raises(UsageError, match="nothing was written") as refused:
        exchange(out, FILES)
    assert name == "SHA256SUMS" or name in str(refused.value)
    assert contents(out) == before


def test_a_folder_with_checksums_of_somebody_else_is_refused(tmp_path: Path) -> None:
    image = tmp_path / "release/image.iso"
    image.parent.mkdir()
    image.write_bytes(b"disk")
    (image.parent / "SHA256SUMS").write_text(f"{hashlib.sha256(b'disk').hexdigest()}  image.iso\n", "utf-8")
    with pytest.raises(UsageError, match=r"image\.iso"):
        exchange(image.parent, FILES)
    image.unlink()
    with pytest.raises(UsageError, match="SHA256SUMS"):
        exchange(image.parent, FILES)


@pytest.fixture(params=["exchange", "two renames"])
def either_way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Exchange as this system does it, then as one does it that cannot."""
    if request.param == "two renames":
        monkeypatch.setattr(site_folder, "exchange_names", lambda *_: False)
    return str(request.param)


@pytest.mark.usefixtures("either_way")
def test_a_file_that_came_while_it_was_written_stays(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    swap = site_folder._swap

    def late(*arguments: Path) -> None:
        (out / "CNAME").write_text("maps.example.org", "utf-8")
        swap(*arguments)

    monkeypatch.setattr(site_folder, "_swap", late)
    with pytest.raises(UsageError, match="CNAME"):
        exchange(out, {"index.html": b"new"})
    assert (out / "CNAME").read_text("utf-8") == "maps.example.org"
    assert contents(out).items() >= FILES.items()
    assert [path.name for path in out.parent.iterdir()] == ["site"]


@pytest.mark.usefixtures("either_way")
def test_the_next_exchange_is_as_the_first(out: Path) -> None:
    for content in (b"one", b"two", b"three"):
        exchange(out, {"index.html": content})
        assert contents(out)["index.html"] == content
        assert [path.name for path in out.parent.iterdir()] == ["site"]


def test_whoever_looks_finds_the_folder_at_every_moment(out: Path) -> None:
    looking = subprocess.Popen(
        [sys.executable, "-c", LOOKING, str(out)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert looking.stdout is not None
    assert looking.stdout.readline() == "looking\n"
    # So much that looking it through takes a while.
    large = {f"maps/{number}.html": bytes(1_000_000) for number in range(20)}
    for number in range(6):
        exchange(out, {**large, "index.html": str(number).encode()})
    told, _ = looking.communicate("enough")
    looked, missed = map(int, told.split())
    assert looked > 6
    assert missed == 0


LOOKING = """
import os, select, sys
page, looked, missed = os.path.join(sys.argv[1], "index.html"), 0, 0
print("looking", flush=True)
while not select.select([sys.stdin], [], [], 0)[0]:
    for _ in range(100):
        looked += 1
        missed += not os.path.exists(page)
print(looked, missed)
"""

KILLED_AT = """
import os, signal, sys
from pathlib import Path
from mapper.cli import exchanging, leftovers, site_folder

if sys.argv[3] == "two renames":
    site_folder.exchange_names = lambda *_: False

calls, last = 0, int(sys.argv[2])

def killing(function):
    def run(*arguments, **options):
        global calls
        calls += 1
        if calls == last:
            os.kill(os.getpid(), signal.SIGKILL)
        return function(*arguments, **options)
    return run

# Every step that the operating system sees is a moment at which the machine may go down.
for module, names in ((os, ("fsync", "rmdir", "unlink")), (Path, ("rename",))):
    for name in names:
        setattr(module, name, killing(getattr(module, name)))
site_folder.tempfile.mkdtemp = killing(site_folder.tempfile.mkdtemp)
site_folder.exchange_names = killing(site_folder.exchange_names)
site_folder.exchange(Path(sys.argv[1]), {"index.html": b"new", "maps/a.html": b"new"})
"""


def test_killed_at_any_step_it_leaves_a_whole_folder_and_the_next_run_sweeps(tmp_path: Path, either_way: str) -> None:
    out = tmp_path / "public/site"
    (tmp_path / "public").mkdir()
    (tmp_path / "public/.site.notes.part").mkdir()
    missing = 0
    for step in range(1, 60):
        exchange(out, {"index.html": b"old", "maps/a.html": b"old"})
        done = subprocess.run([sys.executable, "-c", KILLED_AT, str(out), str(step), either_way], check=False)
        if done.returncode == 0:
            break
        assert done.returncode == -signal.SIGKILL
        missing += not out.exists()
        assert not out.exists() or {contents(out)[name] for name in ("index.html", "maps/a.html")} in (
            {b"old"},
            {b"new"},
        )
    assert step > 10
    # Without an exchange there is one moment between two renames.
    assert missing == (either_way == "two renames")
    exchange(out, FILES)
    assert sorted(path.name for path in out.parent.iterdir()) == [".site.notes.part", "site"]


def test_what_another_process_is_writing_is_not_swept(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    swap = site_folder._swap
    rooms: list[str] = []

    def meanwhile(room: Path, *arguments: Path) -> None:
        monkeypatch.setattr(site_folder, "_swap", swap)
        exchange(out, {"index.html": b"another"})
        rooms.append(room.name)
        assert (room / "new").exists()
        swap(room, *arguments)

    monkeypatch.setattr(site_folder, "_swap", meanwhile)
    exchange(out, {"index.html": b"mine"})
    assert len(rooms) == 1
    assert contents(out)["index.html"] == b"mine"
    assert [path.name for path in out.parent.iterdir()] == ["site"]


def test_what_somebody_put_into_a_folder_outlives_a_kill_after_the_exchange(out: Path) -> None:
    (out.parent / ".site.abcd1234.part").mkdir()
    (out / "CNAME").write_text("maps.example.org", "utf-8")
    out.rename(out.parent / ".site.abcd1234.part/ready")
    exchange(out, FILES)
    assert (out.parent / ".site.abcd1234.part/ready/CNAME").exists()


def test_a_link_to_itself_is_told(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    with pytest.raises(UnreadableError, match="loop"):
        exchange(tmp_path / "loop", FILES)


def test_an_empty_folder_of_somebody_else_is_refused_too(out: Path) -> None:
    (out / "drafts").mkdir()
    with pytest.raises(UsageError, match="drafts/"):
        exchange(out, FILES)


def test_links_lead_nowhere_else(out: Path, tmp_path: Path) -> None:
    (tmp_path / "precious").mkdir()
    (tmp_path / "precious/letter.txt").write_text("dear", "utf-8")
    (out / "maps/link").symlink_to(tmp_path / "precious")
    with pytest.raises(UsageError, match="maps/link"):
        exchange(out, FILES)
    assert (tmp_path / "precious/letter.txt").exists()


def test_a_file_that_is_missing_does_no_harm(out: Path) -> None:
    (out / "maps/a.html").unlink()
    exchange(out, FILES)
    assert contents(out).items() >= FILES.items()


def test_an_empty_folder_and_none_will_do(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for name in ("empty", "new/deeper"):
        exchange(tmp_path / name, FILES)
        assert contents(tmp_path / name).items() >= FILES.items()


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", "utf-8")
    with pytest.raises(UsageError, match="no folder"):
        exchange(tmp_path / "file", FILES)
    assert (tmp_path / "file").read_text("utf-8") == "mine"


def test_where_nothing_can_be_written_the_old_folder_stays(out: Path) -> None:
    before = contents(out)
    with pytest.raises(UnreadableError, match="is as it was"):
        exchange(out, {"maps": b"a file", "maps/a.html": b"in it"})
    assert contents(out) == before
    assert [path.name for path in out.parent.iterdir()] == ["site"]
