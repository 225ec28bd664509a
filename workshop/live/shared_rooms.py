"""Rooms of several processes, told to one another through Redis.

Each process keeps the rooms of its own sockets in a set that expires unless the process renews it:
phones of a process that was killed are gone `EXPIRES` seconds later. Without an answer from Redis
every room counts as occupied: rendering too much is better than showing too little.
"""

import logging
import secrets
import threading
import time
from collections.abc import Callable, Iterable

from redis import Redis
from redis.exceptions import RedisError

from workshop.live.presence import RoomsHere

RENEWS = 10.0  # seconds
EXPIRES = 30  # seconds
FORGOTTEN = 3600  # seconds after which a process that says nothing is no longer asked about
PROCESSES = "rajapaja:processes"
ROOMS = "rajapaja:rooms:"
log = logging.getLogger(__name__)


class SharedRooms(RoomsHere):
    """Rooms of every process with this Redis; `in_background` starts a task."""

    def __init__(self, url: str, in_background: Callable[[Callable[[], None]], object]) -> None:
        super().__init__()
        self.redis: Redis = Redis.from_url(url, decode_responses=True, socket_timeout=5)
        self.process = secrets.token_hex(8)
        self.in_background = in_background
        self.lock = threading.Lock()
        self.renewing = False
        self.stopped = threading.Event()

    @property
    def key(self) -> str:
        """Where the rooms of this process are."""
        return ROOMS + self.process

    def change(self, entered: set[str], left: set[str]) -> None:
        """Count here, and tell what became occupied or empty."""
        with self.lock:
            new = entered - super().occupied(entered)
            super().change(entered, left)
            self._tell(new, left - super().occupied(left))
            starts, self.renewing = not self.renewing, True
        if starts:
            self.in_background(self._renew_again_and_again)

    def occupied(self, rooms: Iterable[str]) -> set[str]:
        """Rooms with a socket of any process: two questions to Redis, however many rooms."""
        wanted = list(rooms)
        found = super().occupied(wanted)
        others = [room for room in wanted if room not in found]
        if not others:
            return found
        try:
            return found | self._occupied_elsewhere(others)
        except RedisError:
            log.warning("Redis does not say who is connected", exc_info=True)
            return set(wanted)

    def renew(self) -> None:
        """Say again which rooms this process has, also to a Redis that has forgotten."""
        with self.lock, self.redis.pipeline() as all_at_once:
            all_at_once.delete(self.key)
            if self.sockets:
                all_at_once.sadd(self.key, *self.sockets)
                all_at_once.expire(self.key, EXPIRES)
            all_at_once.zadd(PROCESSES, {self.process: time.time()})
            all_at_once.zremrangebyscore(PROCESSES, 0, time.time() - FORGOTTEN)
            all_at_once.execute()

    def _tell(self, new: set[str], empty: set[str]) -> None:
        if not new and not empty:
            return
        try:
            with self.redis.pipeline() as all_at_once:
                if new:
                    all_at_once.sadd(self.key, *new)
                    all_at_once.zadd(PROCESSES, {self.process: time.time()})
                if empty:
                    all_at_once.srem(self.key, *empty)
                all_at_once.expire(self.key, EXPIRES)
                all_at_once.execute()
        except RedisError:  # the next renewal says it all
            log.warning("Redis was not told who is connected", exc_info=True)

    def _occupied_elsewhere(self, rooms: list[str]) -> set[str]:
        known = (str(process) for process in self.redis.zrange(PROCESSES, 0, -1))
        processes = [process for process in known if process != self.process]
        with self.redis.pipeline(transaction=False) as all_at_once:
            for process in processes:
                all_at_once.smismember(ROOMS + process, rooms)
            answers = all_at_once.execute()
        return {r for answer in answers for r, there in zip(rooms, answer, strict=True) if there}

    def _renew_again_and_again(self) -> None:
        while not self.stopped.wait(RENEWS):
            try:
                self.renew()
            except RedisError:
                log.warning("Redis was not told who is connected", exc_info=True)
