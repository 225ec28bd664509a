"""The outcome as Markdown: what people wrote stays text, whatever it looks like."""

from collections.abc import Callable, Iterator

from workshop.outcome.blocks import (
    Block,
    Figure,
    Grid,
    Heading,
    Item,
    Items,
    Outcome,
    Paragraph,
    Quote,
    Said,
    Words,
)
from workshop.writers.markdown_text import escaped


def markdown(outcome: Outcome) -> bytes:
    """The file, in UTF-8."""
    lines = [f"# {escaped(outcome.title)}"]
    for block in outcome.head:
        lines += ["", *_written(block)]
    for part in outcome.parts:
        lines += ["", f"## {escaped(part.title)}", *_listed(part.blocks)]
    lines += ["", "---"]
    for block in outcome.tail:
        lines += ["", *_written(block)]
    return "\n".join([*lines, ""]).encode()


def _listed(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Blocks one after another; lines of one list stand together."""
    before: type[Block] | None = None
    for block in blocks:
        if not (type(block) is before is Quote):
            yield ""
        yield from _written(block)
        before = type(block)


def _written(block: Block) -> Iterator[str]:
    write: Callable[..., Iterator[str]] = _WRITERS[type(block)]
    return write(block)


def _heading(block: Heading) -> Iterator[str]:
    title = _text(block.words)
    yield f"### {title}" if block.level == 1 else f"**{title}**"


def _paragraph(block: Paragraph) -> Iterator[str]:
    yield _text(block.words)


def _items(block: Items) -> Iterator[str]:
    for item in block.items:
        yield from _item(item, "")


def _item(item: Item, indent: str) -> Iterator[str]:
    label = f"{escaped(item.label)}: " if item.label and item.words else escaped(item.label)
    if item.label and isinstance(item.words, Said) and not indent:
        label = f"**{escaped(item.label)}**: "
    who = escaped(str(item.who)) if item.who else ""
    said = ". ".join(filter(None, (who, _text(item.words))))
    yield f"{indent}- {label}{said}"
    for under in item.under:
        yield from _item(under, indent + "  ")


def _quote(block: Quote, indent: str = "") -> Iterator[str]:
    source = f" ({escaped(block.source)})" if block.source else ""
    yield f"{indent}- {_text(block.said)}{source}"
    for under in block.under:
        yield from _quote(under, indent + "  ")


def _grid(block: Grid) -> Iterator[str]:
    yield f"**{escaped(block.caption)}**"
    yield ""
    yield f"| {' | '.join(map(escaped, block.columns))} |"
    yield f"|{' --- |' * len(block.columns)}"
    for row in block.rows:
        yield f"| {' | '.join(map(_text, row))} |"


def _figure(block: Figure) -> Iterator[str]:
    yield f"- {escaped(block.caption)}"
    yield f"  - {escaped(block.alt)}"


def _text(words: Words) -> str:
    return escaped(words.words if isinstance(words, Said) else words)


_WRITERS: dict[type[Block], Callable[..., Iterator[str]]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    Items: _items,
    Quote: _quote,
    Grid: _grid,
    Figure: _figure,
}
