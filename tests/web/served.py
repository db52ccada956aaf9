"""`python -m tests.web.served PORT`: the service under its production server, with the stand-in engine."""

import sys

from service.web import server
from tests.web.fakes import Digits

if __name__ == "__main__":
    server.serve("127.0.0.1", int(sys.argv[1]), 2, engine=Digits().engine())
