"""Designs that are offered here: those of the house, and those saved in the app."""

from pathlib import Path

from flask import current_app

from workshop.domain import catalogue
from workshop.domain.catalogue.designs import Design
from workshop.domain.catalogue.own_designs import OwnDesigns, own_designs, save_design
from workshop.domain.session.stage import Stage
from workshop.kinds.day_checks import findings
from workshop.web.language import local


def design_folder() -> Path:
    """Where they are kept, beside the data."""
    folder: Path = current_app.config["RAJAPAJA"].data / "designs"
    return folder


def saved_designs() -> OwnDesigns:
    """Those that were saved or brought, as they are on the disk now."""
    return own_designs(design_folder())


def all_designs() -> dict[str, Design]:
    """Every design by key: those of the house first."""
    own = saved_designs().designs
    return {**catalogue.designs(), **{k: d for k, d in own.items() if k not in catalogue.designs()}}


def keep_design(account: str, key: str, toml: str, replace_own: bool) -> None:
    """Save one. Raises DesignExists."""
    shipped = catalogue.designs()
    save_design(
        design_folder(), account, key, toml, shipped=tuple(shipped), replace_own=replace_own
    )


def warnings_of(design: Design) -> list[str]:
    """What will not work in a day of this design, each with the stage's name first."""
    stages = [Stage.copy(stage, position) for position, stage in enumerate(design.stages)]
    return [
        f"{local(one.stage.title)}: {one.words}" if one.stage else one.words
        for one in findings(stages)
    ]
