"""The address that phones can reach, and its QR code. Never localhost."""

import socket
from functools import cache

import qrcode
from flask import current_app
from markupsafe import Markup

from workshop.config import Config


def base_address(config: Config) -> str:
    """PUBLIC_URL where it is set, else this machine on its local network: "http://192.168.1.7:5000"."""
    if config.public_url:
        return config.public_url
    port = "" if config.port == 80 else f":{config.port}"
    return f"http://{lan_ip()}{port}"


def join_address(code: str) -> str:
    """Where the QR code leads."""
    return f"{base_address(current_app.config['RAJAPAJA'])}/j/{code}"


def lan_ip() -> str:
    """The address of the network card that has the way out; no packet is sent to find it."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
            found = str(probe.getsockname()[0])
        except OSError:
            found = "127.0.0.1"
    return found if not found.startswith("127.") else _by_name()


def _by_name() -> str:
    try:
        addresses = socket.gethostbyname_ex(socket.gethostname())[2]
    except OSError:
        addresses = []
    return next((a for a in addresses if not a.startswith("127.")), "127.0.0.1")


@cache
def qr(address: str) -> Markup:
    """The code as an SVG path in the text colour, no quiet zone: the page gives it room."""
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=0)
    code.add_data(address)
    code.make(fit=True)
    rows = code.get_matrix()
    path = "".join(
        f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark
    )
    side = len(rows)
    return Markup(
        f'<svg class="qr" viewBox="0 0 {side} {side}" shape-rendering="crispEdges" role="img" '
        f'aria-label="QR"><path fill="currentColor" d="{path}"/></svg>'
    )
