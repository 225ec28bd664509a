"""What was skipped is said last of all, test by test, so that nobody takes it for passed."""

from collections.abc import Generator

import pytest


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> Generator[None]:
    """After everything else that pytest prints."""
    yield
    terminal = session.config.pluginmanager.get_plugin("terminalreporter")
    if terminal is None or hasattr(session.config, "workerinput"):
        return
    skipped = sorted(terminal.stats.get("skipped", []), key=lambda report: report.nodeid)
    if not skipped:
        return
    loud = {"yellow": True, "bold": True}
    terminal.ensure_newline()
    terminal.write_sep("!", f"{len(skipped)} NOT RUN", **loud)
    for report in skipped:
        why = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        terminal.write_line(f"{report.nodeid}\n    {str(why).removeprefix('Skipped: ')}")
    terminal.write_sep("!", "what they test is not known to work", **loud)
