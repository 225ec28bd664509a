"""Options that take several words: --mix organisation role."""

from __future__ import annotations

from pathlib import Path

import click


class WordsAfter(click.Command):
    """Repeats --mix and --cluster for each word that follows, up to the next option or file."""

    several = ("--mix", "--cluster")

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Click knows options of one word only; the others are spelled out for it."""
        spelled: list[str] = []
        option = ""
        for word in args:
            if word.startswith("-") and word != "-":
                option = word if word in self.several else ""
                spelled.append(word)
            elif option and spelled[-1] != option and not Path(word).is_file():
                spelled += [option, word]
            else:
                if option and spelled[-1] != option:
                    option = ""
                spelled.append(word)
        return super().parse_args(ctx, spelled)
