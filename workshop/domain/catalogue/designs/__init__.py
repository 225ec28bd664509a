"""Designs: the scripts of a kind of session, from `sessions/designs/*.toml`.

`model` says what a design is, `kinds` which kinds of stage it may name and what options they take,
`sense` what must hold between values, `loading` reads files, `writing` writes them. Imports only
`content`.
"""

from workshop.domain.catalogue.designs.kinds import MODES
from workshop.domain.catalogue.designs.loading import load_design, load_designs, read_design
from workshop.domain.catalogue.designs.model import Design, DesignStage, DesignStep
from workshop.domain.catalogue.designs.writing import design_toml

__all__ = [
    "MODES",
    "Design",
    "DesignStage",
    "DesignStep",
    "design_toml",
    "load_design",
    "load_designs",
    "read_design",
]
