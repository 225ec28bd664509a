"""Pages go compressed, except those that show secrets; what the browser cannot read is not sent."""

import gzip

import brotli
import pytest
from flask.testing import FlaskClient

from tests.people import Facilitator, Phone


def asks(browser: FlaskClient, address: str, coding: str) -> tuple[str | None, bytes]:
    """How the answer is packed, and its bytes."""
    answer = browser.get(address, headers={"Accept-Encoding": coding})
    assert answer.status_code == 200, address
    assert "Accept-Encoding" in answer.headers["Vary"] or not answer.headers.get("Content-Encoding")
    return answer.headers.get("Content-Encoding"), answer.data


@pytest.mark.parametrize("path", ["/", "/static-x/css/phone.css"])
def test_in_the_form_that_the_browser_takes(aino: Facilitator, path: str) -> None:
    plain = asks(aino.browser, path, "identity")[1]
    coding, packed = asks(aino.browser, path, "gzip, deflate")
    assert coding == "gzip" and gzip.decompress(packed).startswith(plain)
    coding, packed = asks(aino.browser, path, "gzip, deflate, br, zstd")
    assert coding == "br" and brotli.decompress(packed).startswith(plain)
    assert asks(aino.browser, path, "gzip;q=0")[0] is None


def test_what_is_compressed_already_is_left_alone(aino: Facilitator) -> None:
    font = "/static-x/vendor/fonts/atkinson-latin.woff2"
    assert asks(aino.browser, font, "gzip, br")[0] is None


def test_pages_with_secrets_go_as_they_are(aino: Facilitator) -> None:
    console = f"/s/{aino.session_id}/console"
    for page in (f"{console}/people", f"{console}/links"):
        assert asks(aino.browser, page, "gzip")[0] is None
    phone = Phone(aino, "Salla")
    assert asks(phone.browser, f"{phone.home}/details", "gzip")[0] is None
    assert asks(aino.browser, console, "gzip")[0] == "gzip"


def test_the_length_of_a_page_says_little(aino: Facilitator) -> None:
    phone = Phone(aino, "Salla")
    lengths = {len(asks(phone.browser, phone.home, "gzip")[1]) for _ in range(20)}
    assert len(lengths) > 5
