"""`python -m tests.web.served PORT [FILE]`: the production server with the stand-in engine, which waits while the file exists."""

import sys
import time
from pathlib import Path

from service.web import server
from tests.web.fakes import Digits


def wait_while_held() -> None:
    for held in sys.argv[2:]:
        while Path(held).exists():
            time.sleep(0.01)


if __name__ == "__main__":
    server.serve("127.0.0.1", int(sys.argv[1]), engine=Digits(before=wait_while_held).engine())
