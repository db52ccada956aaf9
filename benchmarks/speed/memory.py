"""What a worker weighs and how soon it is ready: idle, and while it answers the largest request that the limits allow.

As in the image, what is started has its bytecode; the first of the starts writes it, and counts as little as any that was slow.
"""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Callable
from tempfile import TemporaryDirectory

from benchmarks.stories import generate_story
from schemas.limits import DEFAULTS

_IDLE_MEGABYTES, _PEAK_MEGABYTES, _READY_SECONDS = 80, 300, 1.0
_STARTS = 5
_WORKER = """
import sys, time
began = time.process_time()
from service.web.app import create_app
application = create_app()
ready = time.process_time() - began
def status(name):
    with open("/proc/self/status") as lines:
        return next(int(line.split()[1]) / 1024 for line in lines if line.startswith(name))
idle = status("VmRSS")
answered = ""
if len(sys.argv) > 1:
    body = sys.stdin.buffer.read()
    answer = application.test_client().post("/v1/discrepancies", data=body, content_type="application/json")
    answered = f"{answer.status_code} with {len(answer.data):,} bytes"
print(f"{ready} {idle} {status('VmHWM')} {answered}")
"""


def configure(_parser: argparse.ArgumentParser) -> Callable[[argparse.Namespace], int]:
    """Options of the command: none of its own."""
    return measure


def measure(_chosen: argparse.Namespace) -> int:
    """Print the three figures; 1 where one misses its target. Start-up is the best of several, in processor time."""
    body = _largest()
    with TemporaryDirectory() as bytecode:
        starts = [_run(bytecode)[0] for _ in range(_STARTS)]
        _, idle, peak, answered = _run(bytecode, body)
    print(f"import to ready        {min(starts):6.2f} s   (target {_READY_SECONDS})")
    print(f"idle worker            {idle:6.0f} MB  (target {_IDLE_MEGABYTES})")
    print(f"peak, largest request  {peak:6.0f} MB  (target {_PEAK_MEGABYTES}): {len(body):,} bytes answered {answered}")
    return int(min(starts) > _READY_SECONDS or idle > _IDLE_MEGABYTES or peak > _PEAK_MEGABYTES)


def _largest() -> bytes:
    """As many articles and characters as one request may hold."""
    characters = DEFAULTS.request_characters // DEFAULTS.articles - 750
    story = generate_story(1, articles=DEFAULTS.articles, characters=characters)
    return json.dumps(story, ensure_ascii=False).encode()[: DEFAULTS.bytes]


def _run(bytecode: str, body: bytes | None = None) -> tuple[float, float, float, str]:
    """Seconds to ready, megabytes idle, megabytes at the peak, and what was answered, of a fresh process."""
    command = [sys.executable, "-c", _WORKER, *(["answer"] if body is not None else [])]
    environment = os.environ | {"PYTHONPYCACHEPREFIX": bytecode, "PYTHONDONTWRITEBYTECODE": ""}
    done = subprocess.run(command, input=body or b"", capture_output=True, check=True, env=environment)
    last = done.stdout.decode().strip().splitlines()[-1]
    ready, idle, peak, *answered = last.split(" ", 3)
    return float(ready), float(idle), float(peak), " ".join(answered)
