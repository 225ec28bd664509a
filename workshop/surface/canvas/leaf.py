"""A round shape around fields; beside the middle of the canvas it is a leaf that points there."""

from workshop.surface.canvas.fit import Box

POINT = 0.08  # how round the corner is that points to the middle, in shares of the shorter side


def leaf(box: Box, middle: tuple[float, float]) -> str:
    """The path of the shape."""
    x, y, width, height = box
    before = x + width / 2 < middle[0], y + height / 2 < middle[1]
    holds = x < middle[0] < x + width and y < middle[1] < y + height
    corners = [(True, True), (False, True), (False, False), (True, False)]  # left?, top?
    round_, sharp = (share * min(width, height) for share in (0.3, POINT))
    tips = [not holds and (not left, not top) == before for left, top in corners]
    a, b, c, d = (sharp if tip else round_ for tip in tips)
    return (
        f"M{x + a:.1f} {y:.1f}H{x + width - b:.1f}a{b:.1f} {b:.1f} 0 0 1 {b:.1f} {b:.1f}"
        f"V{y + height - c:.1f}a{c:.1f} {c:.1f} 0 0 1 {-c:.1f} {c:.1f}"
        f"H{x + d:.1f}a{d:.1f} {d:.1f} 0 0 1 {-d:.1f} {-d:.1f}"
        f"V{y + a:.1f}a{a:.1f} {a:.1f} 0 0 1 {a:.1f} {-a:.1f}Z"
    )
