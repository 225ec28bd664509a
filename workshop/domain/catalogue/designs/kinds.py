"""The kinds of stage a design may name, and how people sit in them."""

KINDS = (
    "arrival",
    "opening",
    "warm_up",
    "introductions",
    "works_needs",
    "problem",
    "commitments",
    "feedback",
    "prompt",
    "pause",
)
# Designs may name these already; until they exist, they run as a question with a timer.
PLANNED = ("ballot", "canvas", "gallery", "seeds", "sentence")
MODES = ("individual", "pair", "small_group", "plenary", "circle", "break")
