"""`factdiff demo`: the real service in a process of its own, and nothing left of it."""

import json
import os
import signal
import subprocess
import sys
import time
from importlib.resources import files
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COMMAND = [sys.executable, "-m", "service", "demo"]


def service_processes(session: int) -> list[int]:
    """Live processes whose parent is `session`, or was when they started: those that carry its mark in their environment."""
    found = []
    for entry in Path("/proc").iterdir():
        try:
            if entry.name.isdecimal() and f"DEMO_TEST={session}".encode() in (entry / "environ").read_bytes().split(b"\0"):
                found.append(int(entry.name))
        except OSError:
            continue
    return found


def start() -> subprocess.Popen[str]:
    environment = os.environ | {"DEMO_TEST": str(os.getpid()), "NO_COLOR": "1"}
    return subprocess.Popen(
        COMMAND, cwd=ROOT, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )


def test_it_prints_the_conflicts_of_the_sample_and_how_to_ask_for_them() -> None:
    with start() as demo:
        printed, complaints = demo.communicate(timeout=90)
    assert (demo.returncode, complaints) == (0, "")
    for expected in (
        "$12 million",
        "$21 million",
        "Eleven people",
        "curl -s http://127.0.0.1:8080/v1/discrepancies",
        "ferry.json",
    ):
        assert expected in printed
    assert service_processes(os.getpid()) == []


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_interrupted_it_stops_the_service(how: signal.Signals) -> None:
    with start() as demo:
        deadline = time.monotonic() + 30
        while len(service_processes(os.getpid())) < 2 and time.monotonic() < deadline:
            time.sleep(0.02)
        demo.send_signal(how)
        demo.communicate(timeout=60)
    assert demo.returncode == 130
    assert service_processes(os.getpid()) == []


def test_the_sample_names_every_article_once_and_says_when_it_appeared() -> None:
    articles = json.loads(files("service").joinpath("samples", "ferry.json").read_bytes())["articles"]
    assert len({article["id"] for article in articles}) == len(articles)
    assert all(article["published_at"] and article["title"] for article in articles)
