"""Two servers with one Redis know in which rooms somebody is, and forget a server that died."""

from collections.abc import Callable, Iterator

import pytest
from redis import Redis

from tests.stores.redis_server import RedisServer
from workshop.live.presence import Presence
from workshop.live.rooms import Listener, person_room
from workshop.live.shared_rooms import EXPIRES, ROOMS, SharedRooms

PHONE = Listener("day", "phones", "fi", "salla")
HERS = {"day:phones:fi", person_room("salla")}


@pytest.fixture
def redis() -> Iterator[RedisServer]:
    with RedisServer() as running:
        yield running


def not_now(_task: Callable[[], None]) -> None:
    """No background task: the test renews by itself."""


def server_with(redis: RedisServer) -> Presence:
    return Presence(SharedRooms(redis.url, not_now))


def rooms_of(server: Presence) -> SharedRooms:
    assert isinstance(server.rooms, SharedRooms)
    return server.rooms


def test_a_phone_at_one_server_is_seen_at_the_other(redis: RedisServer) -> None:
    one, other = server_with(redis), server_with(redis)
    assert not other.occupied(HERS)
    one.entered("a", PHONE, HERS)
    one.entered("b", PHONE, HERS)
    assert other.occupied({*HERS, "day:phones:sv"}) == HERS
    assert other.online(["salla", "oskar"]) == one.online(["salla", "oskar"]) == {"salla"}
    one.left("a")
    assert other.online(["salla"]), "her second phone is still there"
    one.left("b")
    assert not other.occupied(HERS) and not one.occupied(HERS)


def test_who_changes_language_is_in_the_other_room(redis: RedisServer) -> None:
    one, other = server_with(redis), server_with(redis)
    one.entered("a", PHONE, HERS)
    swedish = {"day:phones:sv", person_room("salla")}
    assert one.moved("a", PHONE, swedish) == ({"day:phones:fi"}, {"day:phones:sv"})
    assert other.occupied(HERS | swedish) == swedish


def test_phones_of_a_server_that_died_are_gone(redis: RedisServer) -> None:
    one, other = server_with(redis), server_with(redis)
    one.entered("a", PHONE, HERS)
    key = ROOMS + rooms_of(one).process
    with Redis.from_url(redis.url) as client:
        assert 0 < client.ttl(key) <= EXPIRES, "unless it is renewed"
        client.delete(key)  # what Redis does after that time
        assert not other.occupied(HERS)
        rooms_of(one).renew()
        assert other.occupied(HERS) == HERS, "it was not dead"
        assert 0 < client.ttl(key) <= EXPIRES


def test_without_redis_every_room_is_pushed_to(redis: RedisServer) -> None:
    one, other = server_with(redis), server_with(redis)
    one.entered("a", PHONE, HERS)
    redis.process.terminate()
    redis.process.wait(timeout=20)
    assert other.occupied({*HERS, "day:phones:sv"}) == {*HERS, "day:phones:sv"}
    one.left("a")
    assert not rooms_of(one).sockets
