"""The base of all file shapes, and the kinds of text that they share."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Annotated, Any, ClassVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PlainValidator, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from mapper.model.legible import code_points, is_legible
from mapper.model.locator import Locator, parse_locator
from mapper.model.when import When, parse_when

# Many claims hold for the same year, and many stand in a paragraph of the same number.
_parse_when = lru_cache(maxsize=4096)(parse_when)
_parse_locator = lru_cache(maxsize=4096)(parse_locator)

LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"
_LANGUAGE_KEY = re.compile(rf"\A([a-z]+):({LANGUAGE})")


class Table(BaseModel):
    """A table of a file: unknown keys are errors, types are exact, null is absence."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    formerly: ClassVar[Mapping[str, str]] = {}
    """By a key that files once had, what is written now."""

    @model_validator(mode="before")
    @classmethod
    def _absent(cls, data: Any) -> Any:
        # QGIS and GDAL write null for every column that a feature does not have.
        if not isinstance(data, dict) or None not in data.values():
            return data
        return {key: value for key, value in data.items() if value is not None}


class TranslatedTable(Table):
    """A table in which some keys have the same in other languages beside them, as ``name:ru`` beside ``name``."""

    translated: ClassVar[Mapping[str, str]]
    """By the key, the field that holds what it is in other languages, by language tag."""

    @model_validator(mode="before")
    @classmethod
    def _collect_translations(cls, data: Any) -> Any:
        if not isinstance(data, dict) or not any(":" in str(key) for key in data):
            return data
        rest: dict[Any, Any] = {}
        collected: dict[str, dict[str, Any]] = {}
        for key, value in data.items():
            tagged = _LANGUAGE_KEY.fullmatch(str(key))
            field = cls.translated.get(tagged[1]) if tagged else None
            if tagged is None or field is None or field in data:
                rest[key] = value
            elif value is not None:
                collected.setdefault(field, {})[tagged[2]] = value
        return {**rest, **collected}

    @model_validator(mode="after")
    def _translates_something(self) -> TranslatedTable:
        for key, field in self.translated.items():
            if getattr(self, field) and not getattr(self, key):
                raise PydanticCustomError(
                    "untranslated", "has a {key} in another language and none of its own", {"key": key}
                )
        return self


class NamedTable(TranslatedTable):
    """A table with a display name, and with names in other languages as ``name:ru``."""

    translated: ClassVar = {"name": "names"}

    names: dict[str, Words] = Field(default_factory=dict, exclude=True)


def _one_line(text: str) -> str:
    if not text.strip():
        raise PydanticCustomError("blank", "is blank")
    _refuse_controls(text, allowed="")
    _refuse_invisible(text)
    return text


def _several_lines(text: str) -> str:
    _refuse_controls(text, allowed="\n\t")
    if text.strip():
        _refuse_invisible(text)
    return text


def _refuse_invisible(text: str) -> None:
    # What begins with an ASCII letter or figure, as hardly any text does not, is seen.
    if not (text[0].isascii() and text[0].isalnum()) and not is_legible(text):
        raise PydanticCustomError(
            "invisible", "consists of characters that nobody can see ({codes})", {"codes": code_points(text)}
        )


def _refuse_controls(text: str, allowed: str) -> None:
    if text.isprintable():
        return
    for character in text:
        if unicodedata.category(character) in ("Cc", "Cs") and character not in allowed:
            raise PydanticCustomError(
                "control", "holds the control character U+{code}", {"code": f"{ord(character):04X}"}
            )


def _date(value: object) -> When:
    if not isinstance(value, str):
        raise PydanticCustomError("bare_date", "is not a text")
    try:
        return _parse_when(value)
    except ValueError as error:
        raise PydanticCustomError("edtf", "is not a date: {why}", {"why": str(error)}) from None


def _locators(value: object) -> tuple[Locator, ...]:
    texts = [value] if isinstance(value, str) else value
    if not isinstance(texts, list) or not texts or not all(isinstance(text, str) for text in texts):
        raise PydanticCustomError("locator", "is neither a locator nor a list of them")
    try:
        return tuple(map(_parse_locator, texts))
    except ValueError:
        raise PydanticCustomError("locator", "is not a locator") from None


def _web_address(text: str) -> str:
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(text)
        fine = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        fine = False
    if not fine or any(character.isspace() for character in text):
        raise PydanticCustomError("web_address", "is not a web address")
    return text


Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
ClaimRef = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*#[a-z0-9]+(-[a-z0-9]+)*$", max_length=161)]
Words = Annotated[str, Field(max_length=500), AfterValidator(_one_line)]
"""One line of text without control characters."""
Prose = Annotated[str, Field(max_length=5000), AfterValidator(_several_lines)]
Edtf = Annotated[When, PlainValidator(_date), WithJsonSchema({"type": "string", "minLength": 4})]
Locators = Annotated[
    tuple[Locator, ...],
    PlainValidator(_locators),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}, "minItems": 1}]}),
]
WebAddress = Annotated[Words, AfterValidator(_web_address)]
Number = Annotated[float, Field(allow_inf_nan=False)]

NamedTable.model_rebuild()
