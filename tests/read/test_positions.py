"""Lines and columns, in characters, also behind wide ones."""

from __future__ import annotations

from mapper.read.positions import find_positions


def test_toml() -> None:
    text = '# é\n[source]\ntitle = "Каспий" # x\nlist = [\n  "a", # b\n  "c",\n]\n'
    text += '[[claim]]\nq = { "é" = 1, low = 2 }\n[[claim]]\n'
    positions = find_positions(text, "toml")
    assert positions.find(("source", "title")) == (3, 9)
    assert positions.find(("source", "list", 1)) == (6, 3)
    assert positions.find(("claim", 0, "q", "low")) == (9, 22)
    assert positions.find(("claim", 0, "q", "low"), of_key=True) == (9, 16)
    assert positions.find(("claim", 1)) == (10, 1)
    assert positions.find(("claim", 1, "not there")) == (10, 1)


def test_json() -> None:
    positions = find_positions('{"a": ["é", {"b": 1,\n "c": [2, 3]}]}', "json")
    assert positions.find(("a", 1, "b")) == (1, 19)
    assert positions.find(("a", 1, "c", 1)) == (2, 11)
    assert positions.find(("nothing",)) == (1, 1)


def test_what_is_half_right_still_has_positions() -> None:
    assert find_positions('{"a": 1, "b": [1, 2', "json").find(("a",)) == (1, 7)
    assert find_positions("", "toml").find(("a",)) == (1, 1)
