"""A whole folder to a Dataset: every file read once, every fault collected."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any

from mapper.model.dataset import Dataset
from mapper.model.problem import Fault, Origin
from mapper.read.features import FeatureFile, read_features
from mapper.read.files import NAMES, STATIONS, VOCABULARY, contributed, is_link
from mapper.read.json import parse_json
from mapper.read.maps import read_map
from mapper.read.names import read_names, read_vocabulary
from mapper.read.passed_over import passed_over
from mapper.read.reading import Reading
from mapper.read.seeds import read_seed
from mapper.read.text import LINK, read_text
from mapper.read.toml import parse_toml

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass
class Loaded:
    """A dataset as far as it could be read, with what kept the rest of it from being read."""

    dataset: Dataset
    reading: Reading = field(repr=False)

    @property
    def faults(self) -> list[Fault]:
        """What the files themselves have wrong; what they have wrong together is for `mapper.check`."""
        return self.reading.faults


def load_dataset(root: Path) -> Loaded:
    """Read every file of a dataset.

    Parameters
    ----------
    root
        The folder that holds seeds/, geodata/ and maps/.

    Raises
    ------
    UnreadableError
        If a folder or file cannot be read.
    """
    reading = Reading()
    dataset = Dataset()
    linked = [station for station in STATIONS if is_link(root / station)]
    for station in linked:
        reading.refuse_file(Fault(Origin(station), *LINK))
    if linked:
        return Loaded(dataset, reading)
    reading.faults.extend(passed_over(root))
    for name in contributed(root):
        data = _parsed(root, name, reading)
        if data is None:
            continue
        if name == VOCABULARY:
            dataset = replace(dataset, vocabulary=read_vocabulary(data, name, reading))
        elif name == NAMES:
            read_names(data, name, reading, dataset)
        elif name.startswith("seeds/"):
            read_seed(data, name, reading, dataset.sources, dataset.claims)
        elif name.startswith("maps/"):
            read_map(data, name, reading, dataset.maps)
        else:
            read_features(data.value, FeatureFile(name, reading, dataset, dataset.vocabulary, data.flaws))
    return Loaded(dataset, reading)


def _parsed(root: Path, name: str, reading: Reading) -> Any | None:
    stem = PurePosixPath(name).stem
    if not _SLUG.fullmatch(stem):
        fix = "Name it in lower-case words joined by hyphens."
        reading.refuse_file(Fault(Origin(name), "the name of the file is its id, and this is none.", fix))
        return None
    path = root / name
    if name in (NAMES, VOCABULARY) and not os.path.lexists(path):
        reading.refuse_file(Fault(Origin(name), "is missing.", "Create it; `mapper init` shows a small one."))
        return None
    file = read_text(path, name)
    if isinstance(file, Fault):
        reading.refuse_file(file)
        return None
    reading.files[name] = file
    parsed = parse_json(file) if name.endswith(".geojson") else parse_toml(file)
    if isinstance(parsed, Fault):
        reading.refuse_file(parsed)
        return None
    return parsed
