"""How many files and connections the operating system lets us have open: as many as it allows."""

import resource

MOST = 65_536  # more than any room needs; some systems name no limit at all
KEPT_BACK = 256  # for the store, templates and workers, so that whoever is connected is answered


def allow_many() -> None:
    """Raise our own limit to the one that is set for us."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MOST if hard == resource.RLIM_INFINITY else min(hard, MOST)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        try:
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
        except (ValueError, OSError):  # macOS has one more limit, of its kernel, below the hard one
            return


def most_for_connections() -> int:
    """The file number from which on a connection is one too many: they are given lowest first."""
    soft = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    limit = MOST if soft == resource.RLIM_INFINITY else soft
    return limit - min(KEPT_BACK, limit // 4)
