"""How wide words are in Atkinson Hyperlegible Next, and where lines break."""

from functools import lru_cache

# Widths in thousandths of the size, from the font's own table (weight 400).
_WIDTHS = {
    160: "'", 210: ",.:;", 240: "`j|’·", 250: "i", 260: "l", 280: " ", 290: "!", 300: '"()',
    310: "f", 320: "[", 330: "t", 340: "]{}", 350: "r", 360: "-", 370: "_", 390: "/I\\", 400: "”",
    410: "1", 450: "y", 460: "vz", 470: "s", 480: "*?cx", 490: "k", 500: "–", 510: "7J",
    520: "aåä", 540: "Leuéü", 550: "2<>F^hnoö", 560: "Tdg~", 570: "Ebpq", 580: "3Yß", 590: "$5PSV",
    600: "69", 610: "+4BRZ", 620: "8X", 630: "=AKÅÄ", 640: "C", 650: "#0", 670: "D…", 680: "w",
    690: "GHNUÜ", 710: "OÖ", 720: "Q", 730: "&", 780: "@", 820: "M—", 840: "m", 860: "W", 920: "%",
}  # fmt: skip
_OF = {letter: width for width, letters in _WIDTHS.items() for letter in letters}
_UNKNOWN = 640  # other scripts: a careful guess
_BOLD = 1.06
_VOWELS = frozenset("aeiouyåäöéüAEIOUYÅÄÖÉÜ")


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Of one line, in the unit of `size`."""
    return sum(_OF.get(letter, _UNKNOWN) for letter in text) * size / 1000 * (_BOLD if bold else 1)


@lru_cache(maxsize=20_000)
def lines(text: str, size: float, room: float, bold: bool = False) -> tuple[str, ...]:
    """`text` in lines no wider than `room`; a word that is wider is broken with a hyphen."""
    found: list[str] = []
    for paragraph in text.splitlines() or [""]:
        here = ""
        for word in paragraph.split():
            longer = f"{here} {word}" if here else word
            if width(longer, size, bold=bold) <= room:
                here = longer
                continue
            if here:
                found.append(here)
            while width(word, size, bold=bold) > room:
                head = _head(word, size, room, bold)
                found.append(head if head.endswith("-") else f"{head}-")
                word = word[len(head) :]
            here = word
        found.append(here)
    return tuple(found)


def _head(word: str, size: float, room: float, bold: bool) -> str:
    """The longest beginning that fits with a hyphen, broken before a consonant and a vowel."""
    most = 1
    while most < len(word) - 1 and width(word[: most + 1] + "-", size, bold=bold) <= room:
        most += 1
    for at in range(most, max(2, most // 2), -1):
        if word[at - 1] == "-" or (word[at] not in _VOWELS and word[at + 1 : at + 2] in _VOWELS):
            return word[:at]
    return word[:most]
