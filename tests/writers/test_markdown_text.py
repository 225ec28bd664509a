"""What people write cannot become Markdown or HTML."""

import pytest

from workshop.writers.markdown_text import escaped


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("<script>", "&lt;script&gt;"),
        ("# iso", "&#35; iso"),
        ("1. ensin", "&#49;. ensin"),
        ("[x](http://a.fi)", r"\[x\](http&#58;&#47;&#47;a.fi)"),
        ("a@b.fi", "a&#64;b.fi"),
        ("kaksi\n\n- riviä", "kaksi - riviä"),
        ("Kotka-Hamina, 2.5 h.", "Kotka-Hamina, 2.5 h."),
    ],
)
def test_it_stays_text(written: str, kept: str) -> None:
    assert escaped(written) == kept
