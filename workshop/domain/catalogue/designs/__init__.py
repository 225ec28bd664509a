"""Designs: the scripts of a kind of session, from `sessions/designs/*.toml`.

`model` says what a design is, `options` what each kind of stage takes besides, `sense` what must
hold between values, `loading` reads files. Imports only `content`.
"""

from workshop.domain.catalogue.designs.kinds import KINDS, MODES, PLANNED
from workshop.domain.catalogue.designs.loading import load_design, load_designs
from workshop.domain.catalogue.designs.model import Design, DesignStage, DesignStep

__all__ = [
    "KINDS",
    "MODES",
    "PLANNED",
    "Design",
    "DesignStage",
    "DesignStep",
    "load_design",
    "load_designs",
]
