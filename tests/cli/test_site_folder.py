"""A folder that is exchanged as a whole, and never at the cost of what somebody else put there."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

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


def test_a_file_that_came_while_it_was_written_stays(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rename = Path.rename

    def late(path: Path, target: Path) -> Path:
        if path == out:
            (out / "CNAME").write_text("maps.example.org", "utf-8")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", late)
    with pytest.raises(UsageError, match="CNAME"):
        exchange(out, FILES)
    assert (out / "CNAME").read_text("utf-8") == "maps.example.org"
    assert contents(out).items() >= FILES.items()


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
