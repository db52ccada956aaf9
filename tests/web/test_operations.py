"""What operators see of the running service: metrics over all workers, probes on their own port, dumps of stuck workers."""

import contextlib
import errno
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from service.web import gunicorn_config, metric_files
from tests.web.running import STORY, Service, free_port, running


def test_metrics_are_the_same_whichever_worker_answers_and_outlive_a_killed_one(tmp_path: Path) -> None:
    with running({"PROMETHEUS_MULTIPROC_DIR": str(tmp_path)}) as service:
        for _ in range(20):
            service.ask("POST", "/v1/discrepancies", STORY)
        counted = {service.sample("factdiff_requests_total", route="/v1/discrepancies", status="200") for _ in range(8)}
        assert counted == {20}
        files = sorted(path.name for path in tmp_path.iterdir())
        before = service.workers()
        os.kill(before[0], signal.SIGKILL)
        assert _comes_true(lambda: len(service.workers()) == 2 and before[0] not in service.workers())
        assert service.ask("POST", "/v1/discrepancies", STORY)[0] == 200
        assert service.sample("factdiff_requests_total", route="/v1/discrepancies", status="200") == 21
        assert _comes_true(lambda: service.sample("factdiff_requests_in_flight") == 1)  # the scrape itself
        assert {path.name for path in tmp_path.iterdir()} <= set(files)


def test_counts_of_an_earlier_run_are_forgotten(tmp_path: Path) -> None:
    (tmp_path / "counter_7.db").write_bytes(b"\x00" * 64)
    with running({"PROMETHEUS_MULTIPROC_DIR": str(tmp_path)}) as service:
        assert service.sample("factdiff_articles_total") == 0
        assert not (tmp_path / "counter_7.db").exists()


def test_what_a_killed_service_left_is_taken_away_and_what_another_uses_is_not(tmp_path: Path) -> None:
    left, lock = metric_files.new_directory(tmp_path)
    lock.close()
    used, held = metric_files.new_directory(tmp_path)
    own, other = metric_files.new_directory(tmp_path)
    assert (left.exists(), used.exists(), own.exists()) == (False, True, True)
    held.close()
    other.close()


def test_a_worker_for_whose_counts_there_is_no_room_takes_the_arbiters_seat(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(*_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(metric_files, "_shared", tmp_path)
    assert metric_files.find_seat([1]) == 2
    monkeypatch.setattr(os, "posix_fallocate", full)
    assert metric_files.find_seat([1, 2]) == 0
    assert "no room" in caplog.text


@pytest.mark.parametrize(("taken", "seat"), [([], 1), ([1, 2], 3), ([2, 3], 1), ([1, 3], 2)])
def test_a_new_worker_takes_the_first_free_seat(taken: list[int], seat: int) -> None:
    assert metric_files.free_seat(taken) == seat


def test_probes_on_their_own_port_answer_while_every_thread_is_taken(tmp_path: Path) -> None:
    hold, port = tmp_path / "hold", str(free_port())
    with running({"WEB_CONCURRENCY": "1", "FACTDIFF_PROBE_PORT": port, "FACTDIFF_SLOT_WAIT_SECONDS": "30"}, hold) as service:
        hold.touch()
        with asking(service, STORY, clients=gunicorn_config.threads):
            assert _comes_true(lambda: service.sample("factdiff_requests_in_flight") == gunicorn_config.threads)
            assert [service.probe(path)[0] for path in ("/healthz", "/readyz", "/metrics")] == [200, 200, 200]
            assert service.sample("factdiff_requests_in_flight") == gunicorn_config.threads
            hold.unlink()
        assert service.ask("GET", "/metrics")[0] == 404
        assert service.probe("/v1/limits")[0] == 404
        assert service.ask("GET", "/healthz")[0] == 200


def test_the_probe_port_needs_no_key() -> None:
    environ = {"FACTDIFF_PROBE_PORT": str(free_port()), "FACTDIFF_API_KEYS": "secret"}
    with running(environ) as service:
        assert [service.probe(path)[0] for path in ("/healthz", "/readyz", "/metrics")] == [200, 200, 200]
        assert service.ask("GET", "/v1/limits")[0] == 401


def test_a_stuck_worker_leaves_a_dump_of_its_threads_without_a_word_of_an_article(tmp_path: Path) -> None:
    hold, canary = (
        tmp_path / "hold",
        {"articles": [{"id": "canary", "title": "canary", "text": "canary 12", "url": "https://canary"}]},
    )
    with running({"FACTDIFF_SLOT_WAIT_SECONDS": "30"}, hold) as service:
        hold.touch()
        with asking(service, canary, clients=8):
            assert _comes_true(lambda: (service.sample("factdiff_requests_in_flight") or 0) >= 8)
            for worker in service.workers():
                os.kill(worker, signal.SIGABRT)
            hold.unlink()
        output = service.stop()
    assert "most recent call first" in output
    assert "find_mentions" in output
    assert "canary" not in output


@contextlib.contextmanager
def asking(service: Service, story: Any, clients: int) -> Iterator[None]:
    """So many clients that ask once each; they are done at the end of the block, whatever becomes of their requests."""
    crowd = [threading.Thread(target=_try, args=(service.ask, "POST", "/v1/mentions", story)) for _ in range(clients)]
    for client in crowd:
        client.start()
    yield
    for client in crowd:
        client.join()


def _comes_true(condition: Callable[[], bool]) -> bool:
    """Whether something happens within ten seconds."""
    for _ in range(200):
        if condition():
            return True
        time.sleep(0.05)
    return False


def _try(ask: Callable[..., object], *given: object) -> None:
    with contextlib.suppress(OSError):
        ask(*given)
