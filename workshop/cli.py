"""The `rajapaja` command. Each command imports what it needs when it runs: eventlet patches first."""

import sys

import click


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def cli() -> None:
    """Rajapaja: a companion for the boundary-crossing workshop."""


@cli.command()
@click.option("--host", default=None, help="Address to listen on (HOST; all of them by default).")
@click.option("--port", type=int, default=None, help="Port (PORT; 5000 by default).")
def serve(host: str | None, port: int | None) -> None:
    """Start the server; stop it with Ctrl-C."""
    from workshop.serving import serve_forever

    serve_forever(host, port)


def main(arguments: list[str] | None = None) -> None:
    """Run the command. Only the server is patched: the rehearsal's phones are plain threads."""
    arguments = sys.argv[1:] if arguments is None else arguments
    if arguments[:1] == ["serve"]:
        from workshop.live.engine import prepare

        prepare()
    cli(arguments, prog_name="rajapaja")


if __name__ == "__main__":
    main()
