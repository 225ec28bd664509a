"""The application of the tests: all of it, made quickly."""

import dataclasses
import os
from pathlib import Path

from flask import Flask
from jinja2 import FileSystemBytecodeCache

from workshop.app import create_app
from workshop.config import Config

LITTLE = 1024  # KiB for a password: nobody guesses at those of the tests


def make_app(data: Path, compiled: Path, **env: str) -> Flask:
    """On threads, with its data in a folder; templates are compiled once, into `compiled`."""
    usual = {"DATA_DIR": str(data), "ASYNC_MODE": "threading", "PORT": "5000"}
    outside = {"STAGE_KINDS": os.environ.get("STAGE_KINDS", "")}
    config = Config.from_environment({**usual, **outside, **env})
    app = create_app(dataclasses.replace(config, password_memory=LITTLE))
    app.jinja_env.bytecode_cache = FileSystemBytecodeCache(str(compiled))
    return app
