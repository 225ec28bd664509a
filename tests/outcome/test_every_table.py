"""Every table of the store is in the complete file, or says why it stays at home."""

from workshop import db
from workshop.outcome.codec import PRIVATE, codecs, tables_told


def test_every_table_is_told_or_private() -> None:
    tables = {mapper.local_table.name for mapper in db.Base.registry.mappers}  # type: ignore[attr-defined]
    told = {*tables_told(), "sessions"}
    assert tables - told - set(PRIVATE) == set()
    assert not told & set(PRIVATE)
    assert set(PRIVATE) <= tables
    assert all(reason.strip() for reason in PRIVATE.values())


def test_every_reference_leads_to_a_list() -> None:
    for codec in codecs.values():
        assert set(codec.references.values()) <= set(codecs), codec.name
