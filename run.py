"""Starts Rajapaja: `python run.py`. The command `rajapaja serve` does the same with options."""

from workshop.live.engine import prepare

prepare()

from workshop.cli import main  # noqa: E402

if __name__ == "__main__":
    main(["serve"])
