"""`python -m tests.web.served PORT [SECONDS]`: the production server with the stand-in engine, which takes so long a request."""

import sys
import time

from service.web import server
from tests.web.fakes import Digits

if __name__ == "__main__":
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 0.0
    server.serve("127.0.0.1", int(sys.argv[1]), 2, engine=Digits(before=lambda: time.sleep(seconds)).engine())
