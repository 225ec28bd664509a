"""Designs: the scripts of a kind of session, from `sessions/designs/*.toml`.

`model` says what a design is, `kinds` which kinds of stage it may name and what options they take,
`sense` what must hold between values, `loading` reads files. Imports only `content`.
"""

from workshop.domain.catalogue.designs.kinds import MODES
from workshop.domain.catalogue.designs.loading import load_design, load_designs
from workshop.domain.catalogue.designs.model import Design, DesignStage, DesignStep

__all__ = ["MODES", "Design", "DesignStage", "DesignStep", "load_design", "load_designs"]
